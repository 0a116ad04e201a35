package org.meguri.share.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.meguri.platform.problem.Conflict;
import org.meguri.share.partner.Invitation.State;

class InvitationTest {

    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");

    @Test
    void anInvitationHoldsFromItsFirstDayToItsLast() {
        Invitation invitation = Invited.from(Invited.FIRST, Invited.LAST);

        assertThat(invitation.state(Invited.FIRST.minusDays(1))).isEqualTo(State.COMING);
        assertThat(invitation.state(Invited.FIRST)).isEqualTo(State.OPEN);
        invitation.acknowledge(Invited.FIRST, NOW);
        assertThat(invitation.state(Invited.FIRST)).isEqualTo(State.LIVE);
        assertThat(invitation.state(Invited.LAST)).isEqualTo(State.LIVE);
        assertThat(invitation.state(Invited.LAST.plusDays(1))).isEqualTo(State.OVER);
    }

    @Test
    void itIsAcknowledgedOnItsDaysAndOnce() {
        Invitation invitation = Invited.from(Invited.FIRST, Invited.LAST);

        assertThatThrownBy(() -> invitation.acknowledge(Invited.FIRST.minusDays(1), NOW))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> invitation.acknowledge(Invited.LAST.plusDays(1), NOW))
                .isInstanceOf(Conflict.class);
        invitation.acknowledge(Invited.LAST, NOW);
        invitation.acknowledge(Invited.LAST, NOW.plusSeconds(60));
        assertThat(invitation.acknowledgedAt()).isEqualTo(NOW);
    }

    @Test
    void whatWasEndedIsOverOnTheSameDay() {
        Invitation invitation = Invited.acknowledged();
        assertThatCode(() -> invitation.requireLive(Invited.FIRST)).doesNotThrowAnyException();

        invitation.end(Invited.HOST, NOW);
        invitation.end(Invited.HOST, NOW.plusSeconds(60));

        assertThat(invitation.endedAt()).isEqualTo(NOW);
        assertThat(invitation.state(Invited.FIRST)).isEqualTo(State.OVER);
        assertThatThrownBy(() -> invitation.requireLive(Invited.FIRST)).isInstanceOf(Conflict.class);
    }

    @Test
    void nothingIsAskedOfSomebodyWhoHasNotAcknowledged() {
        LocalDate day = Invited.FIRST;

        assertThatThrownBy(() -> Invited.from(day, Invited.LAST).requireLive(day))
                .isInstanceOf(Conflict.class)
                .extracting(thrown -> ((Conflict) thrown).code())
                .isEqualTo("partner-not-acknowledged");
    }
}
