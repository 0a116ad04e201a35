package org.meguri.practice.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The gaps of templates. */
class AnswerTextTest {

    private static final AnswerText TEXT =
            AnswerText.typed("〔名前〕さん、〔業務〕が〔前〕分から〔後〕分になりましたね。", "[name]: [task] [before]/[after]", " ");

    @Test
    void everyGapIsFilledInBothLanguages() {
        AnswerText filled = TEXT.filled(new AnswerText.Gaps("佐藤 花子", "議事録", 60, 25));
        assertThat(filled.goodPoint()).isEqualTo("佐藤 花子さん、議事録が60分から25分になりましたね。");
        assertThat(filled.tryNext()).isEqualTo("佐藤 花子: 議事録 60/25");
        assertThat(filled.showTo()).isNull();
    }

    @Test
    void aGapWithoutANumberGetsADash() {
        assertThat(TEXT.filled(new AnswerText.Gaps("佐藤 花子", "議事録", null, null)).goodPoint())
                .isEqualTo("佐藤 花子さん、議事録が—分から—分になりましたね。");
    }

    @Test
    void whatLooksLikeAGapInANameIsNotFilledAgain() {
        assertThat(AnswerText.typed("〔名前〕", "次", null)
                        .filled(new AnswerText.Gaps("〔前〕", "議事録", 60, 25))
                        .goodPoint())
                .isEqualTo("〔前〕");
    }
}
