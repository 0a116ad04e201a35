package org.meguri.share.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.meguri.share.CaseKind;
import org.meguri.share.Figures;
import org.meguri.share.Story;

class CaseLessonTest {

    private static final Figures FIGURES = new Figures(3, 5, 60, 25, 175, 40);

    private static String lesson(String said, String prompt) {
        return CaseLesson.of(
                new Story("題", said, said, said, said, said, prompt), CaseKind.FAILURE, FIGURES, "税務課", "通知の下書き");
    }

    private static String html(String text) {
        return HtmlRenderer.builder().build().render(Parser.builder().build().parse(text));
    }

    @Test
    void itFollowsTheCaseAndEndsWithAQuestionForTheReader() {
        String text = lesson("時間がかかる", "要約して");
        assertThat(text)
                .contains(
                        "税務課が「通知の下書き」で",
                        "## 試したこと\n\n時間がかかる",
                        "```prompt 使った指示文\n要約して\n```",
                        "5回試して、1件あたり60分だった仕事は、確かめる時間も入れて平均25分でした。",
                        "## うまくいかなかったこと",
                        "## 自分の仕事で考える");
    }

    @Test
    void whatPeopleTypedStaysText() {
        String html =
                html(lesson("# 大 <script>alert(1)</script>\n- 一\n1. 二\n```\n[a](javascript:x) *b* ===\n---", null));
        assertThat(html)
                .doesNotContain("<script", "<li>", "<h1", "<em>", "javascript:x\"", "<hr", "<code>")
                .contains("# 大", "- 一", "1. 二");
    }

    @Test
    void aPromptCannotEndItsBlock() {
        String text = lesson("x", "```\n# 外\n````");
        assertThat(text).contains("`````prompt 使った指示文\n```\n# 外\n````\n`````");
    }
}
