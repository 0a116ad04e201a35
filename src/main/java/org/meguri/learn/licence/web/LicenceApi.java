package org.meguri.learn.licence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.licence.ApproveLicences;
import org.meguri.learn.licence.Guideline;
import org.meguri.learn.licence.Licence;
import org.meguri.learn.licence.LicenceHolders;
import org.meguri.learn.licence.LicenceStatus;
import org.meguri.learn.licence.Licences;
import org.meguri.learn.licence.PledgeGuideline;
import org.meguri.learn.licence.RefuseLicence;
import org.meguri.learn.licence.RegisterLicences;
import org.meguri.learn.licence.Standing;
import org.meguri.learn.licence.WithdrawLicence;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.audit.PersonViews;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Once;

/** Licences to use AI for programs. */
@Path("/api/v1/licences")
@RolesAllowed("EMPLOYEE")
@Tag(name = "licences")
public class LicenceApi {

    /** A module that the licence asks for; {@code again}: it was passed, but the guideline has changed. */
    @JsonInclude
    public record PartJson(
            String code,
            String title,
            @Nullable Instant passedAt,
            boolean done,
            boolean again,
            @Nullable UUID lesson,
            @Nullable UUID quiz) {}

    /** A licence; {@code state} is WAITING, REFUSED, GRANTED or WITHDRAWN. */
    @JsonInclude
    public record LicenceJson(
            UUID id,
            UUID person,
            LocalDate edition,
            Instant pledgedAt,
            boolean onPaper,
            String state,
            @Nullable LocalDate validTo,
            @Nullable String answeredBy,
            @Nullable String reason,
            int version) {

        static LicenceJson of(Licence licence) {
            boolean refused = licence.refusedAt() != null;
            boolean withdrawn = licence.withdrawnAt() != null;
            var by = refused ? licence.refusedBy() : withdrawn ? licence.withdrawnBy() : licence.approvedBy();
            return new LicenceJson(
                    licence.id(),
                    licence.person().id(),
                    licence.guideline().effectiveOn(),
                    licence.pledgedAt(),
                    licence.isOnPaper(),
                    licence.isWaiting() ? "WAITING" : refused ? "REFUSED" : withdrawn ? "WITHDRAWN" : "GRANTED",
                    licence.validTo(),
                    by == null ? null : by.name(),
                    refused ? licence.refusalReason() : licence.withdrawalReason(),
                    licence.version());
        }
    }

    /** How I stand, and what is missing next. {@code renewBy}: until when an outdated licence has to be renewed. */
    @JsonInclude
    public record OwnJson(
            Standing standing,
            boolean holds,
            LicenceStatus.Next next,
            @Nullable LocalDate validTo,
            @Nullable LocalDate renewBy,
            @Nullable String waitsFor,
            @Nullable UUID guideline,
            List<PartJson> modules,
            List<LicenceJson> licences) {}

    /** Somebody at work, with how they stand. */
    @JsonInclude
    public record HolderJson(
            UUID person,
            String staffNumber,
            String name,
            String unit,
            Standing standing,
            boolean holds,
            @Nullable LocalDate edition,
            @Nullable LocalDate validTo) {}

    /** How many of a section hold a licence. */
    public record SectionJson(String code, String name, long held, long all) {}

    /** A pledge that waits for me. */
    public record WaitingJson(
            UUID id, UUID person, String staffNumber, String name, String unit, Instant pledgedAt, boolean renewal) {}

    /** What I pledge. */
    public record PledgeRequest(@Nullable UUID guideline, boolean agreed) {}

    /** What I approve. */
    public record ApproveRequest(
            @NotNull(message = "required") List<UUID> licences) {}

    /** Why. */
    public record ReasonRequest(@Nullable @NoPersonalData String reason) {}

    /** Licences on paper; {@code guideline} is the edition in force on that day where it is not given. */
    public record RegisterRequest(
            @NotNull(message = "required") List<String> staffNumbers,
            @NotBlank(message = "required") String grantedOn,
            @Nullable UUID guideline) {}

    /** How many are new. */
    public record CountJson(int count) {}

    /** The licence. */
    public record IdJson(UUID id) {}

    private final CurrentActor actor;
    private final LicenceStatus status;
    private final Licences licences;
    private final LicenceHolders holders;
    private final PledgeGuideline pledgeGuideline;
    private final ApproveLicences approveLicences;
    private final RefuseLicence refuseLicence;
    private final WithdrawLicence withdrawLicence;
    private final RegisterLicences registerLicences;
    private final Units units;
    private final Inputs inputs;
    private final Once once;
    private final PersonViews views;

    LicenceApi(
            CurrentActor actor,
            LicenceStatus status,
            Licences licences,
            LicenceHolders holders,
            PledgeGuideline pledgeGuideline,
            ApproveLicences approveLicences,
            RefuseLicence refuseLicence,
            WithdrawLicence withdrawLicence,
            RegisterLicences registerLicences,
            Units units,
            Inputs inputs,
            Once once,
            PersonViews views) {
        this.actor = actor;
        this.status = status;
        this.licences = licences;
        this.holders = holders;
        this.pledgeGuideline = pledgeGuideline;
        this.approveLicences = approveLicences;
        this.refuseLicence = refuseLicence;
        this.withdrawLicence = withdrawLicence;
        this.registerLicences = registerLicences;
        this.units = units;
        this.inputs = inputs;
        this.once = once;
        this.views = views;
    }

    @GET
    @Path("own")
    @Operation(summary = "How I stand with the licence, and what is missing next")
    public OwnJson own() {
        Actor who = actor.get();
        LicenceStatus.Status now = status.of(who);
        Guideline current = now.terms().current();
        Licence held = now.held();
        return new OwnJson(
                now.standing(),
                now.standing().holds(),
                now.next(),
                held == null ? null : held.validTo(),
                now.standing() == Standing.REVIEW ? now.terms().renewBy() : null,
                now.head(),
                current == null ? null : current.id(),
                now.parts().stream()
                        .map(part -> new PartJson(
                                part.code(),
                                part.title().in(who.locale()),
                                part.passedAt(),
                                part.isDone(),
                                part.again(),
                                part.lesson(),
                                part.quiz()))
                        .toList(),
                licences.ofPerson(who.person()).stream().map(LicenceJson::of).toList());
    }

    @POST
    @Path("own")
    @ResponseStatus(201)
    @Operation(summary = "Pledge the guideline in force")
    public IdJson pledge(@Nullable PledgeRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        PledgeRequest asked = inputs.check(body);
        return new IdJson(once.of(key, () -> pledgeGuideline.pledge(actor.get(), asked.guideline(), asked.agreed())));
    }

    @GET
    @RolesAllowed({"HR", "OWNER", "MANAGER"})
    @Operation(summary = "Who works in a unit, or in all that I may see, and how they stand")
    public ItemsJson<HolderJson> list(@RestQuery @Nullable String unit) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        Collection<UUID> within = unit == null ? null : holders.below(who, unit);
        return ItemsJson.all(holders.of(who, within).stream()
                .map(one -> new HolderJson(
                        one.person(),
                        one.staffNumber(),
                        one.name(),
                        tree.label(one.unit(), who.locale()),
                        one.standing(),
                        one.standing().holds(),
                        one.edition(),
                        one.validTo()))
                .toList());
    }

    @GET
    @Path("sections")
    @RolesAllowed({"HR", "OWNER", "MANAGER"})
    @Operation(summary = "How many of each section hold a licence")
    public ItemsJson<SectionJson> sections() {
        Actor who = actor.get();
        return ItemsJson.all(holders.sections(who).stream()
                .map(one ->
                        new SectionJson(one.node().code(), one.node().name().in(who.locale()), one.held(), one.all()))
                .toList());
    }

    @GET
    @Path("waiting")
    @RolesAllowed({"MANAGER", "HR"})
    @Operation(summary = "The pledges that wait for me, the oldest first")
    public ItemsJson<WaitingJson> waiting() {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        return ItemsJson.all(holders.waiting(who).stream()
                .map(one -> new WaitingJson(
                        one.licence(),
                        one.person(),
                        one.staffNumber(),
                        one.name(),
                        tree.label(one.unit(), who.locale()),
                        one.pledgedAt(),
                        one.renewal()))
                .toList());
    }

    @PUT
    @Path("approvals")
    @RolesAllowed({"MANAGER", "HR"})
    @Operation(summary = "Approve pledges, all of them or none")
    public void approve(@Nullable ApproveRequest body) {
        approveLicences.approve(actor.get(), inputs.check(body).licences());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A licence: my own, or one that I may see")
    public LicenceJson show(@RestPath UUID id) {
        Licence licence = licences.of(actor.get(), id);
        views.viewed(actor.get(), licence.person().id(), PersonViews.What.LICENCE);
        return LicenceJson.of(licence);
    }

    @PUT
    @Path("{id}/refusal")
    @RolesAllowed({"MANAGER", "HR"})
    @Operation(summary = "Do not approve a pledge, and say why")
    public void refuse(
            @RestPath UUID id, @Nullable ReasonRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        refuseLicence.refuse(actor.get(), id, inputs.check(body).reason(), Once.version(ifMatch));
    }

    @PUT
    @Path("{id}/withdrawal")
    @RolesAllowed("HR")
    @Operation(summary = "Take a licence back, and say why")
    public void withdraw(
            @RestPath UUID id, @Nullable ReasonRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        withdrawLicence.withdraw(actor.get(), id, inputs.check(body).reason(), Once.version(ifMatch));
    }

    @POST
    @Path("registrations")
    @RolesAllowed("HR")
    @Operation(summary = "Register licences that were granted on paper")
    public CountJson register(@Nullable RegisterRequest body) {
        RegisterRequest asked = inputs.check(body);
        return new CountJson(registerLicences.register(
                actor.get(),
                String.join(" ", asked.staffNumbers()),
                DateText.typed("grantedOn", asked.grantedOn()),
                asked.guideline()));
    }
}
