package org.meguri.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.meguri.platform.problem.Invalid;

class StoryTest {

    @Test
    void aFailureIsToldWithoutExplainingOneself() {
        Story told = Story.typed("題名", null, "試したこと", "起きたこと", " ", "次の人へ", null);

        assertThatCode(() -> told.requireFor(CaseKind.FAILURE)).doesNotThrowAnyException();
    }

    @Test
    void aFailureStillSaysWhatWasTriedWhatHappenedAndWhatHelps() {
        assertThatThrownBy(() -> empty().requireFor(CaseKind.FAILURE))
                .asInstanceOf(type(Invalid.class))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Invalid.Fault::field)
                        .containsExactly("title", "tried", "result", "advice"));
    }

    @Test
    void aSuccessAndAHalfWayCaseNeedAllSixSections() {
        for (CaseKind kind : new CaseKind[] {CaseKind.SUCCESS, CaseKind.IN_PROGRESS}) {
            assertThatThrownBy(() -> empty().requireFor(kind))
                    .asInstanceOf(type(Invalid.class))
                    .satisfies(refusal -> assertThat(refusal.faults())
                            .extracting(Invalid.Fault::field)
                            .containsExactly("title", "problem", "tried", "result", "why", "advice"));
        }
    }

    @Test
    void noCaseNeedsAPrompt() {
        Story told = Story.typed("題名", "困りごと", "試したこと", "結果", "理由", "助言", null);

        assertThatCode(() -> told.requireFor(CaseKind.SUCCESS)).doesNotThrowAnyException();
    }

    @Test
    void aTitleIsOneLine() {
        assertThat(Story.typed(" 一行目\r\n二行目　", null, null, null, null, null, null)
                        .title())
                .isEqualTo("一行目 二行目");
    }

    private static Story empty() {
        return Story.typed("　", null, "", " \n", null, null, null);
    }
}
