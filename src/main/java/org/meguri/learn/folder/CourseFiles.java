package org.meguri.learn.folder;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.folder.CourseText.Brief;
import org.meguri.learn.folder.CourseText.Dependency;
import org.meguri.learn.folder.CourseText.Exercise;
import org.meguri.learn.folder.CourseText.LessonText;
import org.meguri.learn.folder.CourseText.MediaText;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.learn.folder.CourseText.QuestionText;
import org.meguri.learn.folder.CourseText.QuizText;
import org.meguri.learn.media.MediaKind;
import org.meguri.learn.media.MediaName;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.Invalid.Fault;

/**
 * The files that make a course: {@code course.yaml}, and for each module a folder with {@code module.yaml},
 * {@code quiz.yaml}, a Markdown file for each lesson and language, and the pictures, files and films of its lessons in
 * {@code media}. What is written is read back as the same course, and
 * what was written once is written the same way again.
 */
public final class CourseFiles {

    /** Codes and stems stand in paths and addresses. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,29}");

    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_BODY = 40_000;
    private static final int LONGEST_CODES = 400;
    private static final int MOST_CHOICES = 12;
    private static final int MOST_TRIES = 20;

    /** In minutes of reading. */
    private static final int LONGEST_LESSON = 10;

    private static final ObjectMapper YAML = YAMLMapper.builder(new YAMLFactory()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR))
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private record CourseFile(
            @Nullable String code,
            @Nullable Words title,
            @Nullable Words summary,
            @Nullable List<String> modules) {}

    private record ModuleFile(
            @Nullable String code,
            @Nullable Words title,
            @Nullable List<Words> goals,
            @Nullable List<String> lessons,
            @Nullable Exercise exercise,
            @Nullable Brief brief,
            @Nullable Words share,
            @Nullable List<Dependency> dependsOn) {}

    private CourseFiles() {}

    /**
     * Reads a folder.
     *
     * @throws Invalid a file is missing or cannot be read, or what it says cannot be taught; each fault names its file
     */
    public static CourseText read(CourseFolder folder) {
        return new Reading(folder).course();
    }

    /** Writes the files of a course. */
    public static CourseFolder write(CourseText course) {
        Map<String, String> files = new TreeMap<>();
        Map<String, String> media = new TreeMap<>();
        files.put(
                "course.yaml",
                yaml(new CourseFile(
                        course.code(),
                        course.title(),
                        course.summary(),
                        course.modules().stream().map(ModuleText::code).toList())));
        for (ModuleText module : course.modules()) {
            String path = module.code() + "/";
            files.put(
                    path + "module.yaml",
                    yaml(new ModuleFile(
                            module.code(),
                            module.title(),
                            module.goals(),
                            module.lessons().stream().map(LessonText::stem).toList(),
                            module.exercise(),
                            module.brief(),
                            module.share(),
                            module.dependsOn().isEmpty() ? null : module.dependsOn())));
            files.put(path + "quiz.yaml", yaml(module.quiz()));
            module.media().forEach(one -> media.put(path + LessonMedia.FOLDER + one.name(), one.sha256()));
            for (LessonText lesson : module.lessons()) {
                files.put(
                        path + lesson.stem() + ".ja.md",
                        markdown(lesson.title().ja(), lesson.body().ja()));
                String title = lesson.title().en();
                String body = lesson.body().en();
                if (title != null || body != null) {
                    files.put(
                            path + lesson.stem() + ".en.md",
                            markdown(title == null ? "" : title, body == null ? "" : body));
                }
            }
        }
        return CourseFolder.of(files, media);
    }

    private static String markdown(String title, String body) {
        return "# " + title + "\n\n" + body + "\n";
    }

    private static int english(Words words) {
        String text = words.en();
        return text == null ? 0 : text.length() + 1;
    }

    private static String yaml(Object file) {
        try {
            return YAML.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One reading of a folder, which gathers all that is wrong before it gives up. */
    private static final class Reading {

        private final CourseFolder folder;
        private final List<Fault> faults = new ArrayList<>();

        Reading(CourseFolder folder) {
            this.folder = folder;
        }

        CourseText course() {
            String path = "course.yaml";
            CourseFile file = file(path, CourseFile.class).orElseThrow(() -> new Invalid(faults));
            String code = name(path, file.code());
            List<ModuleText> modules = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (String module : names(file.modules())) {
                if (check(NAME.matcher(module).matches(), path, "course-name", module)
                        && check(seen.add(module), path, "course-twice", module)) {
                    module(module).ifPresent(modules::add);
                }
            }
            check(!list(file.modules()).isEmpty(), path, "course-no-modules");
            CourseText course = new CourseText(
                    code,
                    words(path, file.title(), LONGEST_WORDS),
                    words(path, file.summary(), LONGEST_TEXT / 2),
                    modules);
            if (!faults.isEmpty()) {
                throw new Invalid(faults);
            }
            return course;
        }

        private Optional<ModuleText> module(String code) {
            String path = code + "/module.yaml";
            Optional<ModuleFile> found = file(path, ModuleFile.class);
            Optional<QuizText> quiz = file(code + "/quiz.yaml", QuizText.class).map(text -> quiz(code, text));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            ModuleFile file = found.get();
            check(code.equals(file.code()), path, "course-folder-name", code);
            List<MediaText> media = media(code + "/" + LessonMedia.FOLDER);
            List<LessonText> lessons = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (String stem : names(file.lessons())) {
                if (check(NAME.matcher(stem).matches(), path, "course-name", stem)
                        && check(seen.add(stem), path, "course-twice", stem)) {
                    lesson(code + "/" + stem, stem, media).ifPresent(lessons::add);
                }
            }
            check(!list(file.lessons()).isEmpty(), path, "course-no-lessons");
            Exercise exercise = file.exercise();
            Brief brief = file.brief();
            check(exercise != null || brief != null, path, "course-no-brief");
            List<Words> goals = list(file.goals()).stream()
                    .map(goal -> words(path, goal, LONGEST_WORDS))
                    .toList();
            // they are held as one text
            check(
                    goals.stream().mapToInt(goal -> goal.ja().length() + 1).sum() <= LONGEST_TEXT
                            && goals.stream().mapToInt(CourseFiles::english).sum() <= LONGEST_TEXT,
                    path,
                    "too-long",
                    LONGEST_TEXT);
            return quiz.map(text -> new ModuleText(
                    code,
                    words(path, file.title(), LONGEST_WORDS),
                    goals,
                    lessons,
                    exercise == null
                            ? null
                            : new Exercise(
                                    words(path, exercise.title(), LONGEST_WORDS),
                                    words(path, exercise.text(), LONGEST_TEXT)),
                    brief == null ? null : brief(path, brief),
                    words(path, file.share(), LONGEST_TEXT / 2),
                    text,
                    media,
                    dependsOn(path, list(file.dependsOn()))));
        }

        private List<Dependency> dependsOn(String path, List<Dependency> dependsOn) {
            Set<String> names = new HashSet<>();
            check(
                    dependsOn.size() <= Dependency.MOST
                            && dependsOn.stream().allMatch(one -> one.isWhole() && names.add(one.name())),
                    path,
                    "depends-on",
                    Dependency.MOST);
            return dependsOn.stream().filter(Dependency::isWhole).toList();
        }

        private Brief brief(String path, Brief brief) {
            check(!brief.tasks().isEmpty(), path, "course-no-tasks");
            check(String.join(",", brief.tasks()).length() <= LONGEST_CODES, path, "too-long", LONGEST_CODES);
            return new Brief(
                    words(path, brief.title(), LONGEST_WORDS),
                    words(path, brief.attempt(), LONGEST_TEXT),
                    words(path, brief.measure(), LONGEST_TEXT),
                    brief.tasks());
        }

        /** What lies in the folder of a module, used or not. */
        private List<MediaText> media(String path) {
            List<MediaText> media = folder.media().entrySet().stream()
                    .filter(one -> one.getKey().startsWith(path))
                    .map(one -> new MediaText(one.getKey().substring(path.length()), one.getValue()))
                    .toList();
            media.forEach(one -> check(
                    MediaName.isOne(one.name())
                            && MediaKind.promisedBy(one.name()).isPresent(),
                    path + one.name(),
                    "media-name",
                    one.name()));
            return media;
        }

        private void media(String path, String markdown, List<MediaText> media) {
            Set<String> names = media.stream().map(MediaText::name).collect(Collectors.toSet());
            LessonMedia.faults(markdown, names)
                    .forEach(fault -> faults.add(new Fault(path, fault.code(), fault.args())));
        }

        private Optional<LessonText> lesson(String path, String stem, List<MediaText> media) {
            String japanese = folder.text(path + ".ja.md");
            if (!check(japanese != null, path + ".ja.md", "course-file-missing") || japanese == null) {
                return Optional.empty();
            }
            String english = folder.text(path + ".en.md");
            Words title = new Words(title(japanese), english == null ? null : orNull(title(english)));
            Words body = new Words(body(japanese), english == null ? null : orNull(body(english)));
            check(!title.ja().isEmpty(), path + ".ja.md", "course-no-title");
            check(!body.ja().isEmpty(), path + ".ja.md", "course-empty");
            check(title.ja().length() <= LONGEST_WORDS, path + ".ja.md", "too-long", LONGEST_WORDS);
            check(english(title) <= LONGEST_WORDS, path + ".en.md", "too-long", LONGEST_WORDS);
            int minutes = ReadingTime.minutes(body.ja());
            check(minutes <= LONGEST_LESSON, path + ".ja.md", "lesson-long", minutes, LONGEST_LESSON);
            check(body.ja().length() <= LONGEST_BODY, path + ".ja.md", "too-long", LONGEST_BODY);
            String long_ = body.en();
            check(long_ == null || long_.length() <= LONGEST_BODY, path + ".en.md", "too-long", LONGEST_BODY);
            media(path + ".ja.md", body.ja(), media);
            if (long_ != null) {
                media(path + ".en.md", long_, media);
            }
            return Optional.of(new LessonText(stem, title, body));
        }

        private QuizText quiz(String module, QuizText quiz) {
            String path = module + "/quiz.yaml";
            check(quiz.pass() >= 1 && quiz.pass() <= 100, path, "course-pass");
            Integer tries = quiz.tries();
            check(tries == null || (tries >= 1 && tries <= MOST_TRIES), path, "course-tries", MOST_TRIES);
            check(!quiz.questions().isEmpty(), path, "course-no-questions");
            check(
                    quiz.draw() >= 1
                            && quiz.draw() <= Math.max(1, quiz.questions().size()),
                    path,
                    "course-draw");
            Set<String> seen = new HashSet<>();
            List<QuestionText> questions = new ArrayList<>();
            for (QuestionText question : quiz.questions()) {
                String id = question.id() == null ? "" : question.id();
                check(NAME.matcher(id).matches(), path, "course-name", id);
                check(seen.add(id), path, "course-twice", id);
                QuestionKind kind = question.answered();
                int few = kind == QuestionKind.SHORT ? 1 : 2;
                check(question.choices().size() >= few, path, "course-few-choices", id);
                check(question.choices().size() <= MOST_CHOICES, path, "course-many-choices", id, MOST_CHOICES);
                check(
                        kind == QuestionKind.ORDER
                                || question.choices().stream().anyMatch(CourseText.ChoiceText::correct),
                        path,
                        "course-no-right-choice",
                        id);
                questions.add(new QuestionText(
                        id,
                        question.kind(),
                        words(path, question.text(), LONGEST_TEXT),
                        question.choices().stream()
                                .map(choice -> new CourseText.ChoiceText(
                                        words(path, choice.text(), LONGEST_TEXT / 2),
                                        choice.correct(),
                                        words(path, choice.feedback(), LONGEST_TEXT)))
                                .toList()));
            }
            return new QuizText(quiz.pass(), quiz.draw(), tries, questions);
        }

        private String name(String path, @Nullable String code) {
            String name = code == null ? "" : code;
            check(NAME.matcher(name).matches(), path, "course-name", name);
            return name;
        }

        private Words words(String path, @Nullable Words words, int longest) {
            String japanese = words == null || words.ja() == null ? "" : clean(words.ja());
            String english = words == null || words.en() == null ? null : orNull(clean(words.en()));
            check(!japanese.isEmpty(), path, "course-text-missing");
            check(
                    japanese.length() <= longest && (english == null || english.length() <= longest),
                    path,
                    "too-long",
                    longest);
            return new Words(japanese, english);
        }

        private <T> Optional<T> file(String path, Class<T> type) {
            String text = folder.text(path);
            if (!check(text != null, path, "course-file-missing")) {
                return Optional.empty();
            }
            try {
                return Optional.ofNullable(YAML.readValue(text, type)).or(() -> {
                    check(false, path, "course-empty");
                    return Optional.empty();
                });
            } catch (JsonProcessingException e) {
                int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
                check(false, path, "course-unreadable", Math.max(0, line));
                return Optional.empty();
            } catch (RuntimeException e) {
                // the parser below Jackson refuses what is nested too deep or refers to itself
                check(false, path, "course-unreadable", 0);
                return Optional.empty();
            }
        }

        private boolean check(boolean holds, String path, String code, Object... args) {
            if (!holds) {
                faults.add(new Fault(path, code, args));
            }
            return holds;
        }

        /** A list that was left half empty names nothing in its gaps. */
        private static List<String> names(@Nullable List<String> names) {
            return list(names).stream().map(name -> name == null ? "" : name).toList();
        }

        private static <T> List<T> list(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }

        private static String title(String markdown) {
            return clean(markdown)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceFirst("^#\\s*", "")
                    .strip();
        }

        private static String body(String markdown) {
            String text = clean(markdown);
            int end = text.indexOf('\n');
            return end < 0 ? "" : text.substring(end + 1).strip();
        }

        private static String clean(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC)
                    .replace("\uFEFF", "")
                    .replace("\r\n", "\n")
                    .replace('\r', '\n')
                    .strip();
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
