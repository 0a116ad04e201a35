package org.meguri.share.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.share.partner.PartnerQuestion.State;

class PartnerQuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final Invitation invitation = Invited.acknowledged();

    private PartnerQuestion asked(String text) {
        return new PartnerQuestion(invitation, UUID.randomUUID(), UUID.randomUUID(), text, NOW, TODAY);
    }

    @Test
    void aQuestionIsAskedAdvisedAndAnswered() {
        PartnerQuestion question = asked("これで足りますか。");
        assertThat(question.state()).isEqualTo(State.ASKED);

        question.advise("足りません。", NOW, TODAY);
        assertThat(question.state()).isEqualTo(State.ADVISED);

        question.answer(true, "手順に加えました。", NOW);
        assertThat(question.state()).isEqualTo(State.ANSWERED);
        assertThat(question.used()).isTrue();
    }

    @Test
    void everyTextIsNeededAndHasALength() {
        assertThatThrownBy(() -> asked(" 　\n")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> asked("長".repeat(2001))).isInstanceOf(Invalid.class);
        PartnerQuestion question = asked("𠮷".repeat(2000));
        assertThatThrownBy(() -> question.advise("", NOW, TODAY)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> question.advise("長".repeat(100_000), NOW, TODAY))
                .isInstanceOf(Invalid.class);
        question.advise("長".repeat(2000), NOW, TODAY);
        assertThatThrownBy(() -> question.answer(null, "はい", NOW)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> question.answer(false, "", NOW)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> question.answer(false, "長".repeat(201), NOW)).isInstanceOf(Invalid.class);
        assertThat(question.state()).isEqualTo(State.ADVISED);
    }

    @Test
    void onlyAQuestionWithoutAdviceIsTakenBack() {
        PartnerQuestion question = asked("これで足りますか。");
        question.withdraw(NOW);
        question.withdraw(NOW);
        assertThat(question.state()).isEqualTo(State.WITHDRAWN);
        assertThatThrownBy(() -> question.advise("足ります。", NOW, TODAY)).isInstanceOf(Conflict.class);

        PartnerQuestion advised = asked("これで足りますか。");
        advised.advise("足ります。", NOW, TODAY);
        assertThatThrownBy(() -> advised.withdraw(NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    void adviceAndWhatCameOfItAreSaidOnce() {
        PartnerQuestion question = asked("これで足りますか。");
        assertThatThrownBy(() -> question.answer(true, "はい", NOW)).isInstanceOf(Conflict.class);
        question.advise("足ります。", NOW, TODAY);
        assertThatThrownBy(() -> question.advise("足りません。", NOW, TODAY)).isInstanceOf(Conflict.class);
        question.answer(false, "別の方法にしました。", NOW);
        assertThatThrownBy(() -> question.answer(true, "いかしました。", NOW)).isInstanceOf(Conflict.class);
        assertThat(question.advice()).isEqualTo("足ります。");
        assertThat(question.used()).isFalse();
    }

    @Test
    void nobodyAsksOrAdvisesAfterTheLastDay() {
        PartnerQuestion question = asked("これで足りますか。");

        assertThatThrownBy(() -> question.advise("足ります。", NOW, Invited.LAST.plusDays(1)))
                .isInstanceOf(Conflict.class);
        question.advise("足ります。", NOW, Invited.LAST);
        invitation.end(Invited.HOST, NOW);
        assertThatThrownBy(() -> asked("もう一つ")).isInstanceOf(Conflict.class);
    }
}
