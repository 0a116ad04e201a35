package org.meguri.learn.author;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.folder.CourseText;
import org.meguri.learn.folder.CourseText.Brief;
import org.meguri.learn.folder.CourseText.Dependency;
import org.meguri.learn.folder.CourseText.Exercise;
import org.meguri.learn.folder.CourseText.LessonText;
import org.meguri.learn.folder.CourseText.MediaText;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.learn.folder.CourseText.QuestionText;
import org.meguri.learn.folder.CourseText.QuizText;
import org.meguri.platform.Words;
import org.meguri.platform.problem.NotFound;

/** One change of what a draft says, without a database. */
public sealed interface DraftChange {

    /** The course after the change. */
    CourseText on(CourseText course);

    /** The part that the change overwrites; null where it overwrites nothing. */
    default @Nullable Object part(CourseText course) {
        return null;
    }

    /** A short mark of what the part says, by which a form tells that somebody else has changed it. */
    default String mark(CourseText course) {
        return mark(part(course));
    }

    /** A short mark of anything that is compared by what it says; empty for nothing. */
    static String mark(@Nullable Object part) {
        return part == null
                ? ""
                : UUID.nameUUIDFromBytes(part.toString().getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /** Title and summary of the course. */
    record Describe(Words title, Words summary) implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            return new CourseText(course.code(), title, summary, course.modules());
        }

        @Override
        public Object part(CourseText course) {
            return List.of(course.title(), course.summary());
        }
    }

    /** A new module at the end, with an empty quiz. */
    record AddModule(String title) implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            String code = free("M", course.modules(), ModuleText::code);
            return with(
                    course,
                    plus(
                            course.modules(),
                            new ModuleText(
                                    code,
                                    new Words(title, null),
                                    List.of(),
                                    List.of(),
                                    null,
                                    null,
                                    new Words("", null),
                                    new QuizText(80, 5, null, List.of()),
                                    List.of(),
                                    List.of())));
        }
    }

    /** What a module is about and where it leads. */
    record DescribeModule(
            String module,
            Words title,
            List<Words> goals,
            @Nullable Exercise exercise,
            @Nullable Brief brief,
            Words share,
            List<Dependency> dependsOn)
            implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            return change(
                    course,
                    module,
                    old -> new ModuleText(
                            old.code(),
                            title,
                            goals,
                            old.lessons(),
                            exercise,
                            brief,
                            share,
                            old.quiz(),
                            old.media(),
                            dependsOn));
        }

        @Override
        public Object part(CourseText course) {
            ModuleText old = moduleOf(course, module);
            return new ModuleText(
                    old.code(),
                    old.title(),
                    old.goals(),
                    List.of(),
                    old.exercise(),
                    old.brief(),
                    old.share(),
                    new QuizText(1, 1, null, List.of()),
                    List.of(),
                    old.dependsOn());
        }
    }

    /** A module one place up or down. */
    record MoveModule(String module, boolean up) implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            return with(course, moved(course.modules(), moduleOf(course, module), up));
        }
    }

    /** A module with all that is in it once more, at the end, to write another like it. */
    record CopyModule(String module) implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            ModuleText like = moduleOf(course, module);
            return with(
                    course,
                    plus(
                            course.modules(),
                            new ModuleText(
                                    free("M", course.modules(), ModuleText::code),
                                    like.title(),
                                    like.goals(),
                                    like.lessons(),
                                    like.exercise(),
                                    like.brief(),
                                    like.share(),
                                    like.quiz(),
                                    like.media(),
                                    like.dependsOn())));
        }
    }

    /** A module is taught no longer once the draft is published. */
    record RemoveModule(String module) implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            return with(course, minus(course.modules(), moduleOf(course, module)));
        }
    }

    /** A new lesson at the end of a module. */
    record AddLesson(String module, String title) implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            return lessons(
                    course,
                    module,
                    old -> plus(
                            old,
                            new LessonText(
                                    free("lesson-", old, LessonText::stem),
                                    new Words(title, null),
                                    new Words("", null))));
        }
    }

    /** A lesson says something else. */
    record WriteLesson(String module, String stem, Words title, Words body) implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            LessonText before = lessonOf(course, module, stem);
            return lessons(course, module, old -> instead(old, before, new LessonText(stem, title, body)));
        }

        @Override
        public Object part(CourseText course) {
            return lessonOf(course, module, stem);
        }
    }

    /** A lesson one place up or down. */
    record MoveLesson(String module, String stem, boolean up) implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            return lessons(course, module, old -> moved(old, lessonOf(course, module, stem), up));
        }
    }

    /** A lesson twice, to write another like it. */
    record CopyLesson(String module, String stem) implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            LessonText like = lessonOf(course, module, stem);
            return lessons(
                    course,
                    module,
                    old -> plus(
                            old, new LessonText(free("lesson-", old, LessonText::stem), like.title(), like.body())));
        }
    }

    /** A lesson less. */
    record RemoveLesson(String module, String stem) implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            return lessons(course, module, old -> minus(old, lessonOf(course, module, stem)));
        }
    }

    /** When a quiz is passed, how much it asks and how often it may be taken. */
    record DescribeQuiz(
            String module, int pass, int draw, @Nullable Integer tries) implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            return quiz(course, module, old -> new QuizText(pass, draw, tries, old.questions()));
        }

        @Override
        public Object part(CourseText course) {
            QuizText old = moduleOf(course, module).quiz();
            return List.of(old.pass(), old.draw(), String.valueOf(old.tries()));
        }
    }

    /** A question says something else, or is new where there was none of that name. */
    record WriteQuestion(String module, QuestionText question) implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            return quiz(course, module, old -> {
                List<QuestionText> questions = old.questions().stream()
                        .map(one -> one.id().equals(question.id()) ? question : one)
                        .toList();
                boolean known =
                        old.questions().stream().anyMatch(one -> one.id().equals(question.id()));
                return new QuizText(old.pass(), old.draw(), old.tries(), known ? questions : plus(questions, question));
            });
        }

        @Override
        public @Nullable Object part(CourseText course) {
            return moduleOf(course, module).quiz().questions().stream()
                    .filter(one -> one.id().equals(question.id()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A question less. */
    record RemoveQuestion(String module, String question) implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            return quiz(course, module, old -> {
                QuestionText gone = old.questions().stream()
                        .filter(one -> one.id().equals(question))
                        .findFirst()
                        .orElseThrow(NotFound::new);
                return new QuizText(old.pass(), old.draw(), old.tries(), minus(old.questions(), gone));
            });
        }
    }

    /** A picture, file or film more; the same content under the same name changes nothing. */
    record AddMedia(String module, MediaText media) implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            return inFolder(course, module, old -> old.contains(media) ? old : plus(old, media));
        }
    }

    /** A picture, file or film less. */
    record RemoveMedia(String module, String name) implements DraftChange {
        @Override
        public CourseText on(CourseText course) {
            MediaText gone = moduleOf(course, module).media(name).orElseThrow(NotFound::new);
            return inFolder(course, module, old -> minus(old, gone));
        }
    }

    /** The name that a content gets in a module: its own, or one with a number where another content has it. */
    static String mediaName(ModuleText module, String wanted, String sha256) {
        int dot = wanted.lastIndexOf('.');
        String stem = dot < 0 ? wanted : wanted.substring(0, dot);
        String ending = dot < 0 ? "" : wanted.substring(dot);
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? wanted : stem + "-" + i + ending)
                .filter(name -> module.media(name)
                        .map(one -> one.sha256().equals(sha256))
                        .orElse(true))
                .findFirst()
                .orElseThrow();
    }

    /** The name of the next question of a quiz. */
    static String nextQuestion(QuizText quiz) {
        return free("q", quiz.questions(), QuestionText::id);
    }

    private static ModuleText moduleOf(CourseText course, String code) {
        return course.module(code).orElseThrow(NotFound::new);
    }

    private static LessonText lessonOf(CourseText course, String module, String stem) {
        return moduleOf(course, module).lesson(stem).orElseThrow(NotFound::new);
    }

    private static CourseText with(CourseText course, List<ModuleText> modules) {
        return new CourseText(course.code(), course.title(), course.summary(), modules);
    }

    private static CourseText change(CourseText course, String code, UnaryOperator<ModuleText> change) {
        ModuleText old = moduleOf(course, code);
        return with(course, instead(course.modules(), old, change.apply(old)));
    }

    private static CourseText lessons(CourseText course, String code, UnaryOperator<List<LessonText>> change) {
        return change(
                course,
                code,
                old -> new ModuleText(
                        old.code(),
                        old.title(),
                        old.goals(),
                        change.apply(old.lessons()),
                        old.exercise(),
                        old.brief(),
                        old.share(),
                        old.quiz(),
                        old.media(),
                        old.dependsOn()));
    }

    private static CourseText inFolder(CourseText course, String code, UnaryOperator<List<MediaText>> change) {
        return change(
                course,
                code,
                old -> new ModuleText(
                        old.code(),
                        old.title(),
                        old.goals(),
                        old.lessons(),
                        old.exercise(),
                        old.brief(),
                        old.share(),
                        old.quiz(),
                        change.apply(old.media()),
                        old.dependsOn()));
    }

    private static CourseText quiz(CourseText course, String code, UnaryOperator<QuizText> change) {
        return change(
                course,
                code,
                old -> new ModuleText(
                        old.code(),
                        old.title(),
                        old.goals(),
                        old.lessons(),
                        old.exercise(),
                        old.brief(),
                        old.share(),
                        change.apply(old.quiz()),
                        old.media(),
                        old.dependsOn()));
    }

    /** The first name of the kind that is not taken. */
    private static <T> String free(String start, List<T> taken, Function<T, String> name) {
        return IntStream.iterate(taken.size() + 1, i -> i + 1)
                .mapToObj(i -> start + i)
                .filter(one ->
                        taken.stream().noneMatch(other -> name.apply(other).equals(one)))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    private static <T> List<T> minus(List<T> list, T one) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(one);
        return shorter;
    }

    private static <T> List<T> instead(List<T> list, T old, T fresh) {
        List<T> changed = new ArrayList<>(list);
        changed.set(changed.indexOf(old), fresh);
        return changed;
    }

    private static <T> List<T> moved(List<T> list, T one, boolean up) {
        List<T> order = new ArrayList<>(list);
        int from = order.indexOf(one);
        int to = Math.max(0, Math.min(order.size() - 1, from + (up ? -1 : 1)));
        order.remove(from);
        order.add(to, one);
        return order;
    }
}
