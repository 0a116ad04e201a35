package org.meguri.learn;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Body;
import org.meguri.people.BodyOpened;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Words;

/**
 * Gives a new body the curriculum that ships with the product, as a programme of the current fiscal year that opens once
 * somebody answers for it. The courses lie as plain text under {@code curriculum/}.
 */
@ApplicationScoped
public class ImportCurriculum {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private record Index(List<String> courses) {}

    private record CourseFile(String code, Words title, Words summary, List<String> modules) {}

    private record Titled(Words title, Words text) {}

    private record BriefFile(Words title, Words attempt, Words measure, List<String> tasks) {}

    private record ModuleFile(
            String code,
            Words title,
            List<Words> goals,
            List<String> lessons,
            @Nullable Titled exercise,
            @Nullable BriefFile brief,
            Words share) {}

    private record QuizFile(int pass, int draw, List<QuestionFile> questions) {}

    private record QuestionFile(String id, Words text, List<ChoiceFile> choices) {}

    private record ChoiceFile(Words text, boolean correct, Words feedback) {}

    private final EntityManager entities;
    private final Clock clock;

    ImportCurriculum(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void importFor(@Observes BodyOpened opened) {
        Body body = entities.getReference(Body.class, opened.body());
        FiscalYear year = FiscalYear.of(LocalDate.now(clock));
        Programme programme =
                new Programme(body, year, new Words("推進プログラム " + year.year(), "Programme " + year.year()));
        entities.persist(programme);
        int place = 0;
        for (String folder : read("index.yaml", Index.class).courses()) {
            entities.persist(course(programme, folder, place++));
        }
    }

    private Course course(Programme programme, String folder, int place) {
        CourseFile file = read(folder + "/course.yaml", CourseFile.class);
        Course course = new Course(programme, file.code(), file.title(), file.summary(), place);
        entities.persist(course);
        for (String code : file.modules()) {
            addModule(course, folder + "/" + code);
        }
        return course;
    }

    private void addModule(Course course, String folder) {
        ModuleFile file = read(folder + "/module.yaml", ModuleFile.class);
        Words goals = new Words(
                file.goals().stream().map(Words::ja).collect(Collectors.joining("\n")),
                file.goals().stream().map(Words::en).collect(Collectors.joining("\n")));
        Module module = new Module(
                course,
                file.code(),
                file.title(),
                goals,
                file.share(),
                course.modules().size());
        Titled exercise = file.exercise();
        if (exercise != null) {
            module.invitesTo(exercise.title(), exercise.text());
        }
        int place = 0;
        for (String stem : file.lessons()) {
            module.add(lesson(module, folder, stem, place++));
        }
        course.add(module);
        entities.persist(module);
        entities.persist(quiz(module, read(folder + "/quiz.yaml", QuizFile.class)));
        BriefFile brief = file.brief();
        if (brief != null) {
            entities.persist(new PracticeBrief(module, brief.title(), brief.attempt(), brief.measure(), brief.tasks()));
        }
    }

    private static Lesson lesson(Module module, String folder, String stem, int place) {
        String ja = text(folder + "/" + stem + ".ja.md");
        String en = text(folder + "/" + stem + ".en.md");
        return new Lesson(
                module, stem, new Words(title(ja), title(en)), new Words(afterTitle(ja), afterTitle(en)), place);
    }

    private static Quiz quiz(Module module, QuizFile file) {
        Quiz quiz = new Quiz(module, file.pass(), file.draw());
        int place = 0;
        for (QuestionFile asked : file.questions()) {
            Question question = new Question(quiz, asked.id(), asked.text(), place++);
            int at = 0;
            for (ChoiceFile choice : asked.choices()) {
                question.add(new Choice(question, choice.text(), choice.correct(), choice.feedback(), at++));
            }
            quiz.add(question);
        }
        return quiz;
    }

    private static String title(String markdown) {
        return markdown.lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^#\\s*", "")
                .strip();
    }

    private static String afterTitle(String markdown) {
        int end = markdown.indexOf('\n');
        return end < 0 ? "" : markdown.substring(end + 1).strip();
    }

    private static <T> T read(String path, Class<T> type) {
        try {
            return YAML.readValue(text(path), type);
        } catch (IOException e) {
            throw new UncheckedIOException("curriculum/" + path, e);
        }
    }

    private static String text(String path) {
        try (InputStream in = ImportCurriculum.class.getResourceAsStream("/curriculum/" + path)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the build: curriculum/" + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
