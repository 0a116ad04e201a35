package org.meguri.people.sso.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Keys;
import org.meguri.people.SignInByProvider;
import org.meguri.people.Tokens;
import org.meguri.people.shared.JoinSharedPc;
import org.meguri.people.shared.web.ThisPc;
import org.meguri.people.sso.Claimed;
import org.meguri.people.sso.Handshake;
import org.meguri.people.sso.Provider;
import org.meguri.people.web.SessionCookies;
import org.meguri.people.web.SignInPages;
import org.meguri.platform.Text;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.problem.Problem;
import org.meguri.platform.problem.Unauthorized;
import org.meguri.platform.problem.Unavailable;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Reader;
import org.meguri.platform.web.Texts;

/** The way to the office's provider and back (authorization code with PKCE). */
@Path(SsoPages.PATH)
@PermitAll
public class SsoPages {

    static final String PATH = "/sign-in/sso";

    private static final String COOKIE = "meguri_sso";
    private static final int SOON_SECONDS = 1;

    /**
     * Why somebody could not be signed in.
     *
     * @param silent whether the provider did not answer
     */
    @CheckedTemplate(basePath = "people/sso", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SsoRefused(String text, boolean silent) implements TemplateInstance {}

    /** Says that the session here has ended, on the way to ending the one there. */
    @CheckedTemplate(basePath = "people/sso", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SsoGoodbye() implements TemplateInstance {}

    private final Provider provider;
    private final SignInByProvider signIn;
    private final Keys keys;
    private final Texts texts;
    private final Reader reader;
    private final ThisPc pc;
    private final JoinSharedPc joinSharedPc;
    private final Clock clock;

    SsoPages(
            Provider provider,
            SignInByProvider signIn,
            Keys keys,
            Texts texts,
            Reader reader,
            ThisPc pc,
            JoinSharedPc joinSharedPc,
            Clock clock) {
        this.provider = provider;
        this.signIn = signIn;
        this.keys = keys;
        this.texts = texts;
        this.reader = reader;
        this.pc = pc;
        this.joinSharedPc = joinSharedPc;
        this.clock = clock;
    }

    @GET
    public Response begin(@RestQuery @Nullable String next, RoutingContext context) {
        requireOn();
        try {
            Handshake handshake = Handshake.begin(clock.instant(), SignInPages.safe(next));
            URI there = provider.authorization(handshake, back(context, PATH + "/callback"));
            keep(context, handshake.asCookie(keys), Handshake.LIFE.toSeconds());
            return Response.seeOther(there).build();
        } catch (Problem refusal) {
            return refused(refusal);
        }
    }

    @GET
    @Path("callback")
    public Response callback(
            @RestQuery @Nullable String code,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String error,
            @RestQuery @Nullable String iss,
            RoutingContext context) {
        requireOn();
        Cookie cookie = context.request().getCookie(COOKIE);
        keep(context, "", 0);
        try {
            Handshake handshake = Handshake.ofCookie(cookie == null ? null : cookie.getValue(), keys)
                    .filter(begun -> begun.isAnsweredBy(state, clock.instant()))
                    .orElseThrow(() -> new Unauthorized("sso-expired"));
            if (code == null || code.isEmpty()) {
                throw "temporarily_unavailable".equals(error) || "server_error".equals(error)
                        ? new Unavailable("sso-silent")
                        : new Unauthorized("access_denied".equals(error) ? "sso-cancelled" : "sso-refused");
            }
            Claimed claimed = provider.claimed(code, iss, handshake, back(context, PATH + "/callback"));
            String device = Text.abbreviate(Text.clean(context.request().getHeader("User-Agent")), 300);
            Tokens tokens = signIn.signIn(claimed.staffNumber(), claimed.lgCode(), device);
            pc.find().ifPresent(here -> joinSharedPc.join(tokens.refresh(), here.id()));
            SessionCookies.set(context, tokens);
            return Forms.seeOther(handshake.next());
        } catch (Problem refusal) {
            return refused(refusal);
        }
    }

    /** A form may not lead to another host: the browser goes on from here by itself, or by the button. */
    @GET
    @Path("goodbye")
    public Response goodbye() {
        requireOn();
        return Response.ok(new SsoGoodbye(), MediaType.TEXT_HTML_TYPE)
                .header("Refresh", SOON_SECONDS + "; url=" + PATH + "/end")
                .build();
    }

    @GET
    @Path("end")
    public Response end(RoutingContext context) {
        requireOn();
        URI home = back(context, "/sign-in");
        return Response.seeOther(provider.isLogout() ? provider.end(home).orElse(home) : home)
                .build();
    }

    private void requireOn() {
        if (!provider.isOn()) {
            throw new NotFound();
        }
    }

    private Response refused(Problem refusal) {
        String text = texts.of(refusal.code(), refusal.args(), reader.locale());
        return Response.status(refusal.status())
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(new SsoRefused(text, refusal instanceof Unavailable))
                .build();
    }

    /** An address of ours as the browser knows it. */
    private URI back(RoutingContext context, String path) {
        String base = provider.baseUrl().orElseGet(() -> {
            URI here = URI.create(context.request().absoluteURI());
            return here.getScheme() + "://" + here.getRawAuthority();
        });
        return URI.create(base + path);
    }

    /** Lax, because the browser comes back from another host. */
    private static void keep(RoutingContext context, String value, long seconds) {
        context.response()
                .addCookie(Cookie.cookie(COOKIE, value)
                        .setPath(PATH)
                        .setHttpOnly(true)
                        .setSecure(context.request().isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(seconds));
    }
}
