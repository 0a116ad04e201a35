package org.meguri.learn.author.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Rehearsal;
import org.meguri.learn.Rehearsal.Marked;
import org.meguri.learn.Rehearsal.Tried;
import org.meguri.learn.author.CourseDraft;
import org.meguri.learn.author.CourseDrafts;
import org.meguri.learn.folder.CourseText;
import org.meguri.learn.folder.CourseText.ChoiceText;
import org.meguri.learn.folder.CourseText.LessonText;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.learn.folder.CourseText.QuestionText;
import org.meguri.learn.folder.QuestionKind;
import org.meguri.learn.folder.ReadingTime;
import org.meguri.learn.web.LessonHtml;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Words;
import org.meguri.platform.problem.NotFound;

/** A draft as its learners will see it: the course, its lessons, its quizzes. Nothing of it is kept. */
@Path("/course-drafts/{id}/preview")
@RolesAllowed({"TRAINER", "OWNER"})
public class DraftPreviewPages {

    /** A lesson in the outline of a module; minutes of reading. */
    public record LessonLine(String stem, String title, int minutes) {}

    /** A module as it stands on the page of the course. */
    public record ModuleView(
            String code,
            String title,
            List<String> goals,
            List<LessonLine> lessons,
            int asked,
            String task,
            String attempt,
            String measure,
            boolean practice) {}

    /** The page of the course. */
    @CheckedTemplate(basePath = "author", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PreviewCourse(CourseDraft draft, String title, String summary, List<ModuleView> modules)
            implements TemplateInstance {}

    /**
     * A lesson.
     *
     * @param next the address of what comes after it
     */
    @CheckedTemplate(basePath = "author", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PreviewLesson(
            CourseDraft draft,
            ModuleView module,
            String title,
            int number,
            int minutes,
            RawString html,
            String next,
            boolean last)
            implements TemplateInstance {}

    /**
     * A choice of a question.
     *
     * @param value its place as it is written, from 0
     * @param place where it was put in an order; empty where it was not
     */
    public record ChoiceView(int value, String text, boolean chosen, String place, boolean right, String feedback) {}

    /** A question, and after marking what came of it. */
    public record QuestionView(
            String id,
            int number,
            QuestionKind kind,
            String text,
            boolean multiple,
            String typed,
            boolean correct,
            List<ChoiceView> choices) {

        /** The places of an order, from 1. */
        public List<String> places() {
            return IntStream.rangeClosed(1, choices.size())
                    .mapToObj(String::valueOf)
                    .toList();
        }
    }

    /**
     * All questions of a quiz, of which a learner gets some.
     *
     * @param marked whether it was handed in
     */
    @CheckedTemplate(basePath = "author", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PreviewQuiz(
            CourseDraft draft,
            ModuleView module,
            List<QuestionView> questions,
            boolean marked,
            int right,
            boolean passed)
            implements TemplateInstance {}

    private static final String FIELD = "q-";

    private final CurrentActor actor;
    private final CourseDrafts drafts;
    private final LessonHtml html;

    DraftPreviewPages(CurrentActor actor, CourseDrafts drafts, LessonHtml html) {
        this.actor = actor;
        this.drafts = drafts;
        this.html = html;
    }

    @GET
    public TemplateInstance course(@RestPath UUID id) {
        Actor who = actor.get();
        CourseDraft draft = drafts.of(who, id);
        CourseText text = draft.text();
        return new PreviewCourse(
                draft,
                text.title().in(who.locale()),
                text.summary().in(who.locale()),
                text.modules().stream().map(one -> view(one, who.locale())).toList());
    }

    @GET
    @Path("modules/{module}/lessons/{stem}")
    public TemplateInstance lesson(@RestPath UUID id, @RestPath String module, @RestPath String stem) {
        Actor who = actor.get();
        CourseDraft draft = drafts.of(who, id);
        ModuleText of = draft.text().module(module).orElseThrow(NotFound::new);
        LessonText lesson = of.lesson(stem).orElseThrow(NotFound::new);
        int place = of.lessons().indexOf(lesson);
        boolean last = place + 1 == of.lessons().size();
        String base = "/course-drafts/" + id + "/preview/modules/" + of.code();
        String body = lesson.body().in(who.locale());
        return new PreviewLesson(
                draft,
                view(of, who.locale()),
                lesson.title().in(who.locale()),
                place + 1,
                ReadingTime.minutes(body),
                new RawString(html.render(body, who.locale(), "/course-drafts/" + id + "/modules/" + of.code() + "/")),
                last
                        ? base + "/quiz"
                        : base + "/lessons/" + of.lessons().get(place + 1).stem(),
                last);
    }

    @GET
    @Path("modules/{module}/quiz")
    public TemplateInstance quiz(@RestPath UUID id, @RestPath String module) {
        return quiz(id, module, new MultivaluedHashMap<>(), false);
    }

    /** Marks what was tried, and forgets it. */
    @POST
    @Path("modules/{module}/quiz")
    public TemplateInstance mark(@RestPath UUID id, @RestPath String module, MultivaluedMap<String, String> typed) {
        return quiz(id, module, typed, true);
    }

    private TemplateInstance quiz(UUID id, String module, MultivaluedMap<String, String> typed, boolean marked) {
        Actor who = actor.get();
        CourseDraft draft = drafts.of(who, id);
        ModuleText of = draft.text().module(module).orElseThrow(NotFound::new);
        List<Marked> all = Rehearsal.mark(of.quiz(), tried(of.quiz().questions(), typed));
        List<QuestionView> questions = new ArrayList<>();
        for (Marked one : all) {
            questions.add(question(one, questions.size() + 1, typed, who.locale()));
        }
        return new PreviewQuiz(
                draft,
                view(of, who.locale()),
                questions,
                marked,
                (int) all.stream().filter(Marked::correct).count(),
                Rehearsal.passes(of.quiz(), all));
    }

    private static QuestionView question(Marked one, int number, MultivaluedMap<String, String> typed, Locale locale) {
        QuestionText asked = one.text();
        List<ChoiceView> choices = new ArrayList<>();
        for (ChoiceText choice : asked.choices()) {
            int value = choices.size();
            choices.add(new ChoiceView(
                    value,
                    choice.text().in(locale),
                    one.chosen().contains(value),
                    Objects.requireNonNullElse(typed.getFirst(FIELD + asked.id() + "." + value), ""),
                    one.isRight(value),
                    choice.feedback().in(locale)));
        }
        boolean several = asked.answered() == QuestionKind.MARK
                || asked.choices().stream().filter(ChoiceText::correct).count() > 1;
        return new QuestionView(
                asked.id(),
                number,
                asked.answered(),
                asked.text().in(locale),
                several,
                one.words(),
                one.correct(),
                choices);
    }

    private static Map<String, Tried> tried(List<QuestionText> questions, MultivaluedMap<String, String> typed) {
        Map<String, Tried> tried = new HashMap<>();
        for (QuestionText question : questions) {
            String field = FIELD + question.id();
            List<String> values = typed.getOrDefault(field, List.of());
            tried.put(
                    question.id(),
                    switch (question.answered()) {
                        case SHORT -> new Tried(List.of(), values.isEmpty() ? null : values.get(0));
                        case ORDER -> new Tried(order(field, question.choices().size(), typed), null);
                        case CHOICE, MARK ->
                            new Tried(
                                    values.stream()
                                            .map(DraftPreviewPages::place)
                                            .filter(Objects::nonNull)
                                            .toList(),
                                    null);
                    });
        }
        return tried;
    }

    private static List<Integer> order(String field, int size, MultivaluedMap<String, String> typed) {
        Map<Integer, Integer> places = new TreeMap<>();
        for (int choice = 0; choice < size; choice++) {
            Integer place = place(typed.getFirst(field + "." + choice));
            if (place != null) {
                places.put(place, choice);
            }
        }
        return List.copyOf(places.values());
    }

    private static @Nullable Integer place(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,3}") ? Integer.valueOf(typed) : null;
    }

    private static ModuleView view(ModuleText module, Locale locale) {
        CourseText.Brief brief = module.brief();
        CourseText.Exercise exercise = module.exercise();
        Words none = new Words("", null);
        Words task = brief != null ? brief.title() : exercise != null ? exercise.title() : none;
        Words attempt = brief != null ? brief.attempt() : exercise != null ? exercise.text() : none;
        return new ModuleView(
                module.code(),
                module.title().in(locale),
                module.goals().stream().map(goal -> goal.in(locale)).toList(),
                module.lessons().stream()
                        .map(lesson -> new LessonLine(
                                lesson.stem(),
                                lesson.title().in(locale),
                                ReadingTime.minutes(lesson.body().in(locale))))
                        .toList(),
                Math.min(module.quiz().draw(), module.quiz().questions().size()),
                task.in(locale),
                attempt.in(locale),
                brief == null ? "" : brief.measure().in(locale),
                brief != null);
    }
}
