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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meguri.learn.folder.CourseFiles;
import org.meguri.learn.folder.CourseFolder;
import org.meguri.learn.folder.CourseText;
import org.meguri.learn.folder.LessonMedia;
import org.meguri.learn.media.KeepMedia;
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

    private record CourseIndex(List<String> modules) {}

    private record ModuleIndex(List<String> lessons) {}

    private final EntityManager entities;
    private final ModuleEditions modules;
    private final KeepMedia keepMedia;
    private final Clock clock;

    ImportCurriculum(EntityManager entities, ModuleEditions modules, KeepMedia keepMedia, Clock clock) {
        this.entities = entities;
        this.modules = modules;
        this.keepMedia = keepMedia;
        this.clock = clock;
    }

    void importFor(@Observes BodyOpened opened) {
        Body body = entities.getReference(Body.class, opened.body());
        FiscalYear year = FiscalYear.of(LocalDate.now(clock));
        Programme programme = new Programme(
                body, "FY" + year.year(), year, new Words("推進プログラム " + year.year(), "Programme " + year.year()));
        entities.persist(programme);
        int place = 0;
        for (String folder : read("index.yaml", Index.class).courses()) {
            CourseText text = CourseFiles.read(folder(opened.body(), folder));
            Course course = new Course(programme, text.code(), text.title(), text.summary(), place++);
            entities.persist(course);
            modules.write(course, text, clock.instant());
        }
    }

    /** The files of a course that ships with the product; of pictures and films those that its lessons name. */
    private CourseFolder folder(UUID body, String folder) {
        CourseIndex course = read(folder + "/course.yaml", CourseIndex.class);
        Map<String, String> files = new HashMap<>();
        Map<String, String> media = new HashMap<>();
        files.put("course.yaml", text(folder + "/course.yaml"));
        for (String module : course.modules()) {
            for (String file : List.of("module.yaml", "quiz.yaml")) {
                files.put(module + "/" + file, text(folder + "/" + module + "/" + file));
            }
            for (String lesson : read(folder + "/" + module + "/module.yaml", ModuleIndex.class)
                    .lessons()) {
                for (String language : List.of("ja", "en")) {
                    String file = module + "/" + lesson + "." + language + ".md";
                    String text = text(folder + "/" + file);
                    files.put(file, text);
                    for (String name : LessonMedia.names(text)) {
                        String path = module + "/" + LessonMedia.FOLDER + name;
                        media.computeIfAbsent(path, key -> keep(body, folder + "/" + path));
                    }
                }
            }
        }
        return CourseFolder.of(files, media);
    }

    private String keep(UUID body, String path) {
        try (InputStream in = open(path)) {
            return keepMedia.keep(body, null, path, path, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String path, Class<T> type) {
        try {
            return YAML.readValue(text(path), type);
        } catch (IOException e) {
            throw new UncheckedIOException("curriculum/" + path, e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = ImportCurriculum.class.getResourceAsStream("/curriculum/" + path);
        if (in == null) {
            throw new IllegalStateException("Missing from the build: curriculum/" + path);
        }
        return in;
    }

    private static String text(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
