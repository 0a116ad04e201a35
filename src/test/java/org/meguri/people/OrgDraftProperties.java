package org.meguri.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.meguri.people.StaffBook.Card;
import org.meguri.people.StaffBook.Post;
import org.meguri.people.UnitBook.Place;

/** Whatever is decided, in whatever order and for whatever days: posts and units keep their rules. */
class OrgDraftProperties {

    private static final LocalDate SINCE = LocalDate.of(2020, 4, 1);
    private static final List<String> TITLES = List.of("部長", "課長", "課長補佐", "係長", "主事");
    private static final Map<String, Duty> DUTIES =
            Map.of("部長", Duty.HEAD, "課長", Duty.HEAD, "課長補佐", Duty.DEPUTY, "係長", Duty.HEAD, "主事", Duty.STAFF);

    @Property(tries = 300)
    void anySequenceOfBatchesKeepsTheRulesOfPostsAndUnits(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int batches) {
        Random random = new Random(seed);
        UnitBook.Pages units = new UnitBook.Pages();
        Map<String, Card> cards = new HashMap<>();
        begin(units, cards);
        LocalDate day = SINCE;
        for (int i = 0; i < batches; i++) {
            // batches are not always decided in the order of their days
            day = day.plusDays(random.nextInt(400) - 60);
            OrgDraft draft = new OrgDraft(new UUID(1, 1), day, units, cards, DUTIES);
            List<RosterOutcome> steps = draft.reorganise(steps(random));
            List<RosterOutcome> lines = draft.appoint(lines(random, day));
            List<String> stranded = draft.carryAlong();
            Rehearsal rehearsal = draft.rehearse();
            assertThat(steps).hasSizeLessThanOrEqualTo(4);
            assertThat(lines).isNotEmpty();
            if (stranded.isEmpty()) {
                assertThat(OrgDraft.broken(units, cards, Card::staffNumber))
                        .as("seed %d, batch %d", seed, i)
                        .isEmpty();
            }
            onePrincipalPostEach(cards, day);
            noUnitAboveItself(units, day);
            assertThat(rehearsal.movers())
                    .allSatisfy(mover -> assertThat(mover.before()).isNotEqualTo(mover.after()));
            if (!stranded.isEmpty()) {
                // such a batch is not to be scheduled as it is; the next one begins from what was before
                return;
            }
        }
    }

    private static void onePrincipalPostEach(Map<String, Card> cards, LocalDate day) {
        cards.values()
                .forEach(card -> assertThat(card.main().spans().stream()
                                .filter(span -> span.days().contain(day)))
                        .as(card.staffNumber())
                        .hasSizeLessThanOrEqualTo(1));
    }

    private static void noUnitAboveItself(UnitBook.Pages units, LocalDate day) {
        for (String code : units.all().keySet()) {
            String at = code;
            int steps = 0;
            while (at != null) {
                at = units.on(at, day).map(Place::parent).orElse(null);
                assertThat(++steps).as(code).isLessThan(50);
            }
        }
    }

    private static void begin(UnitBook.Pages units, Map<String, Card> cards) {
        unit(units, "0", null, 0);
        for (int i = 1; i <= 3; i++) {
            unit(units, String.valueOf(i), "0", 1);
            for (int j = 1; j <= 2; j++) {
                unit(units, i + "0" + j, String.valueOf(i), 2);
            }
        }
        for (int i = 0; i < 12; i++) {
            String number = String.format("%06d", i);
            Card card = new Card(new UUID(7, i), number, "名 " + i, "", null, Employment.REGULAR, null);
            card.main()
                    .known(new Timeline.Span<>(
                            UUID.randomUUID(),
                            new Post((1 + i % 3) + "0" + (1 + i % 2), TITLES.get(i % 5), Posting.State.WORKING),
                            SINCE,
                            Days.OPEN));
            cards.put(number, card);
        }
    }

    private static void unit(UnitBook.Pages units, String code, String parent, int level) {
        units.unit(code)
                .known(new Timeline.Span<>(
                        UUID.randomUUID(),
                        new Place(parent, level, "組織" + code, null, ""),
                        SINCE.minusYears(1),
                        Days.OPEN));
    }

    private static String anyUnit(Random random) {
        return random.nextInt(5) == 0
                ? String.valueOf(random.nextInt(5))
                : (1 + random.nextInt(4)) + "0" + (1 + random.nextInt(3));
    }

    private static List<UnitStep> steps(Random random) {
        List<UnitStep> steps = new ArrayList<>();
        int many = random.nextInt(5);
        for (int i = 0; i < many; i++) {
            UnitStep.Kind kind = UnitStep.Kind.values()[random.nextInt(UnitStep.Kind.values().length)];
            steps.add(new UnitStep(
                    i + 1,
                    kind,
                    anyUnit(random),
                    random.nextInt(6) == 0 ? List.of() : List.of(anyUnit(random), anyUnit(random)),
                    random.nextInt(6) == 0 ? null : anyUnit(random),
                    random.nextInt(6) == 0 ? null : "新組織" + random.nextInt(100),
                    null,
                    null));
        }
        return steps;
    }

    private static List<StaffLine> lines(Random random, LocalDate day) {
        List<StaffLine> lines = new ArrayList<>();
        int many = 1 + random.nextInt(8);
        for (int i = 0; i < many; i++) {
            String number = String.format("%06d", random.nextInt(14));
            boolean leaves = random.nextInt(8) == 0;
            boolean further = random.nextInt(3) == 0;
            lines.add(StaffLine.of(
                    i + 1,
                    List.of(
                            number,
                            "名 " + Integer.parseInt(number),
                            "",
                            "",
                            "",
                            leaves ? "" : anyUnit(random),
                            leaves ? "" : TITLES.get(random.nextInt(5)),
                            leaves ? "" : further ? "兼務" : "本務",
                            leaves ? "" : random.nextInt(6) == 0 ? "休職" : "在職",
                            "",
                            !leaves && random.nextInt(4) == 0
                                    ? day.plusDays(random.nextInt(500)).toString()
                                    : "",
                            leaves ? day.minusDays(1).toString() : "")));
        }
        return lines;
    }
}
