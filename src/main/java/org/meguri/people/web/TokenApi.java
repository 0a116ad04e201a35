package org.meguri.people.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.meguri.people.RenewSession;
import org.meguri.people.SignIn;
import org.meguri.people.SignOut;
import org.meguri.people.Tokens;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Unauthorized;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.Limit;

/** The tokens with which a program acts for a person. */
@Path("/api/v1/tokens")
@Tag(name = "tokens")
public class TokenApi {

    /**
     * Staff number or sign-in name, and the password; {@code body} is the code of the body (lgCode), needed only where the
     * staff number stands in several.
     */
    @Schema(example = "{\"login\":\"employee\",\"password\":\"meguri-demo\"}")
    public record SignInJson(
            @NotBlank(message = "required") @Limit(100) String login,
            @NotBlank(message = "required") String password,
            @Limit(20) @Nullable String body) {}

    /** The refresh token of the last answer. */
    public record RefreshJson(
            @NotBlank(message = "required") @Limit(300) String refreshToken) {}

    /** A pair of tokens; {@code expiresIn} in seconds. */
    public record TokensJson(
            String accessToken,
            String tokenType,
            long expiresIn,
            @Nullable String refreshToken) {

        static TokensJson of(Tokens tokens) {
            return new TokensJson(tokens.access(), "Bearer", tokens.accessSeconds(), tokens.refresh());
        }
    }

    private final SignIn signIn;
    private final SignOut signOut;
    private final RenewSession renewal;
    private final CurrentActor actor;
    private final Inputs inputs;

    TokenApi(SignIn signIn, SignOut signOut, RenewSession renewal, CurrentActor actor, Inputs inputs) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.renewal = renewal;
        this.actor = actor;
        this.inputs = inputs;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Sign in",
            description =
                    "401 sign-in-wrong when the pair is wrong, 401 sign-in-body when it is wrong or the body has to be"
                            + " named, 429 with Retry-After while locked.")
    public TokensJson signIn(@Nullable SignInJson body, RoutingContext context) {
        SignInJson input = inputs.check(body);
        String device = Text.abbreviate(Text.clean(context.request().getHeader("User-Agent")), 300);
        return TokensJson.of(signIn.signIn(input.login(), input.password(), input.body(), device));
    }

    @POST
    @Path("refresh")
    @PermitAll
    @Operation(summary = "Exchange a refresh token for the next pair")
    public TokensJson refresh(@Nullable RefreshJson body) {
        return renewal.renew(inputs.check(body).refreshToken())
                .map(TokensJson::of)
                .orElseThrow(() -> new Unauthorized("session-ended"));
    }

    @DELETE
    @Path("current")
    @RolesAllowed({"EMPLOYEE", "ADMIN", "INSTALLATION", "AUDITOR", "PARTNER", ActorAugmentor.PASSWORD_TEMPORARY})
    @Operation(summary = "End the session at once")
    public void signOut() {
        signOut.signOut(actor.get());
    }
}
