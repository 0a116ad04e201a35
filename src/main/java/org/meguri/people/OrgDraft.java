package org.meguri.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Reorganisation.Heir;
import org.meguri.people.RosterRow.Action;
import org.meguri.people.StaffBook.Card;
import org.meguri.people.StaffBook.Post;
import org.meguri.people.Timeline.Span;
import org.meguri.people.UnitBook.Place;

/**
 * The units and people of a body as they would be from a day on, held in memory: first the steps of a reorganisation are
 * carried out, then the lines about staff, then the people of units that end go along. Nothing is written before
 * {@link OrgDrafts#write}.
 */
public final class OrgDraft {

    private final UUID body;
    private final LocalDate day;
    private final UnitBook.Pages units;
    private final Map<String, Card> cards;
    private final Map<String, Duty> duties;
    private final Reorganisation reorganisation;
    private final Map<String, Map<String, Duty>> leadersBefore;
    private final Map<String, Rehearsal.Seat> seatsBefore = new TreeMap<>();
    private int carried;

    /** Why a line is refused whose person has left. */
    public static final String LEFT = "transfer-left";

    /** @param duties of the titles that the body knows, by their Japanese names */
    OrgDraft(UUID body, LocalDate day, UnitBook.Pages units, Map<String, Card> cards, Map<String, Duty> duties) {
        this.body = body;
        this.day = day;
        this.units = units;
        this.cards = cards;
        this.duties = duties;
        this.reorganisation = new Reorganisation(units, day);
        LocalDate eve = day.minusDays(1);
        this.leadersBefore = leaders(eve);
        cards.forEach((number, card) -> seat(card, eve).ifPresent(seat -> seatsBefore.put(number, seat)));
    }

    /** Carries out the steps of the reorganisation; what each means, in their order. */
    public List<RosterOutcome> reorganise(List<UnitStep> steps) {
        return reorganisation.carryOut(steps);
    }

    /**
     * Carries out the lines about staff; what each means, in the order of the lines. A line about a post that begins on
     * another day than that of the batch is refused, unless it ends a known post.
     */
    public List<RosterOutcome> appoint(List<StaffLine> lines) {
        List<RosterOutcome> outcomes = new ArrayList<>();
        List<RosterLine> fitting = new ArrayList<>();
        for (StaffLine line : lines) {
            try {
                line.requireWhole();
                fitting.add(onTheDay(line.line()));
            } catch (RosterFault fault) {
                outcomes.add(RosterOutcome.rejected(line.line(), fault));
            }
        }
        outcomes.addAll(new StaffDiff(cards, units, duties.keySet()).compare(fitting));
        outcomes.sort(Comparator.comparingInt(RosterOutcome::line));
        return outcomes;
    }

    /**
     * Refuses a line that was written about somebody at work who has left before the day since then: a transfer must not
     * bring them back unnoticed. A line that employs them anew, or that says itself that they leave, is not refused.
     *
     * @param staffNumber whom the line was about when it was last rehearsed
     */
    public Optional<RosterOutcome> refuseLeaver(String staffNumber, StaffLine kept) {
        Card card = cards.get(staffNumber);
        LocalDate left = card == null ? null : card.leftOn();
        if (card == null || left == null || !left.isBefore(day)) {
            return Optional.empty();
        }
        RosterLine line = kept.line();
        boolean anew =
                StaffDiff.employment(line).filter(as -> as != card.employment()).isPresent();
        return anew || !line.cell(StaffDiff.LEAVES).isEmpty()
                ? Optional.empty()
                : Optional.of(RosterOutcome.rejected(line, new RosterFault(LEFT, left.toString())));
    }

    private RosterLine onTheDay(RosterLine line) {
        boolean leavesOnly = line.cell(StaffDiff.FROM).isEmpty()
                && !line.cell(StaffDiff.LEAVES).isEmpty();
        RosterLine dated =
                line.cell(StaffDiff.FROM).isEmpty() && !leavesOnly ? line.with(StaffDiff.FROM, day.toString()) : line;
        LocalDate from = dated.day(StaffDiff.FROM);
        boolean ends = dated.day(StaffDiff.TO) != null || dated.day(StaffDiff.LEAVES) != null;
        RosterFault.unless(
                from == null || from.equals(day) || (ends && StaffDiff.isAboutKnownPost(cards, dated)),
                "transfer-other-day",
                String.valueOf(from));
        return dated;
    }

    /**
     * Lets the people of units that end go along to the heirs; those whom nobody sends anywhere are named.
     *
     * @return the labels of people without a place from the day on
     */
    public List<String> carryAlong() {
        List<String> stranded = new ArrayList<>();
        for (Card card : cards.values()) {
            boolean all = carry(card, card.main(), true);
            for (String unit : List.copyOf(card.furtherUnits())) {
                all &= carry(card, card.further(unit), false);
            }
            if (!all || card.all().anyMatch(this::isHomeless)) {
                stranded.add(card.staffNumber() + " " + card.name());
            }
        }
        stranded.sort(null);
        return stranded;
    }

    /** Whether a post begins, from the day on, where no unit stands then. */
    private boolean isHomeless(Timeline<Post> timeline) {
        return timeline.spans().stream()
                .filter(span -> !span.to().isBefore(day))
                .anyMatch(span -> units.on(span.value().unit(), span.from()).isEmpty());
    }

    /** Whether everybody of the timeline has a place. */
    private boolean carry(Card card, Timeline<Post> timeline, boolean principal) {
        List<Span<Post>> homeless = timeline.spans().stream()
                .filter(span -> !span.to().isBefore(day))
                .filter(span -> reorganisation.ends(span.value().unit()))
                .toList();
        if (homeless.isEmpty()) {
            return true;
        }
        boolean placed = homeless.stream().allMatch(this::hasHeir);
        // a further post that is to begin in a unit that does not stand then has to be decided by somebody
        boolean later = homeless.stream().anyMatch(span -> !span.from().isBefore(day));
        if (!placed || (later && !principal)) {
            return false;
        }
        LocalDate limit = Objects.requireNonNullElse(card.leftOn(), Days.OPEN);
        for (Span<Post> span : homeless) {
            Post post = span.value();
            String heir = reorganisation.heir(post.unit()).orElseThrow();
            Post there = new Post(heir, post.title(), post.state());
            LocalDate to = Days.OPEN.equals(span.to()) ? null : span.to();
            if (principal) {
                timeline.put(there, span.from().isAfter(day) ? span.from() : day, to, limit);
            } else {
                moveFurther(card, timeline, there, to, limit);
            }
        }
        carried += principal ? 1 : 0;
        return true;
    }

    /** Whether a unit takes over that stands when the post is to begin or go on. */
    private boolean hasHeir(Span<Post> span) {
        LocalDate from = span.from().isAfter(day) ? span.from() : day;
        return reorganisation
                .heir(span.value().unit())
                .filter(heir -> units.on(heir, from).isPresent())
                .isPresent();
    }

    private void moveFurther(Card card, Timeline<Post> timeline, Post there, @Nullable LocalDate to, LocalDate limit) {
        timeline.endAll(day.minusDays(1));
        boolean mainThere = card.main()
                .on(day)
                .filter(span -> span.value().unit().equals(there.unit()))
                .isPresent();
        if (!mainThere) {
            card.further(there.unit()).put(there, day, to, limit);
        }
    }

    /** What all this changes on the day. */
    public Rehearsal rehearse() {
        List<Rehearsal.Mover> movers = new ArrayList<>();
        cards.forEach((number, card) -> {
            Rehearsal.Seat before = seatsBefore.get(number);
            Rehearsal.Seat after = seat(card, day).orElse(null);
            if (!Objects.equals(before, after)) {
                movers.add(new Rehearsal.Mover(card.id(), number, card.name(), inherited(before), after));
            }
        });
        movers.sort(Comparator.comparing(Rehearsal.Mover::staffNumber));
        Map<String, Map<String, Duty>> leadersAfter = leaders(day);
        Set<UUID> former = new HashSet<>();
        leadersBefore.forEach((unit, people) -> people.forEach((number, duty) -> {
            Duty now = leadersAfter.getOrDefault(unit, Map.of()).get(number);
            UUID id = Objects.requireNonNull(cards.get(number)).id();
            if (duty == Duty.HEAD && now != Duty.HEAD && id != null) {
                former.add(id);
            }
        }));
        return new Rehearsal(body, day, List.copyOf(movers), Set.copyOf(former), headless(leadersAfter), carried);
    }

    /** Where a section goes over into another one, whoever goes along does not change the section. */
    private Rehearsal.@Nullable Seat inherited(Rehearsal.@Nullable Seat before) {
        if (before == null || !reorganisation.ends(before.division())) {
            return before;
        }
        return new Rehearsal.Seat(
                before.unit(),
                reorganisation.heir(before.division()).orElse(before.division()),
                before.label(),
                before.title(),
                before.state());
    }

    private List<String> headless(Map<String, Map<String, Duty>> leadersAfter) {
        return units.all().keySet().stream()
                .filter(code -> units.on(code, day)
                        .filter(place -> place.parent() != null && units.reachesSection(place))
                        .isPresent())
                .filter(code -> hasHead(leadersBefore, code)
                        || units.on(code, day.minusDays(1)).isEmpty())
                .filter(code -> !hasHead(leadersAfter, code))
                .map(code -> units.label(code, day))
                .sorted()
                .toList();
    }

    private static boolean hasHead(Map<String, Map<String, Duty>> leaders, String unit) {
        return leaders.getOrDefault(unit, Map.of()).containsValue(Duty.HEAD);
    }

    /** For each unit the staff numbers of those who lead it or stand in for its head. */
    private Map<String, Map<String, Duty>> leaders(LocalDate on) {
        Map<String, Map<String, Duty>> leaders = new LinkedHashMap<>();
        for (Card card : cards.values()) {
            card.all()
                    .flatMap(timeline -> timeline.on(on).stream())
                    .map(Span::value)
                    .filter(post -> post.state() == Posting.State.WORKING && duty(post.title()) != Duty.STAFF)
                    .forEach(post -> leaders.computeIfAbsent(post.unit(), key -> new LinkedHashMap<>())
                            .merge(
                                    card.staffNumber(),
                                    duty(post.title()),
                                    (one, other) -> one == Duty.HEAD ? one : other));
        }
        return leaders;
    }

    private Duty duty(String title) {
        Duty known = duties.get(title);
        return known == null ? DefaultTitles.dutyOf(title) : known;
    }

    private Optional<Rehearsal.Seat> seat(Card card, LocalDate on) {
        LocalDate left = card.leftOn();
        if (left != null && left.isBefore(on)) {
            return Optional.empty();
        }
        return card.main()
                .on(on)
                .map(Span::value)
                .map(post -> new Rehearsal.Seat(
                        post.unit(),
                        division(post.unit(), on),
                        units.label(post.unit(), on),
                        post.title(),
                        post.state()));
    }

    private String division(String code, LocalDate on) {
        String at = code;
        for (int i = 0; i < 100; i++) {
            Optional<Place> place = units.on(at, on);
            if (place.isEmpty()
                    || units.reachesSection(place.get())
                    || place.get().parent() == null) {
                return at;
            }
            at = Objects.requireNonNull(place.get().parent());
        }
        return at;
    }

    /** Which units end, and which take over from them, the one that gets people and tasks first. */
    public Map<String, List<String>> heirs() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        reorganisation.heirs().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Heir::from, LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .forEach((from, to) -> all.put(from, to.stream().map(Heir::to).toList()));
        return all;
    }

    /** Whether the unit ends with the reorganisation. */
    public boolean ends(String code) {
        return reorganisation.ends(code);
    }

    UUID body() {
        return body;
    }

    LocalDate day() {
        return day;
    }

    UnitBook.Pages units() {
        return units;
    }

    Map<String, Card> cards() {
        return cards;
    }

    /** What breaks the rules of posts, by staff number: two principal posts on a day, a post where no unit stands. */
    static List<String> broken(UnitBook.Pages units, Map<String, Card> cards, Function<Card, String> name) {
        List<String> wrong = new ArrayList<>();
        for (Card card : cards.values()) {
            List<Span<Post>> main = card.main().spans();
            for (int i = 1; i < main.size(); i++) {
                if (!main.get(i - 1).to().isBefore(main.get(i).from())) {
                    wrong.add(name.apply(card) + ": two principal posts on "
                            + main.get(i).from());
                }
            }
            card.all().flatMap(timeline -> timeline.spans().stream()).forEach(span -> {
                if (span.to().isBefore(span.from())) {
                    wrong.add(name.apply(card) + ": a post that ends before it begins, " + span.from());
                }
                if (units.on(span.value().unit(), span.from()).isEmpty()) {
                    wrong.add(name.apply(card) + ": no unit " + span.value().unit() + " on " + span.from());
                }
            });
        }
        return wrong;
    }

    static boolean isRefused(@Nullable RosterOutcome outcome) {
        return outcome != null && outcome.action() == Action.REJECTED;
    }
}
