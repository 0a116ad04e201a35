package org.meguri.share.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptGapsTest {

    private static final String TEXT = "〔会議名〕の骨子を作る。{{ メモ }}だけを使う。〔会議名〕は書かない。";

    @Test
    void eachGapIsNamedOnceInTheOrderOfTheText() {
        assertThat(PromptGaps.names(TEXT)).containsExactly("会議名", "メモ");
    }

    @Test
    void whatLooksLikeAGapInAValueStaysAsItIs() {
        assertThat(PromptGaps.filled(TEXT, Map.of("会議名", "〔メモ〕$1", "メモ", "記録")))
                .isEqualTo("〔メモ〕$1の骨子を作る。記録だけを使う。〔メモ〕$1は書かない。");
    }

    @Test
    void whatIsNotFilledStaysAGap() {
        assertThat(PromptGaps.filled(TEXT, Map.of("メモ", "記録")))
                .startsWith("〔会議名〕の骨子")
                .contains("記録だけ");
    }

    @Test
    void bracketsOverALineOrTooLongAreNoGaps() {
        assertThat(PromptGaps.names("〔一行\n目〕〔" + "あ".repeat(31) + "〕〔 〕")).isEmpty();
    }

    @Test
    void aPromptIsToBeCheckedOnlyWhereItsGuidelineOrToolIsAnotherOneNow() {
        LocalDate april = LocalDate.of(2026, 4, 1);
        Present today = new Present(april, Map.of("AI", "2"));
        assertThat(today.since("AI", "2", april)).isEmpty();
        assertThat(today.since("別の道具", "1", april)).isEmpty();
        assertThat(today.since("AI", "1", april)).singleElement().satisfies(one -> {
            assertThat(one.tool()).isEqualTo("AI");
            assertThat(one.now()).isEqualTo("2");
        });
        assertThat(today.since("AI", "2", null))
                .singleElement()
                .satisfies(one -> assertThat(one.tool()).isNull());
        assertThat(new Present(null, Map.of()).since("AI", "1", null)).isEmpty();
    }
}
