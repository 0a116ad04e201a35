package org.meguri.learn;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Words;
import org.meguri.platform.problem.NotFound;

/** All that a body teaches, as an outline held in memory: every page names modules, and few change in a year. Immutable. */
public final class Curriculum {

    /** A programme with its vision and the person who answers for it. */
    public record ProgrammeOutline(
            UUID id,
            Words title,
            Words vision,
            @Nullable UUID owner,
            int fiscalYear,
            @Nullable Instant openedAt,
            List<CourseOutline> courses) {

        public boolean isOpen() {
            return openedAt != null;
        }
    }

    /**
     * A course with its modules in order.
     *
     * @param modules the editions that are taught now
     * @param former earlier editions, which those who are enrolled in them still finish
     * @param retired whether nobody new is enrolled; those who are under way finish
     */
    public record CourseOutline(
            UUID id,
            UUID programme,
            String code,
            Words title,
            Words summary,
            List<ModuleOutline> modules,
            List<ModuleOutline> former,
            boolean retired) {

        /** The modules for somebody who is enrolled in these: of each the edition in which they are, else the one taught now. */
        public List<ModuleOutline> modulesFor(Predicate<UUID> enrolled) {
            return modules.stream()
                    .map(now -> enrolled.test(now.id())
                            ? now
                            : former.stream()
                                    .filter(one -> one.code().equals(now.code()) && enrolled.test(one.id()))
                                    .max(Comparator.comparingInt(ModuleOutline::edition))
                                    .orElse(now))
                    .toList();
        }

        public int minutes() {
            return modules.stream().mapToInt(ModuleOutline::minutes).sum();
        }
    }

    /**
     * An edition of a module with its lessons in order.
     *
     * @param taught whether it is the edition in which people are enrolled now
     */
    public record ModuleOutline(
            UUID id,
            UUID course,
            String code,
            int edition,
            boolean taught,
            Words title,
            Words goals,
            Words share,
            @Nullable Words exerciseTitle,
            @Nullable Words exerciseText,
            List<LessonOutline> lessons,
            QuizOutline quiz,
            @Nullable BriefOutline brief) {

        /** How long its lessons take to read, in minutes. */
        public int minutes() {
            return lessons.stream().mapToInt(LessonOutline::minutes).sum();
        }
    }

    /** A lesson without its text. */
    public record LessonOutline(UUID id, UUID module, Words title, int minutes, int place) {}

    /** A quiz without its questions. */
    public record QuizOutline(
            UUID id, int passPercent, int draw, @Nullable Integer tries) {}

    /** What a module asks to try. */
    public record BriefOutline(
            UUID id, UUID module, Words title, Words attempt, Words measure, List<String> taskCodes) {}

    private final List<ProgrammeOutline> programmes;
    private final Map<UUID, CourseOutline> courses = new HashMap<>();
    private final Map<UUID, ModuleOutline> modules = new HashMap<>();
    private final Map<UUID, ModuleOutline> modulesByBrief = new HashMap<>();
    private final Map<UUID, ModuleOutline> modulesByLesson = new HashMap<>();
    private final Map<UUID, ModuleOutline> modulesByQuiz = new HashMap<>();

    Curriculum(List<ProgrammeOutline> programmes) {
        this.programmes = List.copyOf(programmes);
        for (ProgrammeOutline programme : programmes) {
            for (CourseOutline course : programme.courses()) {
                courses.put(course.id(), course);
                course.modules().forEach(this::index);
                course.former().forEach(this::index);
            }
        }
    }

    private void index(ModuleOutline module) {
        modules.put(module.id(), module);
        modulesByQuiz.put(module.quiz().id(), module);
        module.lessons().forEach(lesson -> modulesByLesson.put(lesson.id(), module));
        BriefOutline brief = module.brief();
        if (brief != null) {
            modulesByBrief.put(brief.id(), module);
        }
    }

    public List<ProgrammeOutline> programmes() {
        return programmes;
    }

    /** The open programme of the latest fiscal year. */
    public Optional<ProgrammeOutline> current() {
        return programmes.stream()
                .filter(ProgrammeOutline::isOpen)
                .max((one, other) -> Integer.compare(one.fiscalYear(), other.fiscalYear()));
    }

    /** The courses of the open programmes, in order, also those in which only those who began them go on. */
    public List<CourseOutline> courses() {
        return programmes.stream()
                .filter(ProgrammeOutline::isOpen)
                .flatMap(programme -> programme.courses().stream())
                .toList();
    }

    /** Those of them that can be begun. */
    public List<CourseOutline> taughtCourses() {
        return courses().stream().filter(course -> !course.retired()).toList();
    }

    /** All modules of the open programmes that ask for a practice and can be begun, in order. */
    public List<ModuleOutline> modulesWithBrief() {
        return taughtCourses().stream()
                .flatMap(course -> course.modules().stream())
                .filter(module -> module.brief() != null)
                .toList();
    }

    public CourseOutline course(String code) {
        return courses().stream()
                .filter(course -> course.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public CourseOutline course(UUID id) {
        return required(courses, id);
    }

    public Optional<ModuleOutline> find(@Nullable UUID module) {
        return module == null ? Optional.empty() : Optional.ofNullable(modules.get(module));
    }

    public ModuleOutline module(UUID id) {
        return required(modules, id);
    }

    public ModuleOutline moduleOfBrief(UUID brief) {
        return required(modulesByBrief, brief);
    }

    public ModuleOutline moduleOfLesson(UUID lesson) {
        return required(modulesByLesson, lesson);
    }

    public ModuleOutline moduleOfQuiz(UUID quiz) {
        return required(modulesByQuiz, quiz);
    }

    public Optional<BriefOutline> findBrief(@Nullable UUID brief) {
        return brief == null
                ? Optional.empty()
                : Optional.ofNullable(modulesByBrief.get(brief)).map(ModuleOutline::brief);
    }

    public Collection<ModuleOutline> modules() {
        return modules.values();
    }

    /** Whether the module belongs to a programme that is open. */
    public boolean isOpen(ModuleOutline module) {
        CourseOutline course = course(module.course());
        return programmes.stream()
                .anyMatch(programme -> programme.id().equals(course.programme()) && programme.isOpen());
    }

    private static <T> T required(Map<UUID, T> map, UUID id) {
        T found = map.get(id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }
}
