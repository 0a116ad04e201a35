package org.meguri.share.partner.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.share.partner.EndInvitation;
import org.meguri.share.partner.Invitation;
import org.meguri.share.partner.Invitations;
import org.meguri.share.partner.InvitePartner;
import org.meguri.share.partner.RenewPassword;

/** Whom the programmes have invited, until when, and what came of it. */
@Path("/partners")
@RolesAllowed({"HR", "OWNER"})
public class InvitationPages {

    /** The invitations, and the form for another. */
    @CheckedTemplate(basePath = "share", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PartnerList(
            List<Item> items,
            List<Option> programmes,
            List<Invitations.Known> guests,
            LocalDate latest,
            InviteForm typed,
            Errors errors)
            implements TemplateInstance {}

    /** The temporary password, shown this once. */
    @CheckedTemplate(basePath = "share", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PartnerPassword(Invitations.Row row, String password) implements TemplateInstance {}

    /** An invitation as listed. */
    public record Item(Invitations.Row row, String programme, Invitation.State state) {

        public boolean isOver() {
            return state == Invitation.State.OVER;
        }

        public boolean isLive() {
            return state == Invitation.State.LIVE;
        }
    }

    /** A programme to choose. */
    public record Option(String id, String title) {}

    /** An invitation, as typed. */
    public record InviteForm(
            @RestForm @Nullable String programme,
            @RestForm @Nullable String partner,
            @RestForm @Nullable String name,
            @RestForm @Nullable String organisation,
            @RestForm @Nullable String login,
            @RestForm @Nullable String from,
            @RestForm @Nullable String to,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        static final InviteForm EMPTY = new InviteForm("", "", "", "", "", "", "", null);
    }

    /** A button without fields. */
    public record ActForm(@RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Invitations invitations;
    private final InvitePartner invitePartner;
    private final EndInvitation endInvitation;
    private final RenewPassword renewPassword;
    private final Forms forms;
    private final Clock clock;

    InvitationPages(
            CurrentActor actor,
            Invitations invitations,
            InvitePartner invitePartner,
            EndInvitation endInvitation,
            RenewPassword renewPassword,
            Forms forms,
            Clock clock) {
        this.actor = actor;
        this.invitations = invitations;
        this.invitePartner = invitePartner;
        this.endInvitation = endInvitation;
        this.renewPassword = renewPassword;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        return page(InviteForm.EMPTY, Errors.NONE);
    }

    @POST
    public Response invite(@BeanParam InviteForm form) {
        return slip(form, form, passwords -> {
            InvitePartner.Invited made = invitePartner.invite(
                    actor.get(),
                    new InvitePartner.Inviting(
                            form.programme(),
                            form.partner(),
                            form.name(),
                            form.organisation(),
                            form.login(),
                            DateText.typedOrNull("from", form.from()),
                            DateText.typedOrNull("to", form.to())));
            if (made.password() != null) {
                passwords.add(made.password());
            }
            return made.id();
        });
    }

    @POST
    @Path("{id}/password")
    public Response password(@RestPath UUID id, @BeanParam ActForm form) {
        return slip(form, InviteForm.EMPTY, passwords -> {
            passwords.add(renewPassword.renew(actor.get(), id));
            return id;
        });
    }

    @POST
    @Path("{id}/end")
    public Response end(@RestPath UUID id, @BeanParam ActForm form) {
        return forms.submit(
                form,
                () -> {
                    endInvitation.end(actor.get(), id);
                    return null;
                },
                done -> "/partners",
                errors -> page(InviteForm.EMPTY, errors));
    }

    /** Shows a password in the answer itself: it is kept nowhere, and sending the form again leads to the list. */
    private Response slip(Forms.Form form, InviteForm typed, Function<List<String>, UUID> act) {
        List<String> passwords = new ArrayList<>();
        List<UUID> made = new ArrayList<>();
        Response answer = forms.submit(
                form,
                () -> {
                    UUID id = act.apply(passwords);
                    made.add(id);
                    return id;
                },
                done -> "/partners",
                errors -> page(typed, errors));
        return passwords.isEmpty() || answer.getStatus() >= 400
                ? answer
                : Response.ok(new PartnerPassword(row(made.get(0)), passwords.get(0)))
                        .build();
    }

    private Invitations.Row row(UUID id) {
        return invitations.kept(actor.get()).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private TemplateInstance page(InviteForm typed, Errors errors) {
        Actor who = actor.get();
        Locale locale = who.locale();
        LocalDate today = LocalDate.now(clock);
        return new PartnerList(
                invitations.kept(who).stream()
                        .map(row -> new Item(row, row.programmeTitle().in(locale), row.state(today)))
                        .toList(),
                invitations.programmes(who).stream()
                        .map(one -> new Option(one.id().toString(), one.title().in(locale)))
                        .toList(),
                invitations.guests(who),
                FiscalYear.of(today).lastDay(),
                typed,
                errors);
    }
}
