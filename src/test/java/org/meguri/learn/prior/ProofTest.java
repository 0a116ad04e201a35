package org.meguri.learn.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/** What a proof says, and that it is answered once. */
class ProofTest {

    private static final Instant NOW = Instant.parse("2026-11-29T01:00:00Z");

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThat(faults(ProofText.typed(null, " ", "　", null, "")))
                .containsExactly("work", "done", "checked", "effect");
    }

    @Test
    void aChosenTaskNeedsNoWordsOfOnesOwn() {
        assertThat(faults(ProofText.typed("01a20e03-bed7-7538-8eba-2f8a01b9da36", "", "した", "見た", "出た")))
                .isEmpty();
    }

    @Test
    void lettersAreCountedAsAReaderCountsThem() {
        String four = "𠮷".repeat(100);
        assertThat(faults(ProofText.typed(null, four, "あ".repeat(2_000), "あ".repeat(1_000), "あ".repeat(1_000))))
                .isEmpty();
        assertThat(faults(ProofText.typed(null, four + "野", "あ".repeat(2_001), "あ".repeat(1_001), "あ".repeat(1_001))))
                .containsExactly("work", "done", "checked", "effect");
    }

    @Test
    void theTitleNamesTheChosenTaskAndWhatWasAdded() {
        Words task = new Words("会議録", "Minutes");
        assertThat(Proof.title(null, "集計", Locale.JAPANESE)).isEqualTo("集計");
        assertThat(Proof.title(task, null, Locale.ENGLISH)).isEqualTo("Minutes");
        assertThat(Proof.title(task, "11月分", Locale.JAPANESE)).isEqualTo("会議録 ・ 11月分");
    }

    @Test
    void whatWasAnsweredIsNotAnsweredAgain() {
        Proof accepted = proof();
        accepted.accept(null, null, NOW);
        assertThat(accepted.state()).isEqualTo(Proof.State.ACCEPTED);
        closed(() -> accepted.giveBack(null, "足りません", NOW));
        closed(() -> accepted.takeBack(NOW));

        Proof returned = proof();
        returned.giveBack(null, "足りません", NOW);
        assertThat(returned.state()).isEqualTo(Proof.State.RETURNED);
        assertThat(returned.answer()).isEqualTo("足りません");
        closed(() -> returned.accept(null, null, NOW));
    }

    @Test
    void whatWasTakenBackIsNotAnswered() {
        Proof proof = proof();
        proof.takeBack(NOW);
        assertThat(proof.state()).isEqualTo(Proof.State.TAKEN_BACK);
        closed(() -> proof.accept(null, null, NOW));
        closed(() -> proof.giveBack(null, "足りません", NOW));
        closed(() -> proof.takeBack(NOW));
    }

    @Test
    void aReasonIsAlwaysGivenAndNeitherItNorANoteIsTooLong() {
        assertThat(refused(() -> proof().giveBack(null, "", NOW))).containsExactly("reason");
        assertThat(refused(() -> proof().giveBack(null, "あ".repeat(501), NOW))).containsExactly("reason");
        assertThat(refused(() -> proof().accept(null, "あ".repeat(501), NOW))).containsExactly("note");
    }

    @Test
    void whatIsRefusedStillWaits() {
        Proof proof = proof();
        refused(() -> proof.giveBack(null, "", NOW));
        assertThat(proof.isWaiting()).isTrue();
    }

    private static Proof proof() {
        return new Proof(UUID.randomUUID(), null, null, null, ProofText.typed(null, "集計", "した", "見た", "出た"), NOW);
    }

    private static List<String> faults(ProofText text) {
        return refused(text::check);
    }

    private static List<String> refused(Runnable deed) {
        Invalid refusal = invalid(deed);
        return refusal == null
                ? List.of()
                : refusal.faults().stream().map(Invalid.Fault::field).toList();
    }

    private static @Nullable Invalid invalid(Runnable deed) {
        try {
            deed.run();
            return null;
        } catch (Invalid refusal) {
            return refusal;
        }
    }

    private static void closed(Runnable deed) {
        assertThatThrownBy(deed::run)
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::code)
                .isEqualTo("proof-closed");
    }
}
