package org.meguri.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.RosterRow.Action;

class UnitDiffTest {

    private static final String HEADER = String.join(",", RosterImport.Kind.UNITS.columns()) + "\n";
    private static final String CITY = "00000,0,,青葉野市,,,,2026-04-01,\n";
    private static final String DEPARTMENT = "01000,1,00000,総務部,,,,2026-04-01,\n";
    private static final String DIVISION = "01010,2,01000,総務課,,,,2026-04-01,\n";

    private UnitBook.Pages pages = new UnitBook.Pages();

    @BeforeEach
    void theBodyIsOpen() {
        pages.unit("00000")
                .known(new Timeline.Span<>(
                        UUID.randomUUID(),
                        new UnitBook.Place(null, 0, "青葉野市", null, ""),
                        LocalDate.of(2026, 4, 1),
                        Days.OPEN));
    }

    @Test
    void parentsMayStandAnywhereInTheFile() {
        assertThat(actions(DIVISION + DEPARTMENT + CITY)).containsExactly(Action.ADD, Action.ADD, Action.UNCHANGED);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String file = CITY + DEPARTMENT + DIVISION + "01010,2,01000,総務文書課,,,,2026-10-01,\n";
        actions(file);
        assertThat(actions(file)).containsOnly(Action.UNCHANGED);
    }

    @Test
    void aNewNameEndsTheEarlierVersionTheDayBefore() {
        actions(DEPARTMENT + DIVISION);
        assertThat(actions("01010,2,01000,総務文書課,,,,2026-10-01,\n")).containsExactly(Action.CHANGE);
        assertThat(pages.on("01010", LocalDate.of(2026, 9, 30)).map(UnitBook.Place::name))
                .contains("総務課");
        assertThat(pages.on("01010", LocalDate.of(2026, 10, 1)).map(UnitBook.Place::name))
                .contains("総務文書課");
    }

    @Test
    void anotherParentIsAMoveAndALastDayIsAnEnd() {
        actions(DEPARTMENT + DIVISION + "02000,1,00000,企画部,,,,2026-04-01,\n");
        assertThat(actions("01010,2,02000,総務課,,,,2026-10-01,\n")).containsExactly(Action.MOVE);
        assertThat(actions("01010,2,02000,総務課,,,,2026-10-01,2027-03-31\n")).containsExactly(Action.END);
        assertThat(pages.on("01010", LocalDate.of(2027, 4, 1))).isEmpty();
    }

    @Test
    void noUnitIsItsOwnParent() {
        assertThat(reasons(DEPARTMENT + "01010,2,01010,総務課,,,,2026-04-01,\n"))
                .containsExactly(null, "roster-own-parent");
    }

    @Test
    void aCycleIsRejectedAndWhatHangsBelowItToo() {
        assertThat(reasons(DEPARTMENT
                        + "02000,1,02010,甲,,,,2026-04-01,\n"
                        + "02010,2,02000,乙,,,,2026-04-01,\n"
                        + "02011,3,02010,丙,,,,2026-04-01,\n"))
                .containsExactly(null, "roster-cycle", "roster-cycle", "roster-parent-unknown");
    }

    @Test
    void aBadLineNeverStopsTheGoodOnes() {
        assertThat(reasons("01000,1,00000,総務部,,,,2026-02-30,\n"
                        + "02000,1,00000,企画部,,,,2026-04-01,\n"
                        + "03000,1,09999,市民部,,,,2026-04-01,\n"
                        + "04000,1,00000,福祉部,,,,2026-04-01,2026-03-31\n"
                        + "1.5E+03,1,00000,水道部,,,,2026-04-01,\n"))
                .containsExactly("date-day", null, "roster-parent-unknown", "roster-days-order", "roster-scientific");
    }

    @Test
    void linesThatContradictEachOtherAreBothRejected() {
        assertThat(reasons(DEPARTMENT + DEPARTMENT.replace("総務部", "総務局")))
                .containsExactly("roster-duplicate", "roster-duplicate");
        assertThat(actions(DEPARTMENT + DEPARTMENT)).containsExactly(Action.ADD, Action.UNCHANGED);
    }

    @Test
    void anEmptyReadingLeavesTheKnownOne() {
        actions("01000,1,00000,総務部,General Affairs,そうむぶ,,2026-04-01,\n");
        assertThat(actions(DEPARTMENT)).containsExactly(Action.UNCHANGED);
    }

    @Test
    void whoMayNotKnowWhatIsToComeNeitherReadsNorTouchesIt() {
        actions(DEPARTMENT);
        actions(DEPARTMENT.replace("総務部", "新総務部").replace("2026-04-01", "2026-07-01"));
        LocalDate today = LocalDate.of(2026, 5, 1);
        List<RosterOutcome> found = new UnitDiff(pages, today)
                .compare(RosterFile.read(
                        RosterImport.Kind.UNITS,
                        (HEADER + DEPARTMENT + DEPARTMENT.replace("2026-04-01", "2026-05-02"))
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(found).extracting(RosterOutcome::action).containsExactly(Action.UNCHANGED, Action.REJECTED);
        assertThat(pages.unit("01000").spans())
                .extracting(Timeline.Span::to)
                .containsExactly(LocalDate.of(2026, 6, 30), Days.OPEN);
    }

    private List<RosterOutcome> compare(String lines) {
        return new UnitDiff(pages)
                .compare(RosterFile.read(RosterImport.Kind.UNITS, (HEADER + lines).getBytes(StandardCharsets.UTF_8)));
    }

    private List<Action> actions(String lines) {
        return compare(lines).stream().map(RosterOutcome::action).toList();
    }

    private List<String> reasons(String lines) {
        return compare(lines).stream().map(RosterOutcome::reason).toList();
    }
}
