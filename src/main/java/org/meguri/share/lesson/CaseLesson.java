package org.meguri.share.lesson;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meguri.share.CaseKind;
import org.meguri.share.Figures;
import org.meguri.share.Story;

/** The text of a lesson that follows a case. It is a beginning: whoever writes the course goes on with it. */
final class CaseLesson {

    private static final String FENCE = "```";

    private CaseLesson() {}

    /**
     * The case as a lesson in Markdown. What people typed stays text: nothing in it becomes a heading, a list or a block.
     *
     * @param section whose case it is, in the words of the body
     * @param task about what
     */
    static String of(Story story, CaseKind kind, Figures figures, String section, String task) {
        StringBuilder text = new StringBuilder();
        text.append(section).append("が「").append(task).append("」で試したことを、一緒にたどります。自分の仕事ならどうするかを考えながら読んでください。\n\n");
        part(text, "どんなことに困っていたか", story.problem());
        part(text, "試したこと", story.tried());
        prompt(text, story.prompt());
        part(text, kind == CaseKind.FAILURE ? "うまくいかなかったこと" : "結果", story.result());
        if (figures.tries() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "%d回試して、1件あたり%d分だった仕事は、確かめる時間も入れて平均%d分でした。%n%n",
                    figures.times(),
                    figures.baselineMinutes(),
                    figures.averageMinutes()));
        }
        part(text, "なぜそうなったか", story.why());
        part(text, "次に試す人へ", story.advice());
        text.append("## 自分の仕事で考える\n\n");
        text.append("同じことを自分の業務で試すとしたら、どこを変えますか。確かめる所はどこですか。二つ書き出してみましょう。\n");
        return text.toString();
    }

    private static void part(StringBuilder text, String heading, @Nullable String said) {
        if (said != null && !said.isBlank()) {
            text.append("## ")
                    .append(heading)
                    .append("\n\n")
                    .append(plain(said))
                    .append("\n\n");
        }
    }

    private static void prompt(StringBuilder text, @Nullable String prompt) {
        if (prompt != null && !prompt.isBlank()) {
            // a fence longer than any in the prompt, so that the prompt cannot end it
            String fence = FENCE;
            while (prompt.contains(fence)) {
                fence += "`";
            }
            text.append(fence)
                    .append("prompt 使った指示文\n")
                    .append(prompt)
                    .append('\n')
                    .append(fence)
                    .append("\n\n");
        }
    }

    /** The letters that mean something to Markdown are marked, wherever they stand. */
    private static String plain(String said) {
        return said.replaceAll("([\\\\`*_\\[\\]<>#!|~])", "\\\\$1")
                .replaceAll("(?m)^(\\s*)([-+=]|\\d{1,9}[.)])(?=\\s|$|=|-)", "$1\\\\$2")
                .replaceAll("(?m)^(\\s*)\\\\(\\d{1,9})([.)])", "$1$2\\\\$3")
                .replaceAll("(?m)^[ \\t]{2,}", "")
                .strip();
    }
}
