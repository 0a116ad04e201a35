package org.meguri.learn.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.meguri.learn.folder.CourseText.Brief;
import org.meguri.learn.folder.CourseText.ChoiceText;
import org.meguri.learn.folder.CourseText.Dependency;
import org.meguri.learn.folder.CourseText.Exercise;
import org.meguri.learn.folder.CourseText.LessonText;
import org.meguri.learn.folder.CourseText.MediaText;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.learn.folder.CourseText.QuestionText;
import org.meguri.learn.folder.CourseText.QuizText;
import org.meguri.platform.Words;

/** A course that is written, packed, unpacked and read is the same course, and is packed the same way again. */
class CourseFolderProperties {

    @Property(tries = 300)
    void aCourseComesBackAsItWasAndIsPackedTheSameWayAgain(@ForAll("courses") CourseText course) {
        CourseFolder folder = CourseFiles.write(course);
        byte[] packed = packed(folder);
        CourseFolder unpacked = CourseZip.unpack(new ByteArrayInputStream(packed), (path, content) -> hash(content));
        CourseText again = CourseFiles.read(unpacked);

        assertThat(unpacked).isEqualTo(folder);
        assertThat(again).isEqualTo(course);
        assertThat(packed(CourseFiles.write(again))).isEqualTo(packed);
    }

    /** Every content is the letters of its number, and its hash is the number: what comes back wrong is seen. */
    private static byte[] packed(CourseFolder folder) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            CourseZip.pack(folder, (sha256, out) -> out.write(sha256.getBytes(StandardCharsets.UTF_8)), zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    private static String hash(InputStream content) {
        try {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<CourseText> courses() {
        return Combinators.combine(
                        names(),
                        words(),
                        words(),
                        modules().list().ofMinSize(1).ofMaxSize(3).uniqueElements(ModuleText::code))
                .as(CourseText::new);
    }

    private static Arbitrary<ModuleText> modules() {
        Arbitrary<Exercise> exercises = Combinators.combine(words(), words()).as(Exercise::new);
        Arbitrary<Brief> briefs = Combinators.combine(words(), words(), words())
                .as((title, attempt, measure) -> new Brief(title, attempt, measure, List.of("T01", "T40")));
        return Combinators.combine(
                        names(),
                        words(),
                        words().list().ofMaxSize(3),
                        lessons().list().ofMinSize(1).ofMaxSize(3).uniqueElements(LessonText::stem),
                        exercises,
                        briefs.injectNull(0.4),
                        words(),
                        Combinators.combine(quizzes(), media(), dependencies()).as(Rest::new))
                .as((code, title, goals, lessons, exercise, brief, share, rest) -> new ModuleText(
                        code,
                        title,
                        goals,
                        shown(lessons, rest.media()),
                        brief == null ? exercise : null,
                        brief,
                        share,
                        rest.quiz(),
                        rest.media(),
                        rest.dependsOn()));
    }

    private record Rest(QuizText quiz, List<MediaText> media, List<Dependency> dependsOn) {}

    private static Arbitrary<List<Dependency>> dependencies() {
        Arbitrary<String> texts = lines().filter(text -> !text.contains("\t"));
        return Combinators.combine(texts, texts)
                .as(Dependency::new)
                .list()
                .ofMaxSize(3)
                .uniqueElements(Dependency::name);
    }

    private static Arbitrary<List<MediaText>> media() {
        Arbitrary<String> files =
                Arbitraries.of("図.png", "photo.jpg", "anim-2.gif", "表_1.xlsx", "a.b.pdf", "film.mp4", "film.vtt");
        return Combinators.combine(files, Arbitraries.integers().between(0, 5).map(n -> "content-" + n))
                .as(MediaText::new)
                .list()
                .ofMaxSize(3)
                .uniqueElements(MediaText::name);
    }

    /** The first lesson names all that is there. */
    private static List<LessonText> shown(List<LessonText> lessons, List<MediaText> media) {
        StringBuilder links = new StringBuilder();
        media.forEach(one -> links.append("\n\n[")
                .append(one.name())
                .append("](media/")
                .append(one.name())
                .append(')'));
        List<LessonText> shown = new ArrayList<>(lessons);
        LessonText first = shown.get(0);
        shown.set(
                0,
                new LessonText(
                        first.stem(),
                        first.title(),
                        new Words(first.body().ja() + links, first.body().en())));
        return shown;
    }

    private static Arbitrary<LessonText> lessons() {
        Arbitrary<Words> titles =
                Combinators.combine(lines(), lines().injectNull(0.3)).as(Words::new);
        return Combinators.combine(names(), titles, words()).as(LessonText::new);
    }

    private static Arbitrary<QuizText> quizzes() {
        Arbitrary<QuestionText> questions = Combinators.combine(
                        names(),
                        words(),
                        words(),
                        words(),
                        words(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(QuestionKind.class).injectNull(0.2))
                .as((id, text, one, other, feedback, second, kind) -> new QuestionText(
                        id,
                        kind,
                        text,
                        List.of(new ChoiceText(one, true, feedback), new ChoiceText(other, second, feedback))));
        return Combinators.combine(
                        questions.list().ofMinSize(1).ofMaxSize(3).uniqueElements(QuestionText::id),
                        Arbitraries.integers().between(1, 20).injectNull(0.5))
                .as((list, tries) -> new QuizText(80, 1, tries, list));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(8);
    }

    /** Texts that YAML likes to take for something else, and letters beyond the first plane. */
    private static Arbitrary<String> texts() {
        return Arbitraries.of(
                "生成AIのきほん",
                "yes",
                "no",
                "null",
                "12",
                "0123",
                "2026-04-01",
                "鍵: 値",
                "- 並び",
                "\"引用\"と'引用'",
                "# 見出しではない",
                "𠮷野さん、髙﨑さん",
                "一行目\n二行目\n\n四行目",
                "{中かっこ} [角かっこ] & * ! | > % @ `",
                "終わりの空白が 中にある",
                "タブ\tを含む");
    }

    private static Arbitrary<String> lines() {
        return texts().filter(text -> !text.contains("\n"));
    }

    private static Arbitrary<Words> words() {
        return Combinators.combine(texts(), texts().injectNull(0.3)).as(Words::new);
    }
}
