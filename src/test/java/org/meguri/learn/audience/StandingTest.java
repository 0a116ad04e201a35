package org.meguri.learn.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.meguri.people.Employment;
import org.meguri.people.Posting;
import org.meguri.platform.Words;

/** Until when a course is to be finished, and what stops the clock. */
class StandingTest {

    /** A Monday without holidays in the three weeks after it. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private static final DueBy TEN_DAYS = new DueBy(null, 10);
    private static final Instant PASSED = Instant.parse("2026-06-05T01:00:00Z");

    private static Member member(Posting.State state, LocalDate since) {
        return new Member(
                new UUID(0, 1),
                "1",
                "名",
                "",
                new UUID(0, 2),
                new UUID(0, 3),
                new Words("職", null),
                500,
                null,
                Employment.REGULAR,
                state,
                since,
                since,
                Set.of());
    }

    private final Member working = member(Posting.State.WORKING, MONDAY.minusYears(1));

    private Standing begun() {
        return Standing.begin(working, null, TEN_DAYS, Quiet.NONE, MONDAY);
    }

    private static Standing next(Standing standing, Member member, Instant finished, LocalDate today) {
        return standing.next(member, finished, TEN_DAYS, Quiet.NONE, today);
    }

    @Test
    void businessDaysCountAfterThePersonCameUnderTheRule() {
        assertThat(begun().dueOn()).isEqualTo(LocalDate.of(2026, 6, 15));
    }

    @Test
    void quietDaysDoNotCount() {
        Quiet council = new Quiet(List.of(new Quiet.Span(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 19))));
        assertThat(TEN_DAYS.of(MONDAY, 0, council)).isEqualTo(LocalDate.of(2026, 6, 29));
    }

    @Test
    void aFixedDayInAQuietPeriodMovesToTheFirstOpenDayAfterIt() {
        Quiet council = new Quiet(List.of(new Quiet.Span(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 19))));
        DueBy fixed = new DueBy(LocalDate.of(2026, 6, 18), 5);
        assertThat(fixed.of(MONDAY, 0, council)).isEqualTo(LocalDate.of(2026, 6, 22));
        assertThat(fixed.of(MONDAY, 0, Quiet.NONE)).isEqualTo(LocalDate.of(2026, 6, 18));
    }

    @Test
    void whoComesTooLateForTheFixedDayHasTheDays() {
        DueBy fixed = new DueBy(LocalDate.of(2026, 6, 3), 5);
        assertThat(fixed.of(MONDAY, 0, Quiet.NONE)).isEqualTo(LocalDate.of(2026, 6, 8));
    }

    @Test
    void theClockStandsStillOnLeaveAndGoesOnAfterwards() {
        LocalDate leave = LocalDate.of(2026, 6, 3);
        Standing away = next(begun(), member(Posting.State.LEAVE, leave), null, leave);
        assertThat(away.awaySince()).isEqualTo(leave);
        assertThat(away.isLive()).isFalse();
        LocalDate back = LocalDate.of(2026, 6, 10);
        Standing again = next(away, member(Posting.State.WORKING, back), null, back);
        assertThat(again.awaySince()).isNull();
        assertThat(again.dueOn()).isEqualTo(LocalDate.of(2026, 6, 22));
    }

    @Test
    void whoIsNoLongerMeantLosesTheDutyAndComesUnderItAnewLater() {
        LocalDate gone = MONDAY.plusDays(2);
        Standing ended = next(begun(), null, null, gone);
        assertThat(ended.endedOn()).isEqualTo(gone);
        assertThat(next(ended, null, null, gone.plusDays(1))).isEqualTo(ended);
        LocalDate back = MONDAY.plusDays(7);
        Standing again = next(ended, working, null, back);
        assertThat(again.since()).isEqualTo(back);
        assertThat(again.endedOn()).isNull();
    }

    @Test
    void whatIsFinishedStaysFinished() {
        Standing done = next(begun(), working, PASSED, MONDAY.plusDays(5));
        assertThat(done.finishedAt()).isEqualTo(PASSED);
        assertThat(next(done, null, null, MONDAY.plusDays(9))).isEqualTo(done);
        assertThat(Standing.begin(working, PASSED, TEN_DAYS, Quiet.NONE, MONDAY).isLive())
                .isFalse();
    }

    @Test
    void nothingChangesFromOneDayToTheNext() {
        assertThat(next(begun(), working, null, MONDAY.plusDays(1))).isEqualTo(begun());
    }
}
