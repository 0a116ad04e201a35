package org.meguri.learn.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.meguri.platform.Ids;

/** How somebody stands follows from what happened. */
class StandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final LocalDate OLD = LocalDate.of(2026, 4, 1);
    private static final LocalDate NEW = LocalDate.of(2026, 10, 20);
    private static final LocalDate END = LocalDate.of(2027, 3, 31);
    private static final int DAYS = 45;

    @Test
    void whoNeverPledgedHasNone() {
        assertThat(standing(TODAY, null)).isEqualTo(Standing.NONE);
    }

    @Test
    void itHoldsOnTheLastDayAndNotOnTheNext() {
        assertThat(standing(END, null, granted(NEW))).isEqualTo(Standing.ENDING);
        assertThat(standing(END.plusDays(1), null, granted(NEW))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void itCanBeRenewedShortlyBeforeItEnds() {
        assertThat(standing(END.minusDays(45), null, granted(NEW))).isEqualTo(Standing.VALID);
        assertThat(standing(END.minusDays(44), null, granted(NEW))).isEqualTo(Standing.ENDING);
    }

    @Test
    void aChangedGuidelineAsksForARenewalUntilItsDayAndThenEndsTheLicence() {
        LocalDate due = TODAY.plusDays(10);
        assertThat(standing(TODAY, due, granted(OLD))).isEqualTo(Standing.REVIEW);
        assertThat(standing(due, due, granted(OLD))).isEqualTo(Standing.REVIEW);
        assertThat(standing(due.plusDays(1), due, granted(OLD))).isEqualTo(Standing.EXPIRED);
        assertThat(standing(due.plusDays(1), due, granted(NEW))).isEqualTo(Standing.VALID);
    }

    @Test
    void aRenewalThatWaitsLeavesTheOldLicenceInForce() {
        assertThat(standing(TODAY, TODAY.plusDays(9), granted(OLD), pledged(NEW)))
                .isEqualTo(Standing.REVIEW);
        assertThat(standing(TODAY, TODAY.minusDays(1), granted(OLD), pledged(NEW)))
                .isEqualTo(Standing.WAITING);
    }

    @Test
    void whatWasTakenBackOrRefusedDoesNotHold() {
        LicenceRow granted = granted(NEW);
        LicenceRow back = new LicenceRow(
                granted.id(),
                granted.person(),
                NEW,
                granted.pledgedAt(),
                granted.approvedAt(),
                END,
                null,
                Instant.EPOCH);
        LicenceRow refused = new LicenceRow(
                granted.id(), granted.person(), NEW, granted.pledgedAt(), null, null, Instant.EPOCH, null);
        assertThat(standing(TODAY, null, back)).isEqualTo(Standing.WITHDRAWN);
        assertThat(standing(TODAY, null, refused)).isEqualTo(Standing.REFUSED);
        assertThat(Standing.REFUSED.holds()).isFalse();
    }

    private static Standing standing(LocalDate day, @Nullable LocalDate renewBy, LicenceRow... own) {
        LocalDate floor = renewBy != null && renewBy.isBefore(day) ? NEW : LocalDate.MIN;
        Terms terms = new Terms(day, null, floor, renewBy == null ? LocalDate.MIN : NEW, renewBy, Map.of(), true);
        return Standing.of(List.of(own), terms, DAYS);
    }

    private static LicenceRow granted(LocalDate edition) {
        return new LicenceRow(Ids.next(), Ids.next(), edition, Instant.EPOCH, Instant.EPOCH, END, null, null);
    }

    private static LicenceRow pledged(LocalDate edition) {
        return new LicenceRow(Ids.next(), Ids.next(), edition, Instant.EPOCH.plusSeconds(9), null, null, null, null);
    }
}
