package org.meguri.learn.folder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Words;

/**
 * All that a course says, as it stands in its folder. Immutable.
 *
 * @param code short and unique in a programme: letters, digits and hyphens
 * @param modules in the order in which they are taught
 */
public record CourseText(String code, Words title, Words summary, List<ModuleText> modules) {

    public CourseText {
        modules = List.copyOf(modules);
    }

    /**
     * A module.
     *
     * @param code its folder
     * @param goals what one can do afterwards
     * @param exercise what to do where the module leads to no practice
     * @param brief the practice to which the module leads
     * @param media the pictures, files and films of its lessons, in the order of their names
     * @param dependsOn what its lessons were checked against, and has to be looked at again when it changes
     */
    public record ModuleText(
            String code,
            Words title,
            List<Words> goals,
            List<LessonText> lessons,
            @Nullable Exercise exercise,
            @Nullable Brief brief,
            Words share,
            QuizText quiz,
            @Nullable List<MediaText> media,
            @Nullable List<Dependency> dependsOn) {

        public ModuleText {
            goals = List.copyOf(goals);
            lessons = List.copyOf(lessons);
            // drafts from before there were any say nothing of them
            media = media == null
                    ? List.of()
                    : media.stream()
                            .sorted(Comparator.comparing(MediaText::name))
                            .toList();
            dependsOn = dependsOn == null ? List.of() : List.copyOf(dependsOn);
        }

        /** A module without pictures, files and films. */
        public static ModuleText plain(
                String code,
                Words title,
                List<Words> goals,
                List<LessonText> lessons,
                @Nullable Exercise exercise,
                @Nullable Brief brief,
                Words share,
                QuizText quiz) {
            return new ModuleText(code, title, goals, lessons, exercise, brief, share, quiz, List.of(), List.of());
        }

        @Override
        public List<MediaText> media() {
            return Objects.requireNonNull(media);
        }

        @Override
        public List<Dependency> dependsOn() {
            return Objects.requireNonNull(dependsOn);
        }

        /** The same module, checked against something else. */
        public ModuleText dependingOn(List<Dependency> others) {
            return new ModuleText(code, title, goals, lessons, exercise, brief, share, quiz, media, others);
        }

        public Optional<MediaText> media(String name) {
            return media().stream().filter(one -> one.name().equals(name)).findFirst();
        }

        public Optional<LessonText> lesson(String stem) {
            return lessons.stream().filter(lesson -> lesson.stem().equals(stem)).findFirst();
        }
    }

    /**
     * A lesson.
     *
     * @param stem the name of its files without language and ending
     * @param body Markdown
     */
    public record LessonText(String stem, Words title, Words body) {}

    /**
     * A picture, file or film.
     *
     * @param name of the file in the folder {@code media} of its module
     * @param sha256 of its content
     */
    public record MediaText(String name, String sha256) {}

    /**
     * Something on which a module rests, in the version against which its lessons were checked.
     *
     * @param name {@link #GUIDELINE} for the guideline of the body, else of a tool
     * @param version of the guideline the day from which it holds (2026-04-01); of a tool what its maker calls it
     */
    public record Dependency(String name, String version) {

        /** The name of the guideline. */
        public static final String GUIDELINE = "guideline";

        /** The most that a module depends on. */
        public static final int MOST = 10;

        /** The longest name, in letters. */
        public static final int NAME = 60;

        /** The longest version, in letters. */
        public static final int VERSION = 40;

        private static final Pattern LINE = Pattern.compile("[^\\s\\p{Cntrl}]([^\\p{Cntrl}]*[^\\s\\p{Cntrl}])?");

        /** Whether both can be kept. */
        public boolean isWhole() {
            return isLine(name, NAME) && isLine(version, VERSION);
        }

        private static boolean isLine(@Nullable String text, int longest) {
            return text != null
                    && text.length() <= longest
                    && LINE.matcher(text).matches();
        }
    }

    /** Something to do at the end of a module. */
    public record Exercise(Words title, Words text) {}

    /**
     * What a module asks its learners to try at their desk.
     *
     * @param tasks codes of the task catalogue
     */
    public record Brief(Words title, Words attempt, Words measure, List<String> tasks) {

        public Brief {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * A quiz.
     *
     * @param pass from how many percent of right answers on it is passed, 1 to 100
     * @param draw how many questions a try asks
     * @param tries how many times it may be taken; null for as often as one likes
     */
    public record QuizText(int pass, int draw, @Nullable Integer tries, List<QuestionText> questions) {

        public QuizText {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question with its choices.
     *
     * @param kind how it is answered; null for choosing, which is how most are
     */
    public record QuestionText(String id, @Nullable QuestionKind kind, Words text, List<ChoiceText> choices) {

        public QuestionText {
            kind = kind == QuestionKind.CHOICE ? null : kind;
            choices = List.copyOf(choices);
        }

        /** How it is answered. */
        public QuestionKind answered() {
            return kind == null ? QuestionKind.CHOICE : kind;
        }
    }

    /**
     * A choice with what is said to whoever chooses it.
     *
     * @param correct whether choosing it is right: the answer is accepted, the passage is wrong; of no meaning in an order
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record ChoiceText(Words text, boolean correct, Words feedback) {}

    public Optional<ModuleText> module(String folder) {
        return modules.stream().filter(module -> module.code().equals(folder)).findFirst();
    }
}
