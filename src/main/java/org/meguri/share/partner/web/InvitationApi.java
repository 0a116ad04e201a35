package org.meguri.share.partner.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;
import org.meguri.platform.web.Reader;
import org.meguri.share.partner.EndInvitation;
import org.meguri.share.partner.Invitation;
import org.meguri.share.partner.Invitations;
import org.meguri.share.partner.InvitePartner;
import org.meguri.share.partner.RenewPassword;

/** Invitations of partners for programs. */
@Path("/api/v1")
@RolesAllowed({"HR", "OWNER"})
@Tag(name = "partners")
public class InvitationApi {

    /** An invitation with what came of it in numbers: questions put, answered, and advice that was used. */
    @JsonInclude
    public record InvitationJson(
            UUID id,
            UUID programme,
            String programmeTitle,
            UUID partner,
            String name,
            @Nullable String login,
            String organisation,
            LocalDate from,
            LocalDate to,
            Invitation.State state,
            @Nullable OffsetDateTime acknowledgedAt,
            @Nullable OffsetDateTime endedAt,
            long asked,
            long advised,
            long used) {}

    /** An invitation that was made; the password is told this once, and not at all to somebody who has one already. */
    @JsonInclude
    public record InvitedJson(UUID id, @Nullable String password) {}

    /** A temporary password, told this once. */
    public record PartnerPasswordJson(String password) {}

    /**
     * An invitation: {@code partner} for somebody who was invited before, {@code name} and {@code login} for somebody new;
     * dates as yyyy-mm-dd, from today until 31 March unless said.
     */
    @Schema(
            example =
                    "{\"programme\":\"01a20dd2-2588-7bf9-a0a6-cbec636dea8a\",\"name\":\"有村 智子\",\"organisation\":\"みなと総合研究所\",\"login\":\"arimura\"}")
    public record InvitationRequest(
            @Nullable String programme,
            @Nullable String partner,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String login,
            @Nullable String from,
            @Nullable String to) {}

    private final CurrentActor actor;
    private final Invitations invitations;
    private final InvitePartner invitePartner;
    private final EndInvitation endInvitation;
    private final RenewPassword renewPassword;
    private final Inputs inputs;
    private final Once once;
    private final Reader reader;
    private final Clock clock;

    InvitationApi(
            CurrentActor actor,
            Invitations invitations,
            InvitePartner invitePartner,
            EndInvitation endInvitation,
            RenewPassword renewPassword,
            Inputs inputs,
            Once once,
            Reader reader,
            Clock clock) {
        this.actor = actor;
        this.invitations = invitations;
        this.invitePartner = invitePartner;
        this.endInvitation = endInvitation;
        this.renewPassword = renewPassword;
        this.inputs = inputs;
        this.once = once;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Path("partner-invitations")
    @Operation(summary = "The invitations to the programmes that I answer for; for HR all of them")
    public ItemsJson<InvitationJson> list() {
        LocalDate today = LocalDate.now(clock);
        return ItemsJson.all(invitations.kept(actor.get()).stream()
                .map(row -> json(row, today))
                .toList());
    }

    @POST
    @ResponseStatus(201)
    @Path("partner-invitations")
    @Operation(
            summary = "Invite somebody from outside to a programme",
            description =
                    "Until 31 March of the fiscal year of the first day at the latest. Sent again under the same key"
                            + " it answers without the password.")
    public InvitedJson invite(@Nullable InvitationRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        InvitationRequest request = inputs.check(body);
        List<String> passwords = new ArrayList<>();
        UUID id = once.of(key, () -> {
            InvitePartner.Invited made = invitePartner.invite(
                    actor.get(),
                    new InvitePartner.Inviting(
                            request.programme(),
                            request.partner(),
                            request.name(),
                            request.organisation(),
                            request.login(),
                            DateText.typedOrNull("from", request.from()),
                            DateText.typedOrNull("to", request.to())));
            if (made.password() != null) {
                passwords.add(made.password());
            }
            return made.id();
        });
        return new InvitedJson(id, passwords.isEmpty() ? null : passwords.get(0));
    }

    @DELETE
    @Path("partner-invitations/{id}")
    @Operation(summary = "End an invitation, at once")
    public void end(@RestPath UUID id) {
        endInvitation.end(actor.get(), id);
    }

    @POST
    @Path("partner-invitations/{id}/password")
    @Operation(summary = "Give the partner a new temporary password and end their sessions")
    public PartnerPasswordJson password(@RestPath UUID id) {
        return new PartnerPasswordJson(renewPassword.renew(actor.get(), id));
    }

    private InvitationJson json(Invitations.Row row, LocalDate today) {
        return new InvitationJson(
                row.id(),
                row.programme(),
                row.programmeTitle().in(reader.locale()),
                row.person(),
                row.name(),
                row.login(),
                row.organisation(),
                row.days().from(),
                row.days().to(),
                row.state(today),
                Moments.at(row.acknowledgedAt(), clock),
                Moments.at(row.endedAt(), clock),
                row.asked(),
                row.advised(),
                row.used());
    }
}
