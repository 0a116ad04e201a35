package org.meguri.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actor;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

class AdoptionTest {

    private final Actor contact = Someone.speakingFor(Someone.anywhere());

    @Test
    void onlyDecliningNeedsAReason() {
        assertThatThrownBy(() -> answered(Answer.DECLINE, null)).isInstanceOf(Invalid.class);
        assertThat(answered(Answer.DECLINE, "同じ業務がない").reason()).isEqualTo("同じ業務がない");
        assertThat(answered(Answer.ADOPT, null).reason()).isNull();
        assertThat(answered(Answer.ADOPT_IMPROVED, null).reason()).isNull();
        assertThat(answered(Answer.HOLD, null).reason()).isNull();
    }

    @Test
    void whatWasPutOffMayBeAnsweredLater() {
        Adoption adoption = answered(Answer.HOLD, "来月決める");

        adoption.change(contact, Answer.ADOPT, null, Told.NOW);

        assertThat(adoption.answer()).isEqualTo(Answer.ADOPT);
        assertThat(adoption.reason()).isNull();
    }

    @Test
    void everyOtherAnswerIsFinal() {
        for (Answer given : new Answer[] {Answer.ADOPT, Answer.ADOPT_IMPROVED, Answer.DECLINE}) {
            Adoption adoption = answered(given, "理由");
            assertThatThrownBy(() -> adoption.change(contact, Answer.HOLD, null, Told.NOW))
                    .isInstanceOf(Conflict.class)
                    .hasMessage("already-answered");
        }
    }

    @Test
    void puttingOffDoesNotSpareTheReasonForDecliningLater() {
        Adoption adoption = answered(Answer.HOLD, null);

        assertThatThrownBy(() -> adoption.change(contact, Answer.DECLINE, null, Told.NOW))
                .isInstanceOf(Invalid.class);
        assertThat(adoption.answer()).isEqualTo(Answer.HOLD);
    }

    @Test
    void onlyTakingUpOpensAPractice() {
        assertThat(Answer.ADOPT.isTakenUp()).isTrue();
        assertThat(Answer.ADOPT_IMPROVED.isTakenUp()).isTrue();
        assertThat(Answer.HOLD.isTakenUp()).isFalse();
        assertThat(Answer.DECLINE.isTakenUp()).isFalse();
    }

    private Adoption answered(Answer answer, @Nullable String reason) {
        return new Adoption(Told.signed(Byline.PERSON), contact, new Words("市民課", null), answer, reason, Told.NOW);
    }
}
