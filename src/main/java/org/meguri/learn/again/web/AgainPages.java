package org.meguri.learn.again.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.again.AgainConfig;
import org.meguri.learn.again.AnswerRecall;
import org.meguri.learn.again.Recall;
import org.meguri.learn.again.RecallAnswer;
import org.meguri.learn.again.Recalls;
import org.meguri.learn.again.SkipRecall;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** What the reader is asked again about a module that they passed. */
@Path("/again/{id}")
@RolesAllowed("EMPLOYEE")
public class AgainPages {

    /** A choice; {@code shown} once its explanation may be read. */
    public record ChoiceView(UUID id, String text, boolean chosen, boolean right, boolean shown, String feedback) {}

    /** A question; {@code correct} is null before it was answered. */
    public record QuestionView(
            String field,
            int number,
            String text,
            boolean multiple,
            @Nullable Boolean correct,
            List<ChoiceView> choices) {}

    /** The questions to answer. */
    @CheckedTemplate(basePath = "again", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AgainPage(
            UUID id,
            CourseOutline course,
            ModuleOutline module,
            List<QuestionView> questions,
            Locale locale,
            Errors errors)
            implements TemplateInstance {}

    /** What the answers were; {@code next} is in how many days after passing it is asked again, 0 for never. */
    @CheckedTemplate(basePath = "again", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AgainDonePage(
            CourseOutline course,
            ModuleOutline module,
            boolean answered,
            List<QuestionView> questions,
            long right,
            int next,
            Locale locale)
            implements TemplateInstance {}

    /** A form whose answers are read apart. */
    public record ButtonForm(
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Recalls recalls;
    private final Curricula curricula;
    private final AgainConfig config;
    private final AnswerRecall answerRecall;
    private final SkipRecall skipRecall;
    private final Forms forms;

    AgainPages(
            CurrentActor actor,
            Recalls recalls,
            Curricula curricula,
            AgainConfig config,
            AnswerRecall answerRecall,
            SkipRecall skipRecall,
            Forms forms) {
        this.actor = actor;
        this.recalls = recalls;
        this.curricula = curricula;
        this.config = config;
        this.answerRecall = answerRecall;
        this.skipRecall = skipRecall;
        this.forms = forms;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id) {
        Recall recall = recalls.of(actor.get(), id);
        return recall.answeredAt() == null && recall.skippedAt() == null
                ? page(recall, Map.of(), Errors.NONE)
                : done(recall);
    }

    @POST
    @Path("answers")
    public Response answer(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Map<UUID, List<UUID>> chosen = Chosen.of(typed);
        return forms.submit(
                new ButtonForm(null),
                () -> {
                    answerRecall.answer(actor.get(), id, chosen);
                    return null;
                },
                done -> "/again/" + id,
                errors -> page(recalls.of(actor.get(), id), chosen, errors));
    }

    @POST
    @Path("skipping")
    public Response skip(@RestPath UUID id, @BeanParam ButtonForm form) {
        skipRecall.skip(actor.get(), id);
        return Forms.seeOther("/again/" + id);
    }

    private AgainPage page(Recall recall, Map<UUID, List<UUID>> chosen, Errors errors) {
        Actor who = actor.get();
        Curriculum curriculum = curricula.of(who.body());
        ModuleOutline module = curriculum.module(recall.module().id());
        return new AgainPage(
                recall.id(),
                curriculum.course(module.course()),
                module,
                questions(recall, chosen, who.locale()),
                who.locale(),
                errors);
    }

    private AgainDonePage done(Recall recall) {
        Actor who = actor.get();
        Curriculum curriculum = curricula.of(who.body());
        ModuleOutline module = curriculum.module(recall.module().id());
        List<Integer> days = config.days();
        return new AgainDonePage(
                curriculum.course(module.course()),
                module,
                recall.answeredAt() != null,
                questions(recall, Map.of(), who.locale()),
                recall.answers().stream()
                        .filter(answer -> Boolean.TRUE.equals(answer.correct()))
                        .count(),
                recall.turn() < days.size() ? days.get(recall.turn()) : 0,
                who.locale());
    }

    private static List<QuestionView> questions(Recall recall, Map<UUID, List<UUID>> typed, Locale locale) {
        List<RecallAnswer> answers = recall.answers();
        return IntStream.range(0, answers.size())
                .mapToObj(i -> view(answers.get(i), i + 1, typed, locale))
                .toList();
    }

    private static QuestionView view(RecallAnswer answer, int number, Map<UUID, List<UUID>> typed, Locale locale) {
        List<UUID> chosen =
                answer.correct() == null ? typed.getOrDefault(answer.question().id(), List.of()) : answer.chosen();
        return new QuestionView(
                answer.field(),
                number,
                answer.question().text().in(locale),
                answer.question().isMultiple(),
                answer.correct(),
                answer.question().choices().stream()
                        .map(choice -> new ChoiceView(
                                choice.id(),
                                choice.text().in(locale),
                                chosen.contains(choice.id()),
                                choice.isCorrect(),
                                answer.correct() != null,
                                choice.feedback().in(locale)))
                        .toList());
    }
}
