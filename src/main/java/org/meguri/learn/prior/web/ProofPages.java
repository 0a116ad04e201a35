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
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Enrol;
import org.meguri.learn.Learning;
import org.meguri.learn.licence.LicenceConfig;
import org.meguri.learn.prior.OwnTasks.OwnTask;
import org.meguri.learn.prior.Proof;
import org.meguri.learn.prior.ProofText;
import org.meguri.learn.prior.Proofs;
import org.meguri.learn.prior.SubmitProof;
import org.meguri.learn.prior.TakeBackProof;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.NoPersonalData;

/** One's own proof of a module: the form, what waits, and what a trainer answered. */
@Path("/modules/{id}/proof")
@RolesAllowed("EMPLOYEE")
public class ProofPages {

    /**
     * The module for which somebody says that they can do it already.
     *
     * @param last the last proof that was not taken back
     * @param passed whether there is nothing to prove any more
     * @param open whether a proof may be written now
     * @param licence whether the licence to use AI asks for the quiz of this module
     */
    @CheckedTemplate(basePath = "prior", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ProofPage(
            CourseOutline course,
            ModuleOutline module,
            @Nullable Proof last,
            boolean passed,
            boolean open,
            boolean licence,
            List<OwnTask> tasks,
            Typed typed,
            Locale locale,
            Errors errors)
            implements TemplateInstance {}

    /** What stands in the fields. */
    public record Typed(String task, String work, String done, String checked, String effect) {

        static final Typed NOTHING = new Typed("", "", "", "", "");

        /** Whoever mends a proof that came back need not write it all again. */
        static Typed of(@Nullable Proof last) {
            return last == null
                    ? NOTHING
                    : new Typed(
                            last.taskId() == null ? "" : last.taskId().toString(),
                            last.work() == null ? "" : last.work(),
                            last.done(),
                            last.checked(),
                            last.effect());
        }
    }

    /** A proof as typed. */
    public record ProofForm(
            @RestForm @Nullable String task,
            @RestForm @Nullable @NoPersonalData String work,
            @RestForm @Nullable @NoPersonalData String done,
            @RestForm @Nullable @NoPersonalData String checked,
            @RestForm @Nullable @NoPersonalData String effect,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        ProofText text() {
            return ProofText.typed(task, work, done, checked, effect);
        }

        Typed typed() {
            return new Typed(shown(task), shown(work), shown(done), shown(checked), shown(effect));
        }

        private static String shown(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** Which proof is taken back. */
    public record WithdrawalForm(
            @RestForm @Nullable String proof,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final Curricula curricula;
    private final Learning learning;
    private final Enrol enrol;
    private final Proofs proofs;
    private final SubmitProof submitProof;
    private final TakeBackProof takeBackProof;
    private final LicenceConfig licence;
    private final Forms forms;

    ProofPages(
            CurrentActor actor,
            Curricula curricula,
            Learning learning,
            Enrol enrol,
            Proofs proofs,
            SubmitProof submitProof,
            TakeBackProof takeBackProof,
            LicenceConfig licence,
            Forms forms) {
        this.actor = actor;
        this.curricula = curricula;
        this.learning = learning;
        this.enrol = enrol;
        this.proofs = proofs;
        this.submitProof = submitProof;
        this.takeBackProof = takeBackProof;
        this.licence = licence;
        this.forms = forms;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id) {
        return page(id, null, Errors.NONE);
    }

    @POST
    public Response submit(@RestPath UUID id, @BeanParam ProofForm form) {
        return forms.submit(
                form,
                () -> submitProof.submit(actor.get(), id, form.text()),
                done -> "/modules/" + id + "/proof",
                errors -> page(id, form.typed(), errors));
    }

    @POST
    @Path("withdrawal")
    public Response takeBack(@RestPath UUID id, @BeanParam WithdrawalForm form) {
        return forms.submit(
                form,
                () -> {
                    takeBackProof.takeBack(
                            actor.get(), Inputs.id(form.proof()).orElseThrow(NotFound::new), form.version());
                    return null;
                },
                done -> "/modules/" + id + "/proof",
                errors -> page(id, null, errors));
    }

    private TemplateInstance page(UUID id, @Nullable Typed typed, Errors errors) {
        Actor who = actor.get();
        Learning.Progress mine = learning.inOwnEdition(who, id);
        ModuleOutline module = mine.module();
        Proof last = proofs.last(who, module.id()).orElse(null);
        // who may not begin it is told so before they write; what was typed all the same is not taken away
        Errors refusal = typed == null && !mine.isEnrolled() ? refusal(who, module) : Errors.NONE;
        return new ProofPage(
                curricula.of(who.body()).course(module.course()),
                module,
                last,
                mine.isPassed(),
                !mine.isPassed() && refusal.isEmpty() && (typed != null || last == null || !last.isWaiting()),
                licence.modules().contains(module.code()),
                submitProof.choices(who, module),
                typed == null ? Typed.of(last) : typed,
                who.locale(),
                errors.isEmpty() ? refusal : errors);
    }

    private Errors refusal(Actor who, ModuleOutline module) {
        try {
            enrol.requireAdmission(who, module.id());
            return Errors.NONE;
        } catch (Conflict refusal) {
            return forms.errors(refusal);
        }
    }
}
