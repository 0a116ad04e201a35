package org.meguri.loop.answers.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.loop.LoopRow;
import org.meguri.loop.answers.AnswerHandOvers;
import org.meguri.loop.answers.AnswerQueue;
import org.meguri.loop.answers.HandOverAnswers;
import org.meguri.loop.web.LoopWords;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.When;
import org.meguri.practice.answer.web.AnswerMessages;

/** Handing answers over to another trainer, and what holds. */
@Path("/answers/hand-overs")
@RolesAllowed("TRAINER")
public class HandOverPages {

    private static final int SHOWN = 50;

    /** A choice of a list. */
    public record Choice(String id, String label, boolean chosen) {}

    /** A hand-over that holds. */
    public record Line(AnswerHandOvers.Line one, String unit) {}

    /** The form, and what holds. */
    @CheckedTemplate(basePath = "answer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record HandOverPage(
            List<Line> lines,
            List<Choice> trainers,
            List<Choice> units,
            List<Choice> reports,
            int waiting,
            String note,
            String fromOn,
            Errors errors)
            implements TemplateInstance {}

    /** What is handed over to whom, as typed. */
    public record HandOverForm(
            @RestForm @Nullable String to,
            @RestForm @Nullable String unit,
            @RestForm List<String> practice,
            @RestForm @Nullable @NoPersonalData String note,
            @RestForm @Nullable String fromOn,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** Ending one carries nothing. */
    public record HandOverEndForm(
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final AnswerHandOvers handOvers;
    private final AnswerQueue queue;
    private final HandOverAnswers handOverAnswers;
    private final Units units;
    private final LoopWords words;
    private final Forms forms;
    private final When when;

    HandOverPages(
            CurrentActor actor,
            AnswerHandOvers handOvers,
            AnswerQueue queue,
            HandOverAnswers handOverAnswers,
            Units units,
            LoopWords words,
            Forms forms,
            When when) {
        this.actor = actor;
        this.handOvers = handOvers;
        this.queue = queue;
        this.handOverAnswers = handOverAnswers;
        this.units = units;
        this.words = words;
        this.forms = forms;
        this.when = when;
    }

    @GET
    public TemplateInstance show() {
        return page("", "", Set.of(), "", when.today().toString(), Errors.NONE);
    }

    @POST
    public Response handOver(@BeanParam HandOverForm form) {
        return forms.submit(
                form,
                () -> handOverAnswers.handOver(
                        actor.get(),
                        chosen(form.to(), "to", "hand-over-whom"),
                        chosen(form.unit(), "unit", "unit-unknown"),
                        form.practice().stream()
                                .map(one -> Inputs.id(one).orElseThrow(NotFound::new))
                                .toList(),
                        form.note(),
                        DateText.typedOrNull("fromOn", form.fromOn())),
                done -> "/answers/hand-overs",
                errors -> page(
                        Objects.requireNonNullElse(form.to(), ""),
                        Objects.requireNonNullElse(form.unit(), ""),
                        Set.copyOf(form.practice()),
                        Objects.requireNonNullElse(form.note(), ""),
                        Objects.requireNonNullElse(form.fromOn(), ""),
                        errors));
    }

    @POST
    @Path("{id}/end")
    public Response end(@RestPath UUID id, @BeanParam HandOverEndForm form) {
        return forms.submit(
                form,
                () -> {
                    handOverAnswers.end(actor.get(), id);
                    return null;
                },
                done -> "/answers/hand-overs",
                errors -> page("", "", Set.of(), "", when.today().toString(), errors));
    }

    private static @Nullable UUID chosen(@Nullable String typed, String field, String fault) {
        String named = Text.clean(typed);
        return named.isEmpty() ? null : Inputs.id(named).orElseThrow(() -> new Invalid(field, fault));
    }

    private HandOverPage page(
            String to, String unit, Collection<String> practices, String note, String fromOn, Errors errors) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        List<LoopRow> waiting = queue.waiting(who);
        return new HandOverPage(
                handOvers.of(who).stream()
                        .map(one -> new Line(one, one.unit() == null ? "" : tree.label(one.unit(), who.locale())))
                        .toList(),
                handOvers.colleagues(who).stream()
                        .map(one -> new Choice(
                                one.id().toString(),
                                MessageBundles.get(
                                                AnswerMessages.class,
                                                Localized.Literal.of(
                                                        who.locale().getLanguage()))
                                        .handOverOne(one.name(), one.load()),
                                one.id().toString().equals(to)))
                        .toList(),
                tree.all().stream()
                        .filter(node -> who.trains().includes(node.id()))
                        .map(node -> new Choice(
                                node.id().toString(),
                                node.indent() + node.name().in(who.locale()),
                                node.id().toString().equals(unit)))
                        .toList(),
                waiting.stream()
                        .limit(SHOWN)
                        .map(row -> new Choice(
                                row.practice().toString(),
                                row.personName() + "　"
                                        + Objects.requireNonNullElse(
                                                row.task(who.locale()),
                                                words.texts().noTask())
                                        + "　" + tree.label(row.unit(), who.locale()),
                                practices.contains(row.practice().toString())))
                        .toList(),
                waiting.size(),
                note,
                fromOn,
                errors);
    }
}
