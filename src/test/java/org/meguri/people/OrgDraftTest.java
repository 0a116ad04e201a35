package org.meguri.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.meguri.people.RosterRow.Action;
import org.meguri.people.StaffBook.Card;
import org.meguri.people.StaffBook.Post;
import org.meguri.people.UnitBook.Place;

class OrgDraftTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    private static final LocalDate EVE = DAY.minusDays(1);
    private static final LocalDate SINCE = LocalDate.of(2026, 4, 1);
    private static final Map<String, Duty> DUTIES =
            Map.of("部長", Duty.HEAD, "課長", Duty.HEAD, "係長", Duty.HEAD, "課長補佐", Duty.DEPUTY, "主事", Duty.STAFF);

    private final UnitBook.Pages units = new UnitBook.Pages();
    private final Map<String, Card> cards = new HashMap<>();

    OrgDraftTest() {
        unit("00000", null, 0, "試験市");
        unit("10000", "00000", 1, "総務部");
        unit("10100", "10000", 2, "総務課");
        unit("10110", "10100", 3, "文書係");
        unit("10200", "10000", 2, "人事課");
        unit("20000", "00000", 1, "市民部");
        unit("20100", "20000", 2, "市民課");
        person("000001", "10100", "課長");
        person("000002", "10110", "主事");
        person("000003", "10200", "課長");
        person("000004", "20100", "主事");
    }

    @Test
    void aTransferEndsTheEarlierPostOnTheEve() {
        OrgDraft draft = draft();
        assertThat(draft.appoint(List.of(line(1, "000002", "20100", "主事"))))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.action()).isEqualTo(Action.MOVE));
        assertThat(cards.get("000002").main().on(EVE).orElseThrow().value().unit())
                .isEqualTo("10110");
        assertThat(cards.get("000002").main().on(DAY).orElseThrow().value().unit())
                .isEqualTo("20100");
        assertThat(draft.rehearse().movers()).singleElement().satisfies(mover -> {
            assertThat(mover.changesDivision()).isTrue();
            assertThat(mover.isGone()).isFalse();
        });
    }

    @Test
    void aLineForAnotherDayBelongsToAnotherBatch() {
        List<String> cells = new java.util.ArrayList<>(
                List.of("000002", "名 前", "", "", "", "20100", "主事", "", "", "2027-05-01", "", ""));
        assertThat(draft().appoint(List.of(StaffLine.of(1, cells))))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.reason()).isEqualTo("transfer-other-day"));
    }

    @Test
    void aLastDayDoesNotExcuseAMistypedFirstDayUnlessThePostIsKnown() {
        assertThat(draft().appoint(List.of(StaffLine.of(1, ends("20100", "2027-05-01", "2027-09-30")))))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.reason()).isEqualTo("transfer-other-day"));
        assertThat(draft().appoint(List.of(StaffLine.of(1, ends("20100", SINCE.toString(), "2027-09-30")))))
                .as("a known first day in another unit would write the past anew")
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.reason()).isEqualTo("transfer-other-day"));
        assertThat(draft().appoint(List.of(StaffLine.of(1, ends("10110", SINCE.toString(), EVE.toString())))))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.action()).isEqualTo(Action.END));
    }

    private static List<String> ends(String unit, String from, String to) {
        return List.of("000002", "名 前", "", "", "", unit, "主事", "", "", from, to, "");
    }

    @Test
    void aHeadWhoLeavesWithoutASuccessorIsSeen() {
        OrgDraft draft = draft();
        draft.appoint(List.of(leaves(1, "000001", EVE)));
        Rehearsal rehearsal = draft.rehearse();
        assertThat(rehearsal.headless()).containsExactly("総務課");
        assertThat(rehearsal.formerHeads()).containsExactly(id("000001"));
        assertThat(rehearsal.gone()).containsExactly(id("000001"));
    }

    @Test
    void aHeadWithASuccessorLeavesNoGap() {
        OrgDraft draft = draft();
        draft.appoint(List.of(line(1, "000001", "20100", "課長"), line(2, "000003", "10100", "課長")));
        assertThat(draft.rehearse().headless()).containsExactly("人事課");
    }

    @Test
    void peopleOfUnitedUnitsGoAlong() {
        OrgDraft draft = draft();
        assertThat(draft.reorganise(
                        List.of(step(1, UnitStep.Kind.UNITE, "10300", List.of("10100", "10200"), "10000", "総務人事課"))))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.action()).isEqualTo(Action.MOVE);
                    assertThat(outcome.detail()).isEqualTo("総務課、人事課 → 総務人事課");
                });
        draft.appoint(List.of(line(1, "000003", "20100", "課長")));
        assertThat(draft.carryAlong()).isEmpty();
        assertThat(cards.get("000001").main().on(DAY).orElseThrow().value().unit())
                .isEqualTo("10300");
        assertThat(cards.get("000003").main().on(DAY).orElseThrow().value().unit())
                .isEqualTo("20100");
        assertThat(units.on("10110", DAY).orElseThrow().parent()).isEqualTo("10300");
        assertThat(units.on("10100", EVE)).isPresent();
        assertThat(units.on("10100", DAY)).isEmpty();
        assertThat(draft.rehearse().carried()).isEqualTo(1);
        assertThat(draft.rehearse().changingDivision())
                .as("whoever goes along with the section takes the tasks along")
                .containsExactly(id("000003"));
        assertThat(draft.heirs()).containsEntry("10100", List.of("10300")).containsEntry("10200", List.of("10300"));
        sound();
    }

    @Test
    void whoeverIsInADividedUnitGoesToTheFirstHeirUnlessSentElsewhere() {
        OrgDraft draft = draft();
        draft.reorganise(List.of(
                step(1, UnitStep.Kind.ADD, "10400", List.of(), "10000", "法制課"),
                step(2, UnitStep.Kind.ADD, "10500", List.of(), "10000", "文書課"),
                step(3, UnitStep.Kind.DIVIDE, "10100", List.of("10400", "10500"), null, null)));
        assertThat(draft.carryAlong()).isEmpty();
        assertThat(cards.get("000001").main().on(DAY).orElseThrow().value().unit())
                .isEqualTo("10400");
        assertThat(draft.heirs().get("10100")).containsExactly("10400", "10500");
        sound();
    }

    @Test
    void aUnitWithSectionsBelowCannotVanishWithoutAnHeir() {
        assertThat(draft().reorganise(List.of(step(1, UnitStep.Kind.ABOLISH, "10100", List.of(), null, null))))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.reason()).isEqualTo("reorg-below"));
        assertThat(units.on("10100", DAY)).isPresent();
    }

    @Test
    void peopleOfAnAbolishedUnitWithoutAnHeirAreNamed() {
        OrgDraft draft = draft();
        draft.reorganise(List.of(step(1, UnitStep.Kind.ABOLISH, "20100", List.of(), null, null)));
        assertThat(draft.carryAlong()).containsExactly("000004 名 000004");
    }

    @Test
    void aTransferToAnAbolishedUnitIsRefused() {
        OrgDraft draft = draft();
        draft.reorganise(List.of(step(1, UnitStep.Kind.ABOLISH, "10200", List.of("10100"), null, null)));
        assertThat(draft.appoint(List.of(line(1, "000004", "10200", "主事"))))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.reason()).isEqualTo("roster-unit-unknown"));
    }

    @Test
    void aUnitCannotHangBelowItself() {
        assertThat(draft().reorganise(List.of(step(1, UnitStep.Kind.MOVE, "10000", List.of(), "10110", null))))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.reason()).isEqualTo("roster-cycle"));
    }

    @Test
    void aRefusedStepLeavesNoTrace() {
        OrgDraft draft = draft();
        List<RosterOutcome> outcomes = draft.reorganise(List.of(
                step(1, UnitStep.Kind.UNITE, "10300", List.of("10100", "99999"), "10000", "総務人事課"),
                step(2, UnitStep.Kind.RENAME, "10200", List.of(), null, "職員課")));
        assertThat(outcomes).extracting(RosterOutcome::action).containsExactly(Action.REJECTED, Action.CHANGE);
        assertThat(units.on("10300", DAY)).isEmpty();
        assertThat(units.on("10200", DAY).orElseThrow().name()).isEqualTo("職員課");
        assertThat(units.on("10200", EVE).orElseThrow().name()).isEqualTo("人事課");
    }

    @Test
    void aFurtherPostOfAnEndedUnitGoesAlongUnlessThePersonIsThereAnyway() {
        cards.get("000001")
                .further("10200")
                .known(new Timeline.Span<>(null, new Post("10200", "課長", Posting.State.WORKING), SINCE, Days.OPEN));
        OrgDraft draft = draft();
        draft.reorganise(List.of(step(1, UnitStep.Kind.ABOLISH, "10200", List.of("10100"), null, null)));
        assertThat(draft.carryAlong()).isEmpty();
        assertThat(cards.get("000001").further("10200").on(DAY)).isEmpty();
        assertThat(cards.get("000001").further("10100").on(DAY)).isEmpty();
        sound();
    }

    private OrgDraft draft() {
        return new OrgDraft(new UUID(1, 1), DAY, units, cards, DUTIES);
    }

    private void sound() {
        assertThat(OrgDraft.broken(units, cards, Card::staffNumber)).isEmpty();
    }

    private void unit(String code, String parent, int level, String name) {
        units.unit(code)
                .known(new Timeline.Span<>(
                        UUID.randomUUID(), new Place(parent, level, name, null, ""), SINCE, Days.OPEN));
    }

    private void person(String number, String unit, String title) {
        Card card = new Card(id(number), number, "名 " + number, "", null, Employment.REGULAR, null);
        card.main()
                .known(new Timeline.Span<>(
                        UUID.randomUUID(), new Post(unit, title, Posting.State.WORKING), SINCE, Days.OPEN));
        cards.put(number, card);
    }

    private static UUID id(String number) {
        return new UUID(7, Long.parseLong(number));
    }

    private static StaffLine line(int number, String staff, String unit, String title) {
        return StaffLine.of(number, List.of(staff, "名 " + staff, "", "", "", unit, title, "", "", "", "", ""));
    }

    private static StaffLine leaves(int number, String staff, LocalDate day) {
        return StaffLine.of(number, List.of(staff, "", "", "", "", "", "", "", "", "", "", day.toString()));
    }

    private static UnitStep step(
            int number, UnitStep.Kind kind, String code, List<String> others, String parent, String name) {
        return new UnitStep(number, kind, code, others, parent, name, null, null);
    }
}
