package org.meguri.loop.answers.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.loop.LoopRow;
import org.meguri.loop.answers.AnswerQueue;
import org.meguri.loop.web.LoopWords;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.When;
import org.meguri.practice.answer.AnswerMany;
import org.meguri.practice.answer.AnswerTemplate;
import org.meguri.practice.answer.AnswerTemplates;

/** What waits for a trainer's answer: one after the other, or many at once with a template. */
@Path("/answers")
@RolesAllowed("TRAINER")
public class AnswerPages {

    private static final int SHOWN = 50;

    /** A report that waits. */
    public record Line(UUID practice, String task, String person, String unit, int days, boolean chosen) {}

    /**
     * The queue.
     *
     * @param more how many further ones wait
     * @param heavy the section from which most of them come; empty for none
     */
    @CheckedTemplate(basePath = "answer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AnswerQueuePage(
            List<Line> lines,
            long total,
            long more,
            String heavy,
            int percent,
            int sent,
            List<AnswerTemplate> templates,
            String template,
            Errors errors)
            implements TemplateInstance {}

    /** Which reports are answered with which template. */
    public record AnswersForm(
            @RestForm @Nullable String template,
            @RestForm List<String> practice,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final AnswerQueue queue;
    private final AnswerTemplates templates;
    private final AnswerMany answerMany;
    private final Units units;
    private final LoopWords words;
    private final Forms forms;
    private final When when;

    AnswerPages(
            CurrentActor actor,
            AnswerQueue queue,
            AnswerTemplates templates,
            AnswerMany answerMany,
            Units units,
            LoopWords words,
            Forms forms,
            When when) {
        this.actor = actor;
        this.queue = queue;
        this.templates = templates;
        this.answerMany = answerMany;
        this.units = units;
        this.words = words;
        this.forms = forms;
        this.when = when;
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String sent) {
        return page(Inputs.offset(sent), "", Set.of(), Errors.NONE);
    }

    /** To the report that has waited longest; to the list where none does. */
    @GET
    @Path("next")
    public Response next() {
        return Forms.seeOther(queue.waiting(actor.get()).stream()
                .findFirst()
                // no fragment: with one, browsers leave the focus alone
                .map(row -> "/practices/" + row.practice() + "?next=true")
                .orElse("/answers"));
    }

    @POST
    public Response answer(@BeanParam AnswersForm form) {
        int[] answered = {0};
        return forms.submit(
                form,
                () -> {
                    answered[0] = answerMany.answer(
                            actor.get(),
                            template(form.template()),
                            form.practice().stream()
                                    .map(one -> Inputs.id(one).orElseThrow(NotFound::new))
                                    .toList());
                    return null;
                },
                done -> "/answers?sent=" + answered[0],
                errors ->
                        page(0, Objects.requireNonNullElse(form.template(), ""), Set.copyOf(form.practice()), errors));
    }

    private static @Nullable UUID template(@Nullable String typed) {
        String named = Text.clean(typed);
        return named.isEmpty() ? null : Inputs.id(named).orElseThrow(() -> new Invalid("template", "choice-unknown"));
    }

    private TemplateInstance page(int sent, String template, Set<String> chosen, Errors errors) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        List<LoopRow> waiting = queue.waiting(who);
        AnswerQueue.Heavy heavy = queue.heavy(who, waiting).orElse(null);
        return new AnswerQueuePage(
                waiting.stream()
                        .limit(SHOWN)
                        .map(row -> line(row, tree, who, chosen))
                        .toList(),
                waiting.size(),
                Math.max(0, waiting.size() - SHOWN),
                heavy == null ? "" : tree.label(heavy.unit(), who.locale()),
                heavy == null ? 0 : heavy.percent(),
                sent,
                templates.of(who),
                template,
                errors);
    }

    private Line line(LoopRow row, UnitTree tree, Actor who, Set<String> chosen) {
        return new Line(
                row.practice(),
                Objects.requireNonNullElse(row.task(who.locale()), words.texts().noTask()),
                row.personName(),
                tree.label(row.unit(), who.locale()),
                (int) when.daysSince(row.enteredAt()),
                chosen.contains(row.practice().toString()));
    }
}
