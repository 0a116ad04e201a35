package org.meguri.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever order the signals come in, the loop holds together. */
class LoopStateProperties {

    private static LoopState replay(List<Signal> signals) {
        LoopState state = LoopState.NEW;
        for (Signal signal : signals) {
            state = state.after(signal);
        }
        return state;
    }

    @Property
    void anySequenceEndsInALegalStage(@ForAll @Size(max = 40) List<Signal> signals) {
        LoopState state = replay(signals);
        assertThat(state.stage()).isNotNull();
        assertThat(state.blockers()).isNotNegative();
        if (state.stage() == Stage.REUSED) {
            assertThat(state.shared()).isTrue();
        }
        if (state.stage().isClosed()) {
            assertThat(state.learned() && state.reported() && state.endorsed() && state.shared())
                    .isTrue();
        }
    }

    @Property
    void replayingTheEventsGivesTheSameState(@ForAll @Size(max = 40) List<Signal> signals) {
        assertThat(replay(signals)).isEqualTo(replay(List.copyOf(signals)));
    }

    @Property
    void noSignalIsLost(@ForAll @Size(max = 40) List<Signal> signals) {
        LoopState state = replay(signals);
        assertThat(state.learned()).isEqualTo(signals.contains(Signal.LEARNED));
        assertThat(state.planned()).isEqualTo(signals.contains(Signal.PLANNED));
        assertThat(state.tried()).isEqualTo(signals.contains(Signal.TRIED));
        assertThat(state.shared()).isEqualTo(signals.contains(Signal.PUBLISHED));
        assertThat(state.reused()).isEqualTo(signals.contains(Signal.REUSED));
        assertThat(state.endorsed()).isEqualTo(signals.contains(Signal.ENDORSED) || signals.contains(Signal.EXPIRED));
    }

    @Property
    void factsMayComeInAnyOrder(@ForAll @Size(max = 12) List<Signal> signals) {
        List<Signal> facts = signals.stream()
                .filter(signal -> List.of(
                                Signal.BEGUN,
                                Signal.LEARNED,
                                Signal.PLANNED,
                                Signal.TRIED,
                                Signal.REPORTED,
                                Signal.ENDORSED,
                                Signal.PUBLISHED,
                                Signal.REUSED)
                        .contains(signal))
                .toList();
        List<Signal> backwards = new java.util.ArrayList<>(facts);
        java.util.Collections.reverse(backwards);
        assertThat(replay(backwards).stage()).isEqualTo(replay(facts).stage());
    }

    @Property
    void anEndedLoopStaysEnded(
            @ForAll @Size(max = 20) List<Signal> before, @ForAll @Size(max = 20) List<Signal> later) {
        LoopState ended = replay(before);
        if (ended.stage() == Stage.DECLINED || ended.stage() == Stage.WITHDRAWN) {
            LoopState state = ended;
            for (Signal signal : later) {
                state = state.after(signal);
            }
            assertThat(state.stage()).isEqualTo(ended.stage());
        }
    }

    @Property
    void aClosedLoopIsNeverOpenedAgain(@ForAll @Size(max = 30) List<Signal> before, @ForAll Signal next) {
        LoopState closed = replay(before);
        if (closed.stage().isClosed()) {
            assertThat(closed.after(next).stage().isClosed()).isTrue();
        }
    }
}
