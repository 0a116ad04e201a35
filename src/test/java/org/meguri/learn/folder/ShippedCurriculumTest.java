package org.meguri.learn.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meguri.learn.folder.CourseText.Brief;
import org.meguri.learn.folder.CourseText.ChoiceText;
import org.meguri.learn.folder.CourseText.Exercise;
import org.meguri.learn.folder.CourseText.LessonText;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.learn.folder.CourseText.QuestionText;
import org.meguri.platform.Words;

/** The modules that come with the product are whole, in both languages. */
class ShippedCurriculumTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final List<String> MODULES =
            IntStream.rangeClosed(1, 8).mapToObj(number -> "M" + number).toList();

    private final Map<String, ModuleText> modules = new TreeMap<>();
    private final List<String> gaps = new ArrayList<>();

    ShippedCurriculumTest() throws IOException {
        try (Stream<Path> courses = Files.list(RESOURCES.resolve("curriculum"))) {
            for (Path course : courses.filter(Files::isDirectory).sorted().toList()) {
                CourseText text = read(course);
                words(text.code(), "title", text.title());
                words(text.code(), "summary", text.summary());
                text.modules().forEach(module -> modules.put(module.code(), module));
            }
        }
    }

    @Test
    void allEightModulesAreThere() {
        assertThat(modules.keySet()).containsAll(MODULES);
    }

    @Test
    void everyModuleHasThreeToFiveLessonsAndTenQuestions() {
        for (String code : MODULES) {
            assertThat(modules.get(code).lessons()).as(code).hasSizeBetween(3, 5);
            assertThat(modules.get(code).quiz().questions()).as(code).hasSizeGreaterThanOrEqualTo(10);
            assertThat(modules.get(code).quiz().pass()).as(code).isEqualTo(80);
        }
    }

    @Test
    void everythingIsSaidInBothLanguages() {
        modules.values().forEach(this::check);
        assertThat(gaps).isEmpty();
    }

    @Test
    void everyQuestionHasARightAnswerAndEveryChoiceSaysWhy() {
        for (ModuleText module : modules.values()) {
            for (QuestionText question : module.quiz().questions()) {
                String name = module.code() + " " + question.id();
                assertThat(question.choices()).as(name).isNotEmpty().allSatisfy(choice -> {
                    assertThat(choice.feedback().ja()).as(name).isNotBlank();
                    assertThat(choice.feedback().en()).as(name).isNotBlank();
                });
                if (question.answered() != QuestionKind.ORDER) {
                    assertThat(question.choices()).as(name).anyMatch(ChoiceText::correct);
                }
            }
        }
    }

    @Test
    void whatAModuleAsksToTryIsAmongTheTasks() throws IOException {
        Set<String> tasks;
        try (Stream<String> lines = Files.lines(RESOURCES.resolve("catalogue/tasks.csv"))) {
            tasks = lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .collect(Collectors.toSet());
        }
        List<String> withBrief = new ArrayList<>();
        modules.forEach((code, module) -> {
            Brief brief = module.brief();
            if (brief != null) {
                withBrief.add(code);
                assertThat(brief.tasks()).as(code).isNotEmpty().allMatch(tasks::contains);
            }
        });
        assertThat(withBrief).contains("M4", "M5", "M6", "M7", "M8");
    }

    private void check(ModuleText module) {
        String code = module.code();
        words(code, "title", module.title());
        words(code, "share", module.share());
        assertThat(module.goals()).as(code).isNotEmpty().allSatisfy(goal -> words(code, "goal", goal));
        for (LessonText lesson : module.lessons()) {
            words(code, lesson.stem(), lesson.title());
            words(code, lesson.stem(), lesson.body());
        }
        Exercise exercise = module.exercise();
        if (exercise != null) {
            words(code, "exercise", exercise.title());
            words(code, "exercise", exercise.text());
        }
        Brief brief = module.brief();
        if (brief != null) {
            words(code, "brief", brief.title());
            words(code, "brief", brief.attempt());
            words(code, "brief", brief.measure());
        }
        for (QuestionText question : module.quiz().questions()) {
            words(code, question.id(), question.text());
            for (ChoiceText choice : question.choices()) {
                words(code, question.id(), choice.text());
                words(code, question.id(), choice.feedback());
            }
        }
    }

    private void words(String code, String part, Words words) {
        String en = words.en();
        if (words.ja().isBlank() || en == null || en.isBlank()) {
            gaps.add(code + " " + part + ": " + words.ja());
        }
    }

    private static CourseText read(Path course) throws IOException {
        Map<String, String> files = new HashMap<>();
        Map<String, String> media = new HashMap<>();
        try (Stream<Path> all = Files.walk(course)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = course.relativize(file).toString().replace('\\', '/');
                if (name.contains("/" + LessonMedia.FOLDER)) {
                    media.put(name, "0".repeat(64));
                } else {
                    files.put(name, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return CourseFiles.read(CourseFolder.of(files, media));
    }
}
