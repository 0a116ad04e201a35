package org.meguri.people.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.CloseAccount;
import org.meguri.people.Employment;
import org.meguri.people.EndRole;
import org.meguri.people.GrantRole;
import org.meguri.people.OpenAccount;
import org.meguri.people.PersonCards;
import org.meguri.people.PersonCards.AccountState;
import org.meguri.people.PersonCards.PersonCard;
import org.meguri.people.Posting;
import org.meguri.people.ResetPassword;
import org.meguri.people.Role;
import org.meguri.people.Units;
import org.meguri.people.audit.PersonViews;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Inputs;

/** One person's card for programs; for administrators also the account, for them and HR the roles. */
@Path("/api/v1/people/{id}")
@Tag(name = "people")
public class PersonApi {

    /**
     * The card. {@code account} and {@code login} are null for everybody but administrators, {@code roles} empty for everybody
     * but them, HR and the person.
     */
    @JsonInclude
    public record PersonCardJson(
            UUID id,
            String staffNumber,
            String name,
            String kana,
            @Nullable String otherName,
            Employment employment,
            @Nullable String occupation,
            @Nullable LocalDate leftOn,
            List<PostJson> posts,
            List<PersonRoleJson> roles,
            @Nullable AccountState account,
            @Nullable String login) {

        static PersonCardJson of(PersonCard card) {
            return new PersonCardJson(
                    card.id(),
                    card.staffNumber(),
                    card.name(),
                    card.kana(),
                    card.otherName(),
                    card.employment(),
                    card.occupation(),
                    card.leftOn(),
                    card.posts().stream()
                            .map(post -> new PostJson(
                                    post.unit(), post.title(), post.kind(), post.state(), post.from(), post.to()))
                            .toList(),
                    card.grants().stream()
                            .map(grant -> new PersonRoleJson(
                                    grant.id(), grant.role(), grant.unit(), grant.from(), grant.to(), grant.live()))
                            .toList(),
                    card.account(),
                    card.login());
        }
    }

    /** A post; {@code to} is null where no last day is known. */
    public record PostJson(
            String unit,
            String title,
            Posting.Kind kind,
            Posting.State state,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A role; {@code unit} is null where it holds in the whole body. */
    public record PersonRoleJson(
            UUID id,
            Role role,
            @Nullable String unit,
            LocalDate from,
            @Nullable LocalDate to,
            boolean live) {}

    /** The name to sign in with; null or empty for the staff number alone. */
    public record AccountRequest(@Nullable String login) {}

    /** Told this once. It has to be changed at the first sign-in. */
    public record TemporaryPasswordJson(String temporaryPassword) {}

    /** A role; {@code unit} is a code or an id. */
    public record RoleRequest(
            @NotNull(message = "choose-one") @Nullable Role role,

            @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private final CurrentActor actor;
    private final PersonCards cards;
    private final Units units;
    private final OpenAccount openAccount;
    private final ResetPassword resetPassword;
    private final CloseAccount closeAccount;
    private final GrantRole grantRole;
    private final EndRole endRole;
    private final Inputs inputs;
    private final PersonViews seen;

    PersonApi(
            CurrentActor actor,
            PersonCards cards,
            Units units,
            OpenAccount openAccount,
            ResetPassword resetPassword,
            CloseAccount closeAccount,
            GrantRole grantRole,
            EndRole endRole,
            Inputs inputs,
            PersonViews seen) {
        this.actor = actor;
        this.cards = cards;
        this.units = units;
        this.openAccount = openAccount;
        this.resetPassword = resetPassword;
        this.closeAccount = closeAccount;
        this.grantRole = grantRole;
        this.endRole = endRole;
        this.inputs = inputs;
        this.seen = seen;
    }

    @GET
    @RolesAllowed({"EMPLOYEE", "HR", "ADMIN"})
    @Operation(
            summary = "A person's card: posts, roles, account",
            description = "HR sees past and coming posts, administrators past ones, others those of today.")
    public PersonCardJson show(@RestPath UUID id) {
        PersonCardJson card = PersonCardJson.of(cards.of(actor.get(), id));
        seen.viewed(actor.get(), id, PersonViews.What.CARD);
        return card;
    }

    @POST
    @Path("account")
    @RolesAllowed("ADMIN")
    @ResponseStatus(201)
    @Operation(
            summary = "Open an account",
            description = "The temporary password is told once. 409 where there is one.")
    public TemporaryPasswordJson open(@RestPath UUID id, @Nullable AccountRequest body) {
        return new TemporaryPasswordJson(openAccount.open(actor.get(), id, body == null ? null : body.login()));
    }

    @PUT
    @Path("account/password")
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Give a new temporary password",
            description = "Sessions end, and a locked account is open again.")
    public TemporaryPasswordJson reset(@RestPath UUID id) {
        return new TemporaryPasswordJson(resetPassword.reset(actor.get(), id));
    }

    @DELETE
    @Path("account")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Close the account", description = "Its sessions end at once.")
    public void close(@RestPath UUID id) {
        closeAccount.close(actor.get(), id);
    }

    @POST
    @Path("roles")
    @RolesAllowed({"ADMIN", "HR"})
    @ResponseStatus(201)
    @Operation(summary = "Grant a role", description = "Which roles one may grant is in docs/access.md.")
    public PersonCardJson grant(@RestPath UUID id, @Nullable RoleRequest body) {
        RoleRequest told = inputs.check(body);
        Role role = told.role();
        if (role == null) {
            throw new Invalid("role", "choose-one");
        }
        Actor who = actor.get();
        grantRole.grant(who, id, role, unit(who, told.unit()), told.from(), told.to());
        return PersonCardJson.of(cards.of(who, id));
    }

    @DELETE
    @Path("roles/{grant}")
    @RolesAllowed({"ADMIN", "HR"})
    @Operation(summary = "End a role today")
    public void end(@RestPath UUID id, @RestPath UUID grant) {
        endRole.end(actor.get(), id, grant);
    }

    private @Nullable UUID unit(Actor who, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return units.tree(who.body())
                .findByCode(typed.strip())
                .map(node -> node.id())
                .or(() -> Ids.parse(typed))
                .orElseThrow(() -> new Invalid("unit", "unit-unknown"));
    }
}
