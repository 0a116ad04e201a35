package org.meguri.learn.prior.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.licence.LicenceConfig;
import org.meguri.learn.prior.AcceptProof;
import org.meguri.learn.prior.Proof;
import org.meguri.learn.prior.Proofs;
import org.meguri.learn.prior.ReturnProof;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.audit.PersonViews;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.NoPersonalData;

/** The proofs that wait for a trainer, and the answer to one. */
@Path("/proofs")
@RolesAllowed("TRAINER")
public class ProofAnswerPages {

    /** A proof as listed. */
    public record Line(Proofs.Waiting proof, String title, String module, String unit) {}

    /** What waits. */
    @CheckedTemplate(basePath = "prior", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ProofList(List<Line> lines) implements TemplateInstance {}

    /**
     * One proof, with the forms to answer it.
     *
     * @param before the author's proofs of the module that came back, the newest first
     * @param answers whether the reader may answer it now
     * @param licence whether the licence to use AI asks for the quiz all the same
     */
    @CheckedTemplate(basePath = "prior", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ProofReview(
            Proof proof,
            ModuleOutline module,
            List<Proof> before,
            boolean answers,
            boolean licence,
            Typed typed,
            Locale locale,
            Errors errors)
            implements TemplateInstance {}

    /** What stands in the fields. */
    public record Typed(String note, String reason) {}

    /** An answer: a note with which a proof is accepted, or the reason for which it goes back. */
    public record AnswerForm(
            @RestForm @Nullable @NoPersonalData String note,
            @RestForm @Nullable @NoPersonalData String reason,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        Typed typed() {
            return new Typed(note == null ? "" : note, reason == null ? "" : reason);
        }
    }

    private final CurrentActor actor;
    private final Curricula curricula;
    private final Proofs proofs;
    private final AcceptProof acceptProof;
    private final ReturnProof returnProof;
    private final PersonViews views;
    private final Units units;
    private final LicenceConfig licence;
    private final Forms forms;

    ProofAnswerPages(
            CurrentActor actor,
            Curricula curricula,
            Proofs proofs,
            AcceptProof acceptProof,
            ReturnProof returnProof,
            PersonViews views,
            Units units,
            LicenceConfig licence,
            Forms forms) {
        this.actor = actor;
        this.curricula = curricula;
        this.proofs = proofs;
        this.acceptProof = acceptProof;
        this.returnProof = returnProof;
        this.views = views;
        this.units = units;
        this.licence = licence;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list() {
        Actor who = actor.get();
        Curriculum curriculum = curricula.of(who.body());
        UnitTree tree = units.tree(who.body());
        return new ProofList(proofs.waiting(who).stream()
                .map(one -> new Line(
                        one,
                        one.title(who.locale()),
                        curriculum.module(one.module()).title().in(who.locale()),
                        tree.label(one.unit(), who.locale())))
                .toList());
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id) {
        return page(id, new Typed("", ""), Errors.NONE);
    }

    @POST
    @Path("{id}/acceptance")
    public Response accept(@RestPath UUID id, @BeanParam AnswerForm form) {
        return forms.submit(
                form,
                () -> {
                    acceptProof.accept(actor.get(), id, form.note(), form.version());
                    return null;
                },
                done -> "/proofs",
                errors -> page(id, form.typed(), errors));
    }

    @POST
    @Path("{id}/return")
    public Response giveBack(@RestPath UUID id, @BeanParam AnswerForm form) {
        return forms.submit(
                form,
                () -> {
                    returnProof.giveBack(actor.get(), id, form.reason(), form.version());
                    return null;
                },
                done -> "/proofs",
                errors -> page(id, form.typed(), errors));
    }

    private TemplateInstance page(UUID id, Typed typed, Errors errors) {
        Actor who = actor.get();
        Proof proof = proofs.of(who, id);
        UUID author = proof.person().id();
        if (who.isSelf(author)) {
            // one's own is on one's own page
            throw new NotFound();
        }
        views.viewed(who, author, PersonViews.What.PROOF);
        ModuleOutline module = curricula.of(who.body()).module(proof.module().id());
        return new ProofReview(
                proof,
                module,
                proofs.before(proof),
                proofs.mayAnswer(who, proof),
                licence.modules().contains(module.code()),
                typed,
                who.locale(),
                errors);
    }
}
