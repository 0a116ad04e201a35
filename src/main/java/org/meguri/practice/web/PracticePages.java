package org.meguri.practice.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.practice.Change;
import org.meguri.practice.EndorsePractice;
import org.meguri.practice.FreedFor;
import org.meguri.practice.PromiseSupport;
import org.meguri.practice.Quality;
import org.meguri.practice.ReceiveSupport;
import org.meguri.practice.ReportPractice;
import org.meguri.practice.ResolveBlocker;
import org.meguri.practice.ReturnPractice;
import org.meguri.practice.ReviewPractice;
import org.meguri.practice.SupportKind;
import org.meguri.practice.WithdrawPractice;
import org.meguri.practice.answer.AnswerMany;
import org.meguri.practice.answer.AnswerTemplate;
import org.meguri.practice.answer.AnswerTemplates;
import org.meguri.practice.effect.Reconfirm;

/** One practice: what was planned, tried, promised and answered, for the employee, the heads above and the trainer. */
@Path("/practices/{id}")
@RolesAllowed("EMPLOYEE")
public class PracticePages {

    /**
     * A practice.
     *
     * @param templates the reader's own for an answer; empty where they may not answer
     * @param next whether the reader goes from one answer to the next
     */
    @CheckedTemplate(basePath = "practice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PracticePage(
            PracticeView view,
            Errors errors,
            Typed typed,
            Set<SupportKind> kinds,
            List<AnswerTemplate> templates,
            boolean next)
            implements TemplateInstance {}

    /** The forms that only carry a text. */
    public record TextForm(
            @RestForm @Nullable @Limit(500) @NoPersonalData String text,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** The manager's promise. */
    public record SupportForm(
            @RestForm List<String> kinds,
            @RestForm @Nullable @Limit(500) @NoPersonalData String note,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** What became of the promise. */
    public record ReceivedForm(
            @RestForm @NotBlank(message = "choose-one") String kept,
            @RestForm @Nullable @Limit(500) @NoPersonalData String keptNote,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** The trainer's answer. */
    public record ReviewForm(
            @RestForm @NotBlank(message = "required") @Limit(500) @NoPersonalData
            String goodPoint,

            @RestForm @NotBlank(message = "required") @Limit(500) @NoPersonalData
            String tryNext,

            @RestForm @Nullable @Limit(500) @NoPersonalData String showTo,
            @RestForm @Nullable String next,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** The report; all that is asked beside it may be left open. */
    public record ReportForm(
            @RestForm @Nullable String freedFor,
            @RestForm @Nullable String errors,
            @RestForm @Nullable String rework,
            @RestForm @Nullable @Limit(300) @NoPersonalData String voice,
            @RestForm @Nullable String confidence,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** Whether a saving goes on. */
    public record GoesOnForm(
            @RestForm @NotBlank(message = "choose-one") String goesOn,
            @RestForm @Nullable String minutes,
            @RestForm @Nullable @Limit(500) @NoPersonalData String changed,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final PracticeViews views;
    private final Forms forms;
    private final ReportPractice reportPractice;
    private final EndorsePractice endorsePractice;
    private final ReturnPractice returnPractice;
    private final PromiseSupport promiseSupport;
    private final ReceiveSupport receiveSupport;
    private final ReviewPractice reviewPractice;
    private final ResolveBlocker resolveBlocker;
    private final WithdrawPractice withdrawPractice;
    private final AnswerTemplates templates;
    private final AnswerMany answerMany;
    private final Reconfirm reconfirm;

    PracticePages(
            CurrentActor actor,
            PracticeViews views,
            Forms forms,
            ReportPractice reportPractice,
            EndorsePractice endorsePractice,
            ReturnPractice returnPractice,
            PromiseSupport promiseSupport,
            ReceiveSupport receiveSupport,
            ReviewPractice reviewPractice,
            ResolveBlocker resolveBlocker,
            WithdrawPractice withdrawPractice,
            AnswerTemplates templates,
            AnswerMany answerMany,
            Reconfirm reconfirm) {
        this.actor = actor;
        this.views = views;
        this.forms = forms;
        this.reportPractice = reportPractice;
        this.endorsePractice = endorsePractice;
        this.returnPractice = returnPractice;
        this.promiseSupport = promiseSupport;
        this.receiveSupport = receiveSupport;
        this.reviewPractice = reviewPractice;
        this.resolveBlocker = resolveBlocker;
        this.withdrawPractice = withdrawPractice;
        this.templates = templates;
        this.answerMany = answerMany;
        this.reconfirm = reconfirm;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String template, @RestQuery boolean next) {
        PracticeView view = views.of(id);
        return page(view, Errors.NONE, answer(view, template), next);
    }

    /** An answer to go on from; a template that is somebody else's, or gone, fills nothing. */
    private Typed answer(PracticeView view, @Nullable String template) {
        return view.mayReview()
                ? Inputs.id(template)
                        .flatMap(named -> templates.of(actor.get()).stream()
                                .map(AnswerTemplate::id)
                                .filter(named::equals)
                                .findFirst())
                        .map(named -> answerMany.filled(
                                actor.get(), named, view.practice().id()))
                        .map(text -> Typed.of(
                                "review",
                                "goodPoint",
                                text.goodPoint(),
                                "tryNext",
                                text.tryNext(),
                                "showTo",
                                text.showTo()))
                        .orElse(Typed.NOTHING)
                : Typed.NOTHING;
    }

    @POST
    @Path("report")
    public Response report(@RestPath UUID id, @BeanParam ReportForm form) {
        return carryOut(
                id,
                form,
                Typed.of(
                        "report",
                        "freedFor",
                        form.freedFor(),
                        "errors",
                        form.errors(),
                        "rework",
                        form.rework(),
                        "voice",
                        form.voice(),
                        "confidence",
                        form.confidence()),
                () -> reportPractice.report(
                        actor.get(),
                        id,
                        new ReportPractice.Said(
                                Fields.choiceOrNull("freedFor", form.freedFor(), FreedFor.values()),
                                Quality.typed(
                                        Fields.choiceOrNull("errors", form.errors(), Change.values()),
                                        Fields.choiceOrNull("rework", form.rework(), Change.values()),
                                        form.voice()),
                                Fields.numberOrNull("confidence", form.confidence()))));
    }

    @POST
    @Path("endorsement")
    public Response endorse(@RestPath UUID id, @BeanParam TextForm form) {
        return carryOut(
                id,
                form,
                Typed.of("endorsement", "text", form.text()),
                () -> endorsePractice.endorse(actor.get(), id, form.text(), form.version()));
    }

    @POST
    @Path("return")
    public Response giveBack(@RestPath UUID id, @BeanParam TextForm form) {
        return carryOut(id, form, Typed.of("return", "reason", form.text()), () -> {
            String reason = Text.clean(form.text());
            new Invalid.Check().that(!reason.isEmpty(), "reason", "required").orThrow();
            returnPractice.giveBack(actor.get(), id, reason, form.version());
        });
    }

    @POST
    @Path("support")
    public Response support(@RestPath UUID id, @BeanParam SupportForm form) {
        Set<SupportKind> kinds = EnumSet.noneOf(SupportKind.class);
        for (SupportKind kind : SupportKind.values()) {
            if (form.kinds() != null && form.kinds().contains(kind.name())) {
                kinds.add(kind);
            }
        }
        return carryOut(
                id,
                form,
                Typed.of("support", "note", form.note()),
                () -> promiseSupport.promise(actor.get(), id, kinds, form.note()));
    }

    @POST
    @Path("support-received")
    public Response received(@RestPath UUID id, @BeanParam ReceivedForm form) {
        return carryOut(
                id,
                form,
                Typed.of("received", "keptNote", form.keptNote()),
                () -> receiveSupport.receive(actor.get(), id, "yes".equals(form.kept()), form.keptNote()));
    }

    @POST
    @Path("review")
    public Response review(@RestPath UUID id, @BeanParam ReviewForm form) {
        return forms.submit(
                form,
                () -> {
                    reviewPractice.review(actor.get(), id, form.goodPoint(), form.tryNext(), form.showTo());
                    return null;
                },
                done -> form.next() == null ? "/home/trainer" : "/answers/next",
                errors -> page(
                        id,
                        errors,
                        Typed.of(
                                "review",
                                "goodPoint",
                                form.goodPoint(),
                                "tryNext",
                                form.tryNext(),
                                "showTo",
                                form.showTo())));
    }

    @POST
    @Path("reconfirmation")
    public Response goesOn(@RestPath UUID id, @BeanParam GoesOnForm form) {
        return carryOut(
                id,
                form,
                Typed.of("goesOn", "goesOn", form.goesOn(), "minutes", form.minutes(), "changed", form.changed()),
                () -> reconfirm.answer(
                        actor.get(),
                        id,
                        "yes".equals(form.goesOn()),
                        Fields.numberOrNull("minutes", form.minutes()),
                        form.changed()));
    }

    @POST
    @Path("blockers/{blocker}/resolution")
    public Response resolve(@RestPath UUID id, @RestPath UUID blocker, @BeanParam TextForm form) {
        return carryOut(id, form, Typed.NOTHING, () -> resolveBlocker.resolve(actor.get(), id, blocker));
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(@RestPath UUID id, @BeanParam TextForm form) {
        return carryOut(id, form, Typed.NOTHING, () -> withdrawPractice.withdraw(actor.get(), id));
    }

    private Response carryOut(UUID id, Forms.Form form, Typed typed, Runnable act) {
        return forms.submit(
                form,
                () -> {
                    act.run();
                    return null;
                },
                done -> "/practices/" + id,
                errors -> page(id, errors, typed));
    }

    private TemplateInstance page(UUID id, Errors errors, Typed typed) {
        return page(views.of(id), errors, typed, false);
    }

    private TemplateInstance page(PracticeView view, Errors errors, Typed typed, boolean next) {
        return new PracticePage(
                view,
                errors,
                typed,
                EnumSet.allOf(SupportKind.class),
                view.mayReview() ? templates.of(actor.get()) : List.of(),
                next);
    }
}
