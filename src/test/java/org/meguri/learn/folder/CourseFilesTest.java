package org.meguri.learn.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.platform.problem.Invalid;

class CourseFilesTest {

    private static final Map<String, String> SMALL = Map.of(
            "course.yaml",
            "code: C1\ntitle: {ja: 講座}\nsummary: {ja: 要約}\nmodules: [M1]\n",
            "M1/module.yaml",
            "code: M1\ntitle: {ja: 単元}\ngoals: [{ja: できる}]\nlessons: [one]\n"
                    + "exercise: {title: {ja: 題}, text: {ja: 文}}\nshare: {ja: 共有}\n",
            "M1/quiz.yaml",
            "pass: 80\ndraw: 1\nquestions:\n  - id: q1\n    text: {ja: 問い}\n    choices:\n"
                    + "      - {text: {ja: 正}, correct: true, feedback: {ja: はい}}\n"
                    + "      - {text: {ja: 誤}, feedback: {ja: いいえ}}\n",
            "M1/one.ja.md",
            "# 題\n\n本文\n");

    @Test
    void aFolderIsReadAndEverythingMissingIsNamedByItsFileAtOnce() {
        assertThat(CourseFiles.read(CourseFolder.of(SMALL)).modules()).hasSize(1);

        assertThat(faults(without("M1/one.ja.md", "M1/quiz.yaml")))
                .containsExactlyInAnyOrder("M1/one.ja.md course-file-missing", "M1/quiz.yaml course-file-missing");
        assertThat(faults(without("course.yaml"))).containsExactly("course.yaml course-file-missing");
    }

    @Test
    void aModuleThatLeadsToNothingIsRefused() {
        String without = SMALL.get("M1/module.yaml").replaceAll("exercise.*\n", "");
        assertThat(faults(with("M1/module.yaml", without))).containsExactly("M1/module.yaml course-no-brief");
    }

    @Test
    void aQuestionNeedsARightChoiceAndAnother() {
        String wrong = SMALL.get("M1/quiz.yaml").replace(", correct: true", "");
        assertThat(faults(with("M1/quiz.yaml", wrong))).containsExactly("M1/quiz.yaml course-no-right-choice");
    }

    @Test
    void whatTheDatabaseCouldNotHoldIsRefusedBeforehand() {
        String module = SMALL.get("M1/module.yaml");
        assertThat(faults(with("M1/one.ja.md", "# 題\n\n" + "あ".repeat(9_000))))
                .containsExactly("M1/one.ja.md lesson-long");
        assertThat(faults(with("M1/one.en.md", "# " + "x".repeat(201) + "\n\ntext")))
                .containsExactly("M1/one.en.md too-long");
        assertThat(faults(with(
                        "M1/module.yaml",
                        module.replace("[{ja: できる}]", "[" + ("{ja: " + "あ".repeat(190) + "},").repeat(12) + "]"))))
                .containsExactly("M1/module.yaml too-long");
        assertThat(faults(with(
                        "M1/module.yaml", module.replace("[one]", "[one, ]").replace("[one, ]", "[one, null]"))))
                .containsExactly("M1/module.yaml course-name");
        assertThat(faults(with("course.yaml", SMALL.get("course.yaml").replace("code: C1", "code: " + "C".repeat(31)))))
                .containsExactly("course.yaml course-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code: [", "- a\n- b", "", "a: &a [*a]", "!!javax.script.ScriptEngineManager []"})
    void whatIsNoCourseIsRefusedWithItsFile(String text) {
        assertThat(faults(with("course.yaml", text))).allMatch(fault -> fault.startsWith("course.yaml "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.md", "/etc/passwd", "M1/../../x.md", "C:/x.md", "M1//x.md", "..\\x.md"})
    void aPathThatLeadsOutOfTheFolderIsRefused(String path) throws IOException {
        byte[] zip = zip(Map.of(path, "x".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> CourseZip.unpack(zip)).isInstanceOf(Invalid.class);
    }

    @Test
    void whatUnpacksToTooMuchIsRefusedBeforeItFillsTheMemory() throws IOException {
        byte[] bomb = zip(Map.of("course.yaml", new byte[50_000_000]));
        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(() -> CourseZip.unpack(bomb)).isInstanceOf(Invalid.class);
    }

    @Test
    void aPictureOrACutFileIsRefused() throws IOException {
        byte[] picture = zip(Map.of("course.yaml", new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF}));
        assertThatThrownBy(() -> CourseZip.unpack(picture)).isInstanceOf(Invalid.class);
        byte[] whole = CourseZip.pack(CourseFolder.of(SMALL));
        assertThatThrownBy(() -> CourseZip.unpack(java.util.Arrays.copyOf(whole, 60)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> CourseZip.unpack(new byte[0])).isInstanceOf(Invalid.class);
    }

    @Test
    void aPictureThatALessonNamesAndThatIsNotInTheFolderIsNamedByItsLesson() throws IOException {
        Map<String, String> files = with("M1/one.ja.md", "# 題\n\n![図](media/a.png) ![](media/b.png)\n");
        assertThat(faults(files))
                .containsExactlyInAnyOrder(
                        "M1/one.ja.md media-missing", "M1/one.ja.md media-missing", "M1/one.ja.md media-undescribed");
        CourseFolder whole =
                CourseFolder.of(with("M1/one.ja.md", "# 題\n\n![図](media/a.png)\n"), Map.of("M1/media/a.png", "x"));
        assertThat(CourseFiles.read(whole).modules().get(0).media()).hasSize(1);
        Invalid named = catchThrowableOfType(
                Invalid.class, () -> CourseFiles.read(CourseFolder.of(SMALL, Map.of("M1/media/a b.exe", "x"))));
        assertThat(named.faults())
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly("M1/media/a b.exe media-name");
        byte[] outside = zip(Map.of("M1/media/../../a.png", new byte[] {1}));
        assertThatThrownBy(() -> CourseZip.unpack(outside)).isInstanceOf(Invalid.class);
    }

    @Test
    void theFolderThatAFileManagerPutsAroundIsTakenOff() throws IOException {
        Map<String, byte[]> around = new HashMap<>();
        SMALL.forEach((path, text) -> around.put("講座/" + path, text.getBytes(StandardCharsets.UTF_8)));
        around.put("__MACOSX/._course.yaml", new byte[] {1});
        assertThat(CourseZip.unpack(zip(around))).isEqualTo(CourseFolder.of(SMALL));
    }

    private static List<String> faults(Map<String, String> files) {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> CourseFiles.read(CourseFolder.of(files)));
        return refused.faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static Map<String, String> with(String path, String text) {
        Map<String, String> files = new HashMap<>(SMALL);
        files.put(path, text);
        return files;
    }

    private static Map<String, String> without(String... paths) {
        Map<String, String> files = new HashMap<>(SMALL);
        List.of(paths).forEach(files::remove);
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
