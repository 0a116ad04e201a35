package org.meguri.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.CloseAccount;
import org.meguri.people.EndRole;
import org.meguri.people.GrantRole;
import org.meguri.people.OpenAccount;
import org.meguri.people.PersonCards;
import org.meguri.people.PersonCards.PersonCard;
import org.meguri.people.ResetPassword;
import org.meguri.people.Role;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.audit.PersonViews;
import org.meguri.platform.DateText;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** One person's card; for administrators also the account, for them and HR the roles. */
@Path("/people/{id}")
public class PersonPages {

    /** The card. */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PersonPage(
            PersonCard person,
            boolean keeper,
            boolean self,
            boolean lists,
            List<Role> roles,
            List<UnitTree.Node> units,
            RoleForm typed,
            String login,
            Errors errors,
            Locale locale)
            implements TemplateInstance {}

    /** The temporary password, shown this once. */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PasswordSlip(PersonCard person, String password) implements TemplateInstance {}

    /** A button without fields. */
    public record ActForm(@RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    /** A new account. */
    public record AccountForm(
            @RestForm @Nullable String login,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    /** A role to be granted. */
    public record RoleForm(
            @RestForm @NotBlank(message = "choose-one") @Nullable
            String role,

            @RestForm @Nullable String unit,
            @RestForm @Nullable String from,
            @RestForm @Nullable String to,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        static RoleForm empty() {
            return new RoleForm("", "", "", "", null);
        }
    }

    /** Who may open the list of people. */
    private static final Set<Role> LISTING = Set.of(Role.HR, Role.ADMIN, Role.OWNER, Role.MANAGER, Role.TRAINER);

    private final CurrentActor actor;
    private final PersonCards cards;
    private final Units units;
    private final OpenAccount openAccount;
    private final ResetPassword resetPassword;
    private final CloseAccount closeAccount;
    private final GrantRole grantRole;
    private final EndRole endRole;
    private final Forms forms;
    private final PersonViews seen;

    PersonPages(
            CurrentActor actor,
            PersonCards cards,
            Units units,
            OpenAccount openAccount,
            ResetPassword resetPassword,
            CloseAccount closeAccount,
            GrantRole grantRole,
            EndRole endRole,
            Forms forms,
            PersonViews seen) {
        this.actor = actor;
        this.cards = cards;
        this.units = units;
        this.openAccount = openAccount;
        this.resetPassword = resetPassword;
        this.closeAccount = closeAccount;
        this.grantRole = grantRole;
        this.endRole = endRole;
        this.forms = forms;
        this.seen = seen;
    }

    @GET
    @RolesAllowed({"EMPLOYEE", "HR", "ADMIN"})
    public TemplateInstance show(@RestPath UUID id) {
        TemplateInstance page = page(id, RoleForm.empty(), "", Errors.NONE);
        seen.viewed(actor.get(), id, PersonViews.What.CARD);
        return page;
    }

    @POST
    @Path("account")
    @RolesAllowed("ADMIN")
    public Response open(@RestPath UUID id, @BeanParam AccountForm form) {
        String login = form.login() == null ? "" : form.login();
        return slip(id, form, login, () -> openAccount.open(actor.get(), id, form.login()));
    }

    @POST
    @Path("account/password")
    @RolesAllowed("ADMIN")
    public Response reset(@RestPath UUID id, @BeanParam ActForm form) {
        return slip(id, form, "", () -> resetPassword.reset(actor.get(), id));
    }

    @POST
    @Path("account/closing")
    @RolesAllowed("ADMIN")
    public Response close(@RestPath UUID id, @BeanParam ActForm form) {
        return submit(id, form, RoleForm.empty(), () -> closeAccount.close(actor.get(), id));
    }

    @POST
    @Path("roles")
    @RolesAllowed({"ADMIN", "HR"})
    public Response grant(@RestPath UUID id, @BeanParam RoleForm form) {
        return submit(
                id,
                form,
                form,
                () -> grantRole.grant(
                        actor.get(),
                        id,
                        role(form.role()),
                        unit(form.unit()),
                        day("from", form.from()),
                        day("to", form.to())));
    }

    @POST
    @Path("roles/{grant}/end")
    @RolesAllowed({"ADMIN", "HR"})
    public Response end(@RestPath UUID id, @RestPath UUID grant, @BeanParam ActForm form) {
        return submit(id, form, RoleForm.empty(), () -> endRole.end(actor.get(), id, grant));
    }

    private Response submit(UUID id, Forms.Form form, RoleForm typed, Runnable act) {
        return forms.submit(
                form,
                () -> {
                    act.run();
                    return null;
                },
                done -> "/people/" + id,
                errors -> page(id, typed, "", errors));
    }

    /** Shows the password in the answer itself: it is kept nowhere, and sending the form again leads to the card. */
    private Response slip(UUID id, Forms.Form form, String login, Supplier<String> act) {
        List<String> made = new ArrayList<>();
        Response answer = forms.submit(
                form,
                () -> {
                    made.add(act.get());
                    return null;
                },
                done -> "/people/" + id,
                errors -> page(id, RoleForm.empty(), login, errors));
        return made.isEmpty()
                ? answer
                : Response.ok(new PasswordSlip(cards.of(actor.get(), id), made.get(0)))
                        .build();
    }

    private TemplateInstance page(UUID id, RoleForm typed, String login, Errors errors) {
        Actor who = actor.get();
        boolean keeper = who.is(Role.ADMIN) || who.is(Role.HR);
        return new PersonPage(
                cards.of(who, id),
                keeper,
                who.isSelf(id),
                who.roles().stream().anyMatch(LISTING::contains),
                Role.grantableBy(who.roles()),
                keeper ? units.tree(who.body()).all() : List.of(),
                typed,
                login,
                errors,
                who.locale());
    }

    private static Role role(@Nullable String typed) {
        for (Role role : Role.values()) {
            if (role.name().equals(typed)) {
                return role;
            }
        }
        throw new Invalid("role", "choice-unknown");
    }

    private static @Nullable UUID unit(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Ids.parse(typed).orElseThrow(() -> new Invalid("unit", "unit-unknown"));
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed) {
        return DateText.typedOrNull(field, typed);
    }
}
