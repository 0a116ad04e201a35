package org.meguri.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.RosterRow.Action;
import org.meguri.people.StaffBook.Card;

class StaffDiffTest {

    private static final String HEADER = String.join(",", RosterImport.Kind.STAFF.columns()) + "\n";
    private static final String YAMADA = "00123,山田 花子,やまだ はなこ,,正規,01010,主事,本務,在職,2026-04-01,,\n";
    private static final String MOVED = "00123,山田 花子,やまだ はなこ,,正規,02010,主事,本務,在職,2026-07-01,,\n";
    private static final String FURTHER = "00123,山田 花子,やまだ はなこ,,正規,02010,主事,兼務,在職,2026-06-01,,\n";

    private final UnitBook.Pages units = new UnitBook.Pages();
    private final Map<String, Card> cards = new HashMap<>();
    private final Set<String> titles = Set.of("主事", "係長", "課長");

    @BeforeEach
    void thereAreTwoDivisions() {
        unit("00000", null, 0, "青葉野市");
        unit("01010", "00000", 2, "総務課");
        unit("02010", "00000", 2, "人事課");
    }

    @Test
    void aNewNumberIsANewPerson() {
        assertThat(actions(YAMADA)).containsExactly(Action.ADD);
        assertThat(card("00123").main().spans()).hasSize(1);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String file = YAMADA + MOVED + FURTHER + "00200,佐藤,さとう,,会計年度任用職員,01010,主事,,,2026-04-01,2027-03-31,\n"
                + "00300,鈴木,すずき,,再任用,01010,主事,,休職,2026-04-01,,2026-09-30\n";
        assertThat(actions(file)).doesNotContain(Action.REJECTED);
        assertThat(actions(file)).containsOnly(Action.UNCHANGED);
    }

    @Test
    void aUsedNameHasAFirstDayAndEndsWhereItIsTheRegisteredName() {
        String line = "00123,山田 花子,やまだ はなこ,%s,正規,01010,主事,本務,在職,2026-04-01,,,,%s\n";
        actions(line.formatted("", ""));
        assertThat(compare(line.formatted("", "R8.4.1")))
                .extracting(RosterOutcome::reason)
                .containsExactly("roster-other-name");
        assertThat(actions(line.formatted("佐藤 花子", "R8.4.1"))).containsExactly(Action.CHANGE);
        assertThat(card("00123").otherNameFrom()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(actions(line.formatted("", ""))).containsExactly(Action.UNCHANGED);
        assertThat(actions(line.formatted("佐藤 花子", ""))).containsExactly(Action.UNCHANGED);
        assertThat(actions(line.formatted("", "2026/5/1"))).containsExactly(Action.CHANGE);
        assertThat(actions(line.formatted("鈴木 花子", ""))).containsExactly(Action.CHANGE);
        assertThat(card("00123").otherNameFrom()).isNull();
        assertThat(actions(line.formatted("山田 花子", ""))).containsExactly(Action.CHANGE);
        assertThat(card("00123").otherName()).isNull();
    }

    @Test
    void anOccupationStaysAsKnownWhereNothingIsSaidAndEndsWhereTheLineSaysThatThereIsNone() {
        String line = "00123,山田 花子,やまだ はなこ,,正規,01010,主事,本務,在職,2026-04-01,,,,,%s\n";
        actions(line.formatted("保健師"));
        assertThat(card("00123").occupation()).isEqualTo("保健師");
        assertThat(actions(line.formatted(""))).containsExactly(Action.UNCHANGED);
        assertThat(actions(YAMADA)).containsExactly(Action.UNCHANGED);
        assertThat(compare(line.formatted("　技能　労務 "))).singleElement().satisfies(outcome -> {
            assertThat(outcome.action()).isEqualTo(Action.CHANGE);
            assertThat(outcome.detail()).isEqualTo("山田 花子 やまだ はなこ 正規 保健師 → 山田 花子 やまだ はなこ 正規 技能 労務");
        });
        assertThat(actions(line.formatted("なし"))).containsExactly(Action.CHANGE);
        assertThat(card("00123").occupation()).isNull();
        assertThat(actions(line.formatted("なし"))).containsExactly(Action.UNCHANGED);
    }

    @Test
    void anOccupationThatIsTooLongOrLostOrSaidInTwoWaysIsRejected() {
        String line = "00123,山田 花子,やまだ はなこ,,正規,%s,主事,%s,在職,2026-04-01,,,,,%s\n";
        assertThat(reasons(line.formatted("01010", "本務", "職".repeat(41)))).containsExactly("roster-long");
        assertThat(reasons(line.formatted("01010", "本務", "保?士"))).containsExactly("roster-lost");
        assertThat(reasons(line.formatted("01010", "本務", "事務") + line.formatted("02010", "兼務", "土木")))
                .containsExactly("roster-duplicate", "roster-duplicate");
        assertThat(cards).isEmpty();
        assertThat(actions(line.formatted("01010", "本務", "𠮷".repeat(40)) + line.formatted("02010", "兼務", "")))
                .containsExactly(Action.ADD, Action.ADD);
        assertThat(card("00123").occupation()).hasSize(80);
    }

    @Test
    void aNewPrincipalPostEndsTheEarlierOneTheDayBefore() {
        actions(YAMADA);
        assertThat(compare(MOVED)).first().satisfies(outcome -> {
            assertThat(outcome.action()).isEqualTo(Action.MOVE);
            assertThat(outcome.detail()).isEqualTo("総務課 主事 → 人事課 主事 2026-07-01");
        });
        List<Timeline.Span<StaffBook.Post>> posts = card("00123").main().spans();
        assertThat(posts.get(0).to()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(posts.get(1).from()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(posts.get(1).to()).isEqualTo(Days.OPEN);
    }

    @Test
    void aPostOfEarlierDaysIsFilledInBeforeTheKnownOne() {
        actions(MOVED);
        assertThat(actions(YAMADA)).containsExactly(Action.ADD);
        assertThat(card("00123").main().spans().get(0).to()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void daysWithoutAPrincipalPostArePointedOutUnlessThePersonHadLeft() {
        String line = "00123,山田 花子,,,,01010,主事,本務,,%s,%s,%s\n";
        actions(line.formatted("2026-04-01", "2026-06-30", ""));
        assertThat(compare(line.formatted("2026-07-03", "", "")))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.action()).isEqualTo(Action.ADD);
                    assertThat(outcome.warning())
                            .isEqualTo(new RosterOutcome.Warning("roster-gap", "2026-07-01 – 2026-07-02"));
                });
        assertThat(compare(line.formatted("2026-07-03", "", "")))
                .extracting(RosterOutcome::warning)
                .containsOnlyNulls();
        assertThat(compare(line.formatted("2026-07-01", "", "")))
                .extracting(RosterOutcome::warning)
                .containsOnlyNulls();
        assertThat(compare(line.formatted("2026-04-01", "2026-05-31", "")))
                .extracting(RosterOutcome::warning)
                .containsExactly(new RosterOutcome.Warning("roster-gap", "2026-06-01 – 2026-06-30"));
        String other = line.replace("00123", "00200");
        actions(other.formatted("2026-04-01", "", "2026-06-30"));
        assertThat(compare(other.formatted("2026-08-01", "", "")))
                .extracting(RosterOutcome::warning)
                .containsOnlyNulls();
    }

    @Test
    void aFurtherPostLeavesThePrincipalOne() {
        assertThat(actions(FURTHER + YAMADA)).containsExactly(Action.ADD, Action.ADD);
        assertThat(card("00123").main().spans()).hasSize(1);
        assertThat(card("00123").further("02010").spans()).hasSize(1);
    }

    @Test
    void aFurtherPostNeedsAPrincipalOne() {
        assertThat(reasons(FURTHER)).containsExactly("roster-no-main-post");
        assertThat(cards).isEmpty();
    }

    @Test
    void aKnownFurtherPostStaysKnownWhenThePrincipalOneHasSinceEndedBeforeIt() {
        String ended = YAMADA.replace("2026-04-01,,", "2026-04-01,2026-05-20,");
        actions(YAMADA + FURTHER);
        assertThat(actions(ended)).containsExactly(Action.END);
        assertThat(actions(ended + FURTHER)).containsOnly(Action.UNCHANGED);
        String elsewhere = FURTHER.replace("02010", "01010");
        assertThat(reasons(elsewhere)).containsExactly("roster-no-main-post");
    }

    @Test
    void leavingEndsAllPosts() {
        actions(YAMADA + FURTHER);
        assertThat(actions("00123,,,,,,,,,,,2026-12-31\n")).containsExactly(Action.END);
        Card card = card("00123");
        assertThat(card.all().flatMap(timeline -> timeline.spans().stream()).map(Timeline.Span::to))
                .containsOnly(LocalDate.of(2026, 12, 31));
        assertThat(card.leftOn()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void anOldFileDoesNotCallBackWhoHasLeftButALaterPostDoes() {
        actions(YAMADA);
        actions("00123,,,,,,,,,,,2026-12-31\n");
        assertThat(actions(YAMADA)).containsExactly(Action.UNCHANGED);
        assertThat(actions(YAMADA.replace("2026-04-01", "2027-04-01"))).containsExactly(Action.ADD);
        assertThat(card("00123").leftOn()).isNull();
    }

    @Test
    void leavingBeforeALaterPostIsRejected() {
        actions(YAMADA + MOVED);
        assertThat(reasons("00123,,,,,,,,,,,2026-05-31\n")).containsExactly("roster-later-post");
    }

    @Test
    void aNewNameOrTitleIsAChange() {
        actions(YAMADA);
        assertThat(actions(YAMADA.replace("山田", "佐々木"))).containsExactly(Action.CHANGE);
        assertThat(actions(YAMADA.replace("山田", "佐々木").replace("主事", "係長"))).containsExactly(Action.CHANGE);
    }

    @Test
    void aNameWhoseLettersAnEncodingHasLostIsRejected() {
        assertThat(reasons(YAMADA.replace("山田", "?田"))).containsExactly("roster-lost");
    }

    @Test
    void linesOfOnePersonThatContradictEachOtherAreRejected() {
        assertThat(reasons(YAMADA + YAMADA.replace("01010", "02010")))
                .containsExactly("roster-duplicate", "roster-duplicate");
        assertThat(reasons(YAMADA + FURTHER.replace("山田", "山本")))
                .containsExactly("roster-duplicate", "roster-duplicate");
        assertThat(actions(YAMADA + YAMADA)).containsExactly(Action.ADD, Action.UNCHANGED);
    }

    @Test
    void aNumberThatHasLostItsZerosIsNotANewPerson() {
        actions(YAMADA);
        assertThat(reasons(YAMADA.replace("00123", "123"))).containsExactly("roster-zeros");
    }

    @Test
    void aBadLineNeverStopsTheGoodOnes() {
        assertThat(reasons(YAMADA.replace("01010", "09999")
                        + YAMADA.replace("00123", "00124").replace("2026-04-01", "2026-02-30")
                        + YAMADA.replace("00123", "00125").replace("正規", "臨時の人")
                        + YAMADA.replace("00123", "00126").replace(",,\n", ",,,,,,x\n")
                        + YAMADA.replace("00123", "00127").replace("山田 花子", "")
                        + YAMADA.replace("00123", "00128")
                        + "00999,,,,,,,,,,,2026-12-31\n"))
                .containsExactly(
                        "roster-unit-unknown",
                        "date-day",
                        "roster-word",
                        "roster-columns",
                        "roster-empty",
                        null,
                        "roster-person-unknown");
        assertThat(cards).containsOnlyKeys("00128");
    }

    @Test
    void theProvisionalPostOfTheFirstAdministratorIsCorrected() {
        Card card = new Card(UUID.randomUUID(), "00123", "山田 花子", "やまだ はなこ", null, Employment.REGULAR, null);
        card.main()
                .known(new Timeline.Span<>(
                        UUID.randomUUID(),
                        new StaffBook.Post("00000", "主事", Posting.State.WORKING),
                        LocalDate.of(2026, 11, 24),
                        Days.OPEN));
        cards.put("00123", card);
        assertThat(actions(YAMADA)).containsExactly(Action.MOVE);
        assertThat(card.main().spans()).hasSize(1);
        assertThat(card.main().spans().get(0).value().unit()).isEqualTo("01010");
    }

    @Test
    void aNumberThatChangesStaysTheSamePerson() {
        actions(YAMADA + FURTHER);
        Card before = card("00123");
        String renumbered =
                "90123,山田 花子,やまだ はなこ,,正規,01010,主事,本務,在職,2026-04-01,,,00123\n" + FURTHER.replace("00123", "90123");
        List<RosterOutcome> outcomes = compare(renumbered);
        assertThat(outcomes).extracting(RosterOutcome::action).containsExactly(Action.CHANGE, Action.UNCHANGED);
        assertThat(outcomes.get(0).detail()).isEqualTo("00123 → 90123");
        assertThat(cards).containsOnlyKeys("90123");
        assertThat(card("90123")).isSameAs(before);
        assertThat(actions(renumbered)).containsOnly(Action.UNCHANGED);
    }

    @Test
    void aFormerNumberThatIsSomebodyElsesOrNobodysIsRejected() {
        String other = YAMADA.replace("00123", "00124").replace("山田", "川田");
        actions(YAMADA + other);
        assertThat(reasons(YAMADA.replace(",,\n", ",,,00124\n"))).containsExactly("roster-number-taken");
        assertThat(reasons(YAMADA.replace("00123", "00200").replace(",,\n", ",,,00199\n")))
                .containsExactly("roster-old-number");
        assertThat(reasons(YAMADA.replace("00123", "00200").replace(",,\n", ",,,00124\n") + other))
                .containsExactly("roster-number-both", null);
        assertThat(reasons(YAMADA.replace("00123", "00200").replace(",,\n", ",,,00123\n")
                        + YAMADA.replace("00123", "00201").replace(",,\n", ",,,00123\n")))
                .containsExactly("roster-duplicate", "roster-duplicate");
    }

    @Test
    void aNewNumberWithTheNameAndUnitOfSomebodyWhomTheFileLacksIsPointedOut() {
        actions(YAMADA);
        assertThat(compare(YAMADA.replace("00123", "00500")))
                .extracting(RosterOutcome::warning)
                .containsExactly(new RosterOutcome.Warning("roster-number-changed", "00123"));
        assertThat(compare(YAMADA.replace("00123", "00501").replace("01010", "02010") + YAMADA))
                .extracting(RosterOutcome::warning)
                .containsOnlyNulls();
    }

    @Test
    void whoMayNotKnowWhatIsToComeNeitherReadsNorTouchesIt() {
        actions(YAMADA + MOVED + "00200,佐藤 未来,さとう みらい,,正規,01010,主事,本務,在職,2026-07-01,,\n");
        LocalDate today = LocalDate.of(2026, 5, 1);
        // the line of today ends the post no later and no earlier than HR has said
        assertThat(today(today, YAMADA)).extracting(RosterOutcome::action).containsExactly(Action.UNCHANGED);
        assertThat(today(today, YAMADA.replace("主事", "係長").replace("04-01", "05-01")))
                .extracting(RosterOutcome::detail)
                .containsExactly("総務課 主事 → 総務課 係長 2026-05-01");
        assertThat(card("00123").main().spans())
                .extracting(Timeline.Span::to)
                .containsExactly(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 6, 30), Days.OPEN);
        assertThat(today(today, MOVED)).extracting(RosterOutcome::reason).containsExactly("roster-coming");
        // somebody who has yet to come is nobody
        assertThat(today(today, "00200,別人,べつじん,,正規,02010,主事,本務,在職,2026-05-01,,\n"))
                .extracting(RosterOutcome::action, RosterOutcome::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Action.ADD, "人事課 主事 2026-05-01"));
    }

    private List<RosterOutcome> today(LocalDate today, String lines) {
        return new StaffDiff(cards, units, titles, null, today).compare(lines(lines));
    }

    @Test
    void aTitleThatNobodyKnowsIsNamedInTheDryRun() {
        StaffDiff diff = new StaffDiff(cards, units, titles);
        diff.compare(lines(YAMADA.replace("主事", "広報監")));
        assertThat(diff.newTitles()).containsExactly("広報監");
    }

    @Test
    void twoThousandLinesAreComparedInAMoment() {
        String file = IntStream.range(0, 2_000)
                .mapToObj(i -> YAMADA.replace("00123", String.format("%05d", i)))
                .collect(Collectors.joining());
        long begin = System.nanoTime();
        actions(file);
        assertThat(actions(file)).containsOnly(Action.UNCHANGED);
        assertThat(System.nanoTime() - begin).isLessThan(3_000_000_000L);
    }

    private Card card(String number) {
        return Objects.requireNonNull(cards.get(number));
    }

    private void unit(String code, @Nullable String parent, int level, String name) {
        units.unit(code)
                .known(new Timeline.Span<>(
                        UUID.randomUUID(),
                        new UnitBook.Place(parent, level, name, null, ""),
                        LocalDate.of(2026, 4, 1),
                        Days.OPEN));
    }

    private List<RosterLine> lines(String lines) {
        return RosterFile.read(RosterImport.Kind.STAFF, (HEADER + lines).getBytes(StandardCharsets.UTF_8));
    }

    private List<RosterOutcome> compare(String lines) {
        return new StaffDiff(cards, units, titles).compare(lines(lines));
    }

    private List<Action> actions(String lines) {
        return compare(lines).stream().map(RosterOutcome::action).toList();
    }

    private List<String> reasons(String lines) {
        return compare(lines).stream().map(RosterOutcome::reason).toList();
    }
}
