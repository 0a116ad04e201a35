package org.meguri.learn.prior.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.prior.AcceptProof;
import org.meguri.learn.prior.Proof;
import org.meguri.learn.prior.ProofText;
import org.meguri.learn.prior.Proofs;
import org.meguri.learn.prior.ReturnProof;
import org.meguri.learn.prior.SubmitProof;
import org.meguri.learn.prior.TakeBackProof;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.audit.PersonViews;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Words;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Once;
import org.meguri.platform.web.When;

/** Proofs by real tasks for programs. */
@Path("/api/v1/proofs")
@RolesAllowed("EMPLOYEE")
@Tag(name = "proofs")
public class ProofApi {

    /**
     * A proof; {@code answer} is the note of whoever accepted it, or the reason for which it came back. The texts of what was
     * taken back are its author's alone and null for everybody else.
     */
    @JsonInclude
    public record ProofJson(
            UUID id,
            UUID person,
            UUID module,
            String code,
            Proof.State state,
            @Nullable UUID task,
            @Nullable String taskName,
            @Nullable String work,
            @Nullable String done,
            @Nullable String checked,
            @Nullable String effect,
            Instant submittedAt,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            @Nullable String answer,
            int version) {

        static ProofJson of(Proof proof, boolean texts, Locale locale) {
            Words task = proof.taskName();
            Person by = proof.answeredBy();
            return new ProofJson(
                    proof.id(),
                    proof.person().id(),
                    proof.module().id(),
                    proof.module().code(),
                    proof.state(),
                    texts ? proof.taskId() : null,
                    texts && task != null ? task.in(locale) : null,
                    texts ? proof.work() : null,
                    texts ? proof.done() : null,
                    texts ? proof.checked() : null,
                    texts ? proof.effect() : null,
                    proof.submittedAt(),
                    proof.answeredAt(),
                    by == null ? null : by.name(),
                    proof.answer(),
                    proof.version());
        }
    }

    /** A proof that waits for me as a trainer; {@code days} are calendar days. */
    public record WaitingProofJson(
            UUID id,
            UUID person,
            String staffNumber,
            String name,
            String unit,
            UUID module,
            String code,
            String title,
            Instant submittedAt,
            long days) {}

    /** What I tell; {@code task} is one of the tasks of my section and makes {@code work} optional. */
    public record ProofRequest(
            @NotNull(message = "required") UUID module,
            @Nullable String task,
            @Nullable @NoPersonalData String work,
            @Nullable @NoPersonalData String done,
            @Nullable @NoPersonalData String checked,
            @Nullable @NoPersonalData String effect) {}

    /** What a trainer says when accepting; may be missing. */
    public record NoteRequest(@Nullable @NoPersonalData String note) {}

    /** What is missing. */
    public record ReasonRequest(@Nullable @NoPersonalData String reason) {}

    private final CurrentActor actor;
    private final Curricula curricula;
    private final Proofs proofs;
    private final SubmitProof submitProof;
    private final TakeBackProof takeBackProof;
    private final AcceptProof acceptProof;
    private final ReturnProof returnProof;
    private final PersonViews views;
    private final Units units;
    private final When when;
    private final Inputs inputs;
    private final Once once;

    ProofApi(
            CurrentActor actor,
            Curricula curricula,
            Proofs proofs,
            SubmitProof submitProof,
            TakeBackProof takeBackProof,
            AcceptProof acceptProof,
            ReturnProof returnProof,
            PersonViews views,
            Units units,
            When when,
            Inputs inputs,
            Once once) {
        this.actor = actor;
        this.curricula = curricula;
        this.proofs = proofs;
        this.submitProof = submitProof;
        this.takeBackProof = takeBackProof;
        this.acceptProof = acceptProof;
        this.returnProof = returnProof;
        this.views = views;
        this.units = units;
        this.when = when;
        this.inputs = inputs;
        this.once = once;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Prove a module by a task of my own",
            description =
                    "It enrols in the module and waits for a trainer. 409 where the module is passed, a proof waits, or the"
                            + " course is for others or comes later. The proof is about my own edition of the module.")
    public ProofJson submit(@Nullable ProofRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        ProofRequest told = inputs.check(body);
        Actor who = actor.get();
        return show(once.of(
                key,
                () -> submitProof.submit(
                        who,
                        told.module(),
                        ProofText.typed(told.task(), told.work(), told.done(), told.checked(), told.effect()))));
    }

    @GET
    @Path("own")
    @Operation(summary = "My proofs, the newest first")
    public ItemsJson<ProofJson> own() {
        Actor who = actor.get();
        return ItemsJson.all(proofs.own(who).stream()
                .map(one -> ProofJson.of(one, true, who.locale()))
                .toList());
    }

    @GET
    @RolesAllowed("TRAINER")
    @Operation(summary = "The proofs that wait for me as a trainer, the oldest first")
    public ItemsJson<WaitingProofJson> waiting() {
        Actor who = actor.get();
        Curriculum curriculum = curricula.of(who.body());
        UnitTree tree = units.tree(who.body());
        return ItemsJson.all(proofs.waiting(who).stream()
                .map(one -> new WaitingProofJson(
                        one.id(),
                        one.person(),
                        one.staffNumber(),
                        one.name(),
                        tree.label(one.unit(), who.locale()),
                        one.module(),
                        curriculum.module(one.module()).code(),
                        one.title(who.locale()),
                        one.submittedAt(),
                        when.daysSince(one.submittedAt())))
                .toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A proof: my own, or of somebody whom I train")
    public ProofJson show(@RestPath UUID id) {
        Actor who = actor.get();
        Proof proof = proofs.of(who, id);
        boolean mine = who.isSelf(proof.person().id());
        views.viewed(who, proof.person().id(), PersonViews.What.PROOF);
        return ProofJson.of(proof, mine || !proof.isTakenBack(), who.locale());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take my proof back while it waits", description = "409 once it has been answered.")
    public void takeBack(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        takeBackProof.takeBack(actor.get(), id, Once.version(ifMatch));
    }

    @PUT
    @Path("{id}/acceptance")
    @RolesAllowed("TRAINER")
    @Operation(summary = "Accept a proof", description = "Its author has passed the module from that moment on.")
    public ProofJson accept(
            @RestPath UUID id, @Nullable NoteRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        acceptProof.accept(
                actor.get(), id, body == null ? null : inputs.check(body).note(), Once.version(ifMatch));
        return show(id);
    }

    @PUT
    @Path("{id}/return")
    @RolesAllowed("TRAINER")
    @Operation(summary = "Send a proof back, and say what is missing")
    public ProofJson giveBack(
            @RestPath UUID id, @Nullable ReasonRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        returnProof.giveBack(actor.get(), id, inputs.check(body).reason(), Once.version(ifMatch));
        return show(id);
    }
}
