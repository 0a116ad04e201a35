package org.meguri.learn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.folder.CourseText;
import org.meguri.learn.folder.CourseText.Brief;
import org.meguri.learn.folder.CourseText.ChoiceText;
import org.meguri.learn.folder.CourseText.Exercise;
import org.meguri.learn.folder.CourseText.LessonText;
import org.meguri.learn.folder.CourseText.MediaText;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.learn.folder.CourseText.QuestionText;
import org.meguri.learn.folder.CourseText.QuizText;
import org.meguri.platform.Words;

/** The editions of the modules of a course, as texts and back. */
@ApplicationScoped
class ModuleEditions {

    private final EntityManager entities;

    ModuleEditions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Makes the modules of a course say what the text says: a module that says something else gets a further edition, one
     * that is not in the text is taught no longer, and one that says the same stays as it is.
     *
     * @return how many editions are new
     */
    int write(Course course, CourseText text, Instant now) {
        Map<String, Module> taught = new HashMap<>();
        taught(course).forEach(module -> taught.put(module.code(), module));
        int fresh = 0;
        int place = 0;
        for (ModuleText module : text.modules()) {
            Module before = taught.remove(module.code());
            if (before != null && text(before).dependingOn(module.dependsOn()).equals(module)) {
                before.moveTo(place++);
                before.rest(module.dependsOn());
                continue;
            }
            int edition = before == null ? lastEdition(course, module.code()) + 1 : before.edition() + 1;
            if (before != null) {
                before.retire(now);
                entities.flush();
            }
            add(course, module, edition, place++, now);
            fresh++;
        }
        taught.values().forEach(module -> module.retire(now));
        return fresh;
    }

    /** What a course says now. */
    CourseText text(Course course) {
        return new CourseText(
                course.code(),
                course.title(),
                course.summary(),
                taught(course).stream().map(this::text).toList());
    }

    private List<Module> taught(Course course) {
        return entities.createQuery(
                        "from Module m where m.course = :course and m.retiredAt is null order by m.place", Module.class)
                .setParameter("course", course)
                .getResultList();
    }

    private int lastEdition(Course course, String code) {
        Integer last = entities.createQuery(
                        "select max(m.edition) from Module m where m.course = :course and m.code = :code",
                        Integer.class)
                .setParameter("course", course)
                .setParameter("code", code)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    private void add(Course course, ModuleText text, int edition, int place, Instant now) {
        Module module =
                new Module(course, text.code(), edition, text.title(), lines(text.goals()), text.share(), place, now);
        Exercise exercise = text.exercise();
        if (exercise != null) {
            module.invitesTo(exercise.title(), exercise.text());
        }
        for (LessonText lesson : text.lessons()) {
            module.add(new Lesson(
                    module,
                    lesson.stem(),
                    lesson.title(),
                    lesson.body(),
                    module.lessons().size()));
        }
        module.rest(text.dependsOn());
        text.media().forEach(one -> module.show(one.name(), one.sha256()));
        course.add(module);
        entities.persist(module);
        entities.persist(quiz(module, text.quiz()));
        Brief brief = text.brief();
        if (brief != null) {
            entities.persist(new PracticeBrief(module, brief.title(), brief.attempt(), brief.measure(), brief.tasks()));
        }
    }

    private static Quiz quiz(Module module, QuizText text) {
        Quiz quiz = new Quiz(module, text.pass(), text.draw(), text.tries());
        fill(quiz, text);
        return quiz;
    }

    static void fill(Quiz quiz, QuizText text) {
        for (QuestionText asked : text.questions()) {
            Question question = new Question(
                    quiz,
                    asked.id(),
                    asked.answered(),
                    asked.text(),
                    quiz.questions().size());
            for (ChoiceText choice : asked.choices()) {
                question.add(new Choice(
                        question,
                        choice.text(),
                        choice.correct(),
                        choice.feedback(),
                        question.choices().size()));
            }
            quiz.add(question);
        }
    }

    private ModuleText text(Module module) {
        Quiz quiz = entities.createQuery("from Quiz q where q.module = :module", Quiz.class)
                .setParameter("module", module)
                .getSingleResult();
        Brief brief = entities.createQuery("from PracticeBrief b where b.module = :module", PracticeBrief.class)
                .setParameter("module", module)
                .getResultStream()
                .findFirst()
                .map(one -> new Brief(one.title(), one.attempt(), one.measure(), one.taskCodes()))
                .orElse(null);
        Words exercise = module.exerciseTitle();
        return new ModuleText(
                module.code(),
                module.title(),
                goals(module.goals()),
                module.lessons().stream()
                        .map(lesson -> new LessonText(lesson.stem(), lesson.title(), lesson.body()))
                        .toList(),
                exercise == null ? null : new Exercise(exercise, Objects.requireNonNull(module.exerciseText())),
                brief,
                module.share(),
                new QuizText(
                        quiz.passPercent(),
                        quiz.draw(),
                        quiz.tries(),
                        quiz.questions().stream().map(ModuleEditions::text).toList()),
                module.media().stream()
                        .map(one -> new MediaText(one.name(), one.sha256()))
                        .toList(),
                module.dependsOn());
    }

    private static QuestionText text(Question question) {
        return new QuestionText(
                question.code(),
                question.kind(),
                question.text(),
                question.choices().stream()
                        .map(choice -> new ChoiceText(choice.text(), choice.isCorrect(), choice.feedback()))
                        .toList());
    }

    /** Goals are held as one text, a line each, in both languages or in one. */
    private static Words lines(List<Words> goals) {
        boolean english = goals.stream().anyMatch(goal -> goal.en() != null);
        return new Words(
                goals.stream().map(Words::ja).collect(Collectors.joining("\n")),
                english
                        ? goals.stream()
                                .map(goal -> goal.en() == null ? "" : goal.en())
                                .collect(Collectors.joining("\n"))
                        : null);
    }

    private static List<Words> goals(Words held) {
        if (held.ja().isEmpty()) {
            return List.of();
        }
        List<String> japanese = Arrays.asList(held.ja().split("\n", -1));
        String text = held.en();
        List<String> english = text == null ? List.of() : Arrays.asList(text.split("\n", -1));
        return IntStream.range(0, japanese.size())
                .mapToObj(i -> new Words(japanese.get(i), i < english.size() ? orNull(english.get(i)) : null))
                .toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
