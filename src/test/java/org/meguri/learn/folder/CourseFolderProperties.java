package org.meguri.learn.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.meguri.learn.folder.CourseText.Brief;
import org.meguri.learn.folder.CourseText.ChoiceText;
import org.meguri.learn.folder.CourseText.Exercise;
import org.meguri.learn.folder.CourseText.LessonText;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.learn.folder.CourseText.QuestionText;
import org.meguri.learn.folder.CourseText.QuizText;
import org.meguri.platform.Words;

/** A course that is written, packed, unpacked and read is the same course, and is packed the same way again. */
class CourseFolderProperties {

    @Property(tries = 300)
    void aCourseComesBackAsItWasAndIsPackedTheSameWayAgain(@ForAll("courses") CourseText course) {
        CourseFolder folder = CourseFiles.write(course);
        byte[] packed = CourseZip.pack(folder);
        CourseFolder unpacked = CourseZip.unpack(packed);
        CourseText again = CourseFiles.read(unpacked);

        assertThat(unpacked).isEqualTo(folder);
        assertThat(again).isEqualTo(course);
        assertThat(CourseZip.pack(CourseFiles.write(again))).isEqualTo(packed);
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
                        quizzes())
                .as((code, title, goals, lessons, exercise, brief, share, quiz) -> new ModuleText(
                        code, title, goals, lessons, brief == null ? exercise : null, brief, share, quiz));
    }

    private static Arbitrary<LessonText> lessons() {
        Arbitrary<Words> titles =
                Combinators.combine(lines(), lines().injectNull(0.3)).as(Words::new);
        return Combinators.combine(names(), titles, words()).as(LessonText::new);
    }

    private static Arbitrary<QuizText> quizzes() {
        Arbitrary<QuestionText> questions = Combinators.combine(
                        names(), words(), words(), words(), words(), Arbitraries.of(true, false))
                .as((id, text, one, other, feedback, second) -> new QuestionText(
                        id,
                        text,
                        List.of(new ChoiceText(one, true, feedback), new ChoiceText(other, second, feedback))));
        return questions
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(QuestionText::id)
                .map(list -> new QuizText(80, 1, list));
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
