package org.meguri.people;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.RosterRow.Action;
import org.meguri.people.StaffBook.Card;
import org.meguri.people.StaffBook.Post;

/**
 * Compares a file of staff with the people who are known, and carries the lines out on the cards of the {@link StaffBook}.
 *
 * <ul>
 *   <li>A person is known by the staff number. Only the people in the file are touched: a missing line ends nothing.
 *   <li>本務: from 発令日 on the person holds the post; the earlier principal post ends on the day before. A line with the
 *       first day of a known post corrects it. 兼務: a further post, one after the other in each unit; on its first day
 *       the person must have a principal post, in the file or before, unless the further post is on record already.
 *   <li>終了日 ends the post; 退職日 ends all posts, and with them the roles. A person who has left and gets a later post is
 *       the same person again.
 *   <li>Empty cells mean: reading, other name, form of employment and occupation as known (正規 for a new person), 本務, 在職. A line
 *       with 退職日 needs nothing more than the staff number.
 *   <li>Two lines of one person that contradict each other are both rejected.
 *   <li>A number of digits that would be somebody's with zeros in front has lost them in a spreadsheet: rejected.
 *   <li>旧職員番号 says that the number of a known person changes: it stays the same person, with everything that hangs on
 *       it. Without it a new number is a new person; where somebody of the same name in the same unit has a number that the
 *       file lacks, HR is warned.
 *   <li>別名 is the name that the person uses beside the registered one (旧姓・通称), 別名使用開始日 its first day. The same
 *       as 氏名, it says that no other name is used any more; the one before is kept among the former names.
 *   <li>職種 is as what the person was taken on, whatever the post; なし says that it is not known any more.
 *   <li>Days without a principal post between two are carried out as stated, and HR is warned; not of those who had left.
 *   <li>The post at the body's own unit that set-up gives the first administrator is provisional and is corrected by the
 *       first line that says where the person works.
 * </ul>
 */
final class StaffDiff {

    private static final int NUMBER = 0;
    private static final int NAME = 1;
    private static final int KANA = 2;
    private static final int OTHER_NAME = 3;
    private static final int EMPLOYMENT = 4;
    private static final int UNIT = 5;
    private static final int TITLE = 6;
    private static final int KIND = 7;
    private static final int STATE = 8;
    static final int FROM = 9;
    static final int TO = 10;
    static final int LEAVES = 11;
    static final int OLD_NUMBER = 12;
    private static final int OTHER_NAME_FROM = 13;
    private static final int OCCUPATION = 14;
    private static final int LONGEST_NAME = 100;
    private static final String NO_OCCUPATION = "なし";

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Map<String, Employment> EMPLOYMENTS = Map.ofEntries(
            entry("正規", Employment.REGULAR),
            entry("正規職員", Employment.REGULAR),
            entry("常勤", Employment.REGULAR),
            entry("再任用", Employment.REAPPOINTED),
            entry("再任用職員", Employment.REAPPOINTED),
            entry("定年前再任用短時間勤務職員", Employment.REAPPOINTED),
            entry("任期付", Employment.FIXED_TERM),
            entry("任期付職員", Employment.FIXED_TERM),
            entry("会計年度", Employment.FISCAL_YEAR),
            entry("会計年度任用", Employment.FISCAL_YEAR),
            entry("会計年度任用職員", Employment.FISCAL_YEAR));
    private static final Map<String, Posting.Kind> KINDS = Map.of(
            "本務", Posting.Kind.PRIMARY,
            "主務", Posting.Kind.PRIMARY,
            "兼務", Posting.Kind.CONCURRENT,
            "併任", Posting.Kind.CONCURRENT);
    private static final Map<String, Posting.State> STATES = Map.ofEntries(
            entry("在職", Posting.State.WORKING),
            entry("在籍", Posting.State.WORKING),
            entry("勤務", Posting.State.WORKING),
            entry("休職", Posting.State.LEAVE),
            entry("休職・育休", Posting.State.LEAVE),
            entry("育休", Posting.State.LEAVE),
            entry("育児休業", Posting.State.LEAVE),
            entry("産休", Posting.State.LEAVE),
            entry("病休", Posting.State.LEAVE),
            entry("派遣", Posting.State.SECONDED),
            entry("出向", Posting.State.SECONDED),
            entry("派遣・出向", Posting.State.SECONDED));

    /** A post as a line states it. */
    private record Stated(
            Post post,
            Posting.Kind kind,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * A line that can be read.
     *
     * @param occupation null where the line says nothing, empty where it says that there is none
     */
    private record Entry(
            RosterLine line,
            String staffNumber,
            @Nullable String name,
            @Nullable String kana,
            @Nullable String otherName,
            @Nullable LocalDate otherNameFrom,
            @Nullable Employment employment,
            @Nullable String occupation,
            @Nullable Stated stated,
            @Nullable LocalDate leaves,
            @Nullable String oldNumber) {

        boolean isMain() {
            return stated == null || stated.kind() == Posting.Kind.PRIMARY;
        }

        LocalDate begins() {
            return stated == null ? LocalDate.MAX : stated.from();
        }

        /** What must be the same in two lines to be the same post. */
        String place() {
            return stated == null
                    ? "-"
                    : stated.kind() + " " + stated.from()
                            + (isMain() ? "" : " " + stated.post().unit());
        }
    }

    /** Somebody who has the name of a person in the file. */
    record Namesake(
            String staffNumber, String kana, @Nullable String unit) {}

    /**
     * What has to be known beyond the cards at hand, when these are only some of the body's.
     *
     * @param withoutZeros the numbers of the body that begin with zeros, by what is left without them
     * @param inFile whether the file has lines for that number
     * @param contested the old numbers that more than one person of the file claims
     * @param namesakes the people of the body who are in office, by name
     */
    record Around(
            Map<String, String> withoutZeros,
            Predicate<String> inFile,
            Set<String> contested,
            Map<String, List<Namesake>> namesakes) {}

    private final Map<String, Card> cards;
    private final UnitBook.Pages units;
    private final Set<String> titles;
    private final String root;
    private final @Nullable Around around;
    private final LocalDate horizon;
    private final Map<String, String> oldNumbers = new HashMap<>();
    private Around surroundings = new Around(Map.of(), number -> false, Set.of(), Map.of());
    private final Set<String> newTitles = new LinkedHashSet<>();
    /** Who had left and has come back by a line. */
    private final Set<String> returned = new HashSet<>();

    private final Map<Integer, RosterOutcome> outcomes = new TreeMap<>();

    /** Compares with all cards of the body. */
    StaffDiff(Map<String, Card> cards, UnitBook.Pages units, Set<String> titles) {
        this(cards, units, titles, null, LocalDate.MAX);
    }

    /**
     * Compares with some cards of the body: those of all people in the lines.
     *
     * @param horizon the last day of which lines may speak, and up to which they are compared with what is known
     */
    StaffDiff(
            Map<String, Card> cards,
            UnitBook.Pages units,
            Set<String> titles,
            @Nullable Around around,
            LocalDate horizon) {
        this.cards = cards;
        this.units = units;
        this.titles = titles;
        this.root = units.root();
        this.around = around;
        this.horizon = horizon;
        units.within(horizon);
        cards.values().forEach(card -> card.within(horizon));
    }

    /** What each line means, in the order of the file. The cards then say what would be. */
    List<RosterOutcome> compare(List<RosterLine> lines) {
        List<Entry> entries = new ArrayList<>();
        surroundings = around == null ? surroundings(lines) : around;
        for (RosterLine line : lines) {
            guarded(line, () -> entries.add(read(line)));
        }
        refuseContradictions(entries);
        entries.forEach(entry -> {
            if (entry.oldNumber() != null) {
                oldNumbers.put(entry.staffNumber(), entry.oldNumber());
            }
        });
        entries.sort(Comparator.comparing((Entry entry) -> !entry.isMain())
                .thenComparing(Entry::begins)
                .thenComparingInt(entry -> entry.line().number()));
        entries.forEach(entry -> guarded(entry.line(), () -> carryOut(entry)));
        entries.forEach(this::warnOfGap);
        return List.copyOf(outcomes.values());
    }

    private Around surroundings(List<RosterLine> lines) {
        Map<String, String> withoutZeros = new HashMap<>();
        Map<String, List<Namesake>> namesakes = new HashMap<>();
        cards.forEach((number, card) -> {
            if (number.startsWith("0")) {
                withoutZeros.put(stripped(number), number);
            }
            if (card.leftOn() == null) {
                String unit = card.main().nearest(Days.OPEN).map(Post::unit).orElse(null);
                namesakes
                        .computeIfAbsent(card.name(), name -> new ArrayList<>())
                        .add(new Namesake(number, card.kana(), unit));
            }
        });
        RosterIndex index = new RosterIndex();
        lines.forEach(index::add);
        return new Around(withoutZeros, index::has, index.contested(), namesakes);
    }

    /** As what the line employs the person, where it says so in a word that is known. */
    static Optional<Employment> employment(RosterLine line) {
        return Optional.ofNullable(EMPLOYMENTS.get(line.cell(EMPLOYMENT)));
    }

    /** Whether the line is about a post that is on record: of that person, in that unit, from that day on. */
    static boolean isAboutKnownPost(Map<String, Card> cards, RosterLine line) {
        Card known = cards.get(line.code(NUMBER, "職員番号"));
        Card card =
                known == null && !line.cell(OLD_NUMBER).isEmpty() ? cards.get(line.code(OLD_NUMBER, "旧職員番号")) : known;
        if (card == null || line.cell(UNIT).isEmpty()) {
            return false;
        }
        String unit = line.code(UNIT, "所属コード");
        LocalDate from = line.day(FROM);
        boolean further = oneOf(line, KIND, KINDS, "本務兼務") == Posting.Kind.CONCURRENT;
        if (further && !card.furtherUnits().contains(unit)) {
            return false;
        }
        return card.posts(further ? Posting.Kind.CONCURRENT : Posting.Kind.PRIMARY, unit).spans().stream()
                .anyMatch(
                        span -> span.from().equals(from) && span.value().unit().equals(unit));
    }

    /** The titles of accepted lines that the body does not know yet. */
    Set<String> newTitles() {
        return newTitles;
    }

    private void guarded(RosterLine line, Runnable act) {
        try {
            act.run();
        } catch (RosterFault fault) {
            outcomes.put(line.number(), RosterOutcome.rejected(line, fault));
        }
    }

    private Entry read(RosterLine line) {
        line.requireWhole();
        String number = line.code(NUMBER, "職員番号");
        if (!cards.containsKey(number) && DIGITS.matcher(number).matches()) {
            String full = surroundings.withoutZeros().get(number);
            RosterFault.unless(full == null, "roster-zeros", String.valueOf(full));
        }
        LocalDate leaves = line.day(LEAVES);
        boolean leavesOnly = leaves != null && line.cell(FROM).isEmpty();
        if (!leavesOnly) {
            line.required(NAME, "氏名");
            line.required(UNIT, "所属コード");
            line.required(TITLE, "職名");
            line.required(FROM, "発令日");
        }
        line.requireWithin(RosterImport.Kind.STAFF, horizon);
        return new Entry(
                line,
                number,
                line.name(NAME, LONGEST_NAME),
                line.name(KANA, LONGEST_NAME),
                line.name(OTHER_NAME, LONGEST_NAME),
                line.day(OTHER_NAME_FROM),
                oneOf(line, EMPLOYMENT, EMPLOYMENTS, "任用形態"),
                occupation(line),
                leavesOnly ? null : stated(line, leaves),
                leaves,
                oldNumber(line, number));
    }

    private static @Nullable String occupation(RosterLine line) {
        String typed = line.name(OCCUPATION, Person.LONGEST_OCCUPATION);
        if (typed == null) {
            return null;
        }
        return NO_OCCUPATION.equals(typed) ? "" : typed.replaceAll("[\\s\u3000]+", " ");
    }

    private @Nullable String oldNumber(RosterLine line, String number) {
        if (line.cell(OLD_NUMBER).isEmpty()) {
            return null;
        }
        String old = line.code(OLD_NUMBER, "旧職員番号");
        if (old.equals(number)) {
            return null;
        }
        RosterFault.unless(!surroundings.contested().contains(old), "roster-duplicate", old);
        RosterFault.unless(!surroundings.inFile().test(old), "roster-number-both", old);
        RosterFault.unless(!cards.containsKey(old) || !cards.containsKey(number), "roster-number-taken", number);
        RosterFault.unless(cards.containsKey(old) || cards.containsKey(number), "roster-old-number", old);
        return old;
    }

    private Stated stated(RosterLine line, @Nullable LocalDate leaves) {
        LocalDate from = Objects.requireNonNull(line.day(FROM));
        LocalDate to = line.day(TO);
        RosterFault.unless(to == null || !to.isBefore(from), "roster-days-order", String.valueOf(to));
        RosterFault.unless(leaves == null || !leaves.isBefore(from), "roster-days-order", String.valueOf(leaves));
        String unit = line.code(UNIT, "所属コード");
        RosterFault.unless(units.on(unit, from).isPresent(), "roster-unit-unknown", unit);
        Posting.Kind kind = oneOf(line, KIND, KINDS, "本務兼務");
        Posting.State state = oneOf(line, STATE, STATES, "状態");
        Post post = new Post(
                unit,
                Objects.requireNonNull(line.text(TITLE, LONGEST_NAME)),
                state == null ? Posting.State.WORKING : state);
        return new Stated(post, kind == null ? Posting.Kind.PRIMARY : kind, from, to);
    }

    private static <E> @Nullable E oneOf(RosterLine line, int column, Map<String, E> words, String heading) {
        String typed = Normalizer.normalize(line.cell(column), Normalizer.Form.NFKC);
        if (typed.isEmpty()) {
            return null;
        }
        E meant = words.get(typed);
        RosterFault.unless(meant != null, "roster-word", heading + " " + typed);
        return meant;
    }

    private void refuseContradictions(List<Entry> entries) {
        Map<String, List<Entry>> byNumber = entries.stream()
                .collect(Collectors.groupingBy(Entry::staffNumber, LinkedHashMap::new, Collectors.toList()));
        byNumber.values().stream()
                .filter(StaffDiff::isContradictory)
                .flatMap(List::stream)
                .forEach(entry -> {
                    entries.remove(entry);
                    outcomes.put(
                            entry.line().number(),
                            RosterOutcome.rejected(
                                    entry.line(), new RosterFault("roster-duplicate", entry.staffNumber())));
                });
    }

    private static boolean isContradictory(List<Entry> lines) {
        if (lines.size() == 1) {
            return false;
        }
        boolean samePerson = agree(lines, Entry::name)
                && agree(lines, Entry::kana)
                && agree(lines, Entry::otherName)
                && agree(lines, Entry::otherNameFrom)
                && agree(lines, Entry::employment)
                && agree(lines, Entry::occupation)
                && agree(lines, Entry::leaves)
                && agree(lines, Entry::oldNumber);
        return !samePerson
                || lines.stream().collect(Collectors.groupingBy(Entry::place)).values().stream()
                        .anyMatch(same -> !agree(same, Entry::stated));
    }

    /** Whether all lines that say anything about it say the same. */
    private static boolean agree(List<Entry> lines, Function<Entry, @Nullable Object> part) {
        return lines.stream().map(part).filter(Objects::nonNull).distinct().count() <= 1;
    }

    private void carryOut(Entry entry) {
        Card known = known(entry.staffNumber());
        Stated stated = entry.stated();
        RosterFault.unless(known != null || stated != null, "roster-person-unknown", entry.staffNumber());
        Card card = known == null ? fresh(entry) : known;
        LocalDate leaves = entry.leaves();
        refuseImpossible(card, stated, leaves);
        LocalDate since = entry.otherNameFrom();
        RosterFault.unless(since == null || otherName(card, entry) != null, "roster-other-name", String.valueOf(since));
        // From here on nothing is refused any more: a rejected line leaves no trace.
        boolean added = known == null || known.isToCome();
        String former = card.staffNumber();
        boolean renumbered = !former.equals(entry.staffNumber());
        if (renumbered) {
            cards.remove(former);
            card.renumber(entry.staffNumber());
        }
        cards.put(entry.staffNumber(), card);
        Timeline.Change<Post> change = stated == null ? none() : post(card, stated, leaves);
        String before = card.label();
        boolean described = describe(card, entry);
        String renamed = joined(
                renumbered ? former + " → " + entry.staffNumber() : "",
                described && !added ? before + " → " + card.label() : "");
        boolean left = leaves != null && card.leave(leaves);
        Action action = added ? Action.ADD : left ? Action.END : action(change, stated, described || renumbered);
        outcomes.put(
                entry.line().number(),
                new RosterOutcome(
                        entry.line().number(),
                        action,
                        entry.staffNumber(),
                        card.name(),
                        joined(detail(action, change, stated, entry, left), renamed),
                        null,
                        added ? warning(entry) : null));
    }

    /** Days without a principal post beside the post of the line are rarely meant; whoever had left has none. */
    private void warnOfGap(Entry entry) {
        Stated stated = entry.stated();
        RosterOutcome outcome = outcomes.get(entry.line().number());
        Card card = cards.get(entry.staffNumber());
        if (stated == null || outcome == null || card == null || !entry.isMain() || !outcome.isChange()) {
            return;
        }
        List<Timeline.Span<Post>> main = card.main().spans();
        for (int i = 1; i < main.size(); i++) {
            Timeline.Span<Post> before = main.get(i - 1);
            Timeline.Span<Post> after = main.get(i);
            boolean beside = after.from().equals(stated.from()) || before.from().equals(stated.from());
            if (beside
                    && !after.from().isAfter(horizon)
                    && before.to().plusDays(1).isBefore(after.from())
                    && !returned.contains(entry.staffNumber())) {
                outcomes.put(
                        entry.line().number(),
                        outcome.with(new RosterOutcome.Warning(
                                "roster-gap",
                                before.to().plusDays(1) + " – " + after.from().minusDays(1))));
            }
        }
    }

    private @Nullable Card known(String number) {
        Card card = cards.get(number);
        String old = card == null ? oldNumbers.get(number) : null;
        return old == null ? card : cards.get(old);
    }

    /** Whether the new person is perhaps one whose number has changed. */
    private RosterOutcome.@Nullable Warning warning(Entry entry) {
        Stated stated = entry.stated();
        String name = entry.name();
        if (stated == null || name == null) {
            return null;
        }
        return surroundings.namesakes().getOrDefault(name, List.of()).stream()
                .filter(namesake -> !namesake.staffNumber().equals(entry.staffNumber())
                        && !surroundings.inFile().test(namesake.staffNumber())
                        && (entry.kana() == null || entry.kana().equals(namesake.kana()))
                        && stated.post().unit().equals(namesake.unit()))
                .findFirst()
                .map(namesake -> new RosterOutcome.Warning("roster-number-changed", namesake.staffNumber()))
                .orElse(null);
    }

    private static Card fresh(Entry entry) {
        return new Card(
                null,
                entry.staffNumber(),
                Objects.requireNonNull(entry.name()),
                Objects.requireNonNullElse(entry.kana(), ""),
                null,
                Objects.requireNonNullElse(entry.employment(), Employment.REGULAR),
                null);
    }

    private static void refuseImpossible(Card card, @Nullable Stated stated, @Nullable LocalDate leaves) {
        if (stated != null && stated.kind() == Posting.Kind.CONCURRENT) {
            RosterFault.unless(
                    card.main().on(stated.from()).isPresent() || isKnown(card, stated),
                    "roster-no-main-post",
                    stated.from().toString());
        }
        if (leaves != null) {
            boolean later = card.all()
                    .flatMap(timeline -> timeline.spans().stream())
                    .anyMatch(span -> span.from().isAfter(leaves));
            RosterFault.unless(!later, "roster-later-post", leaves.toString());
        }
    }

    /** Whether the further post is on record, so that the line only repeats or corrects it. */
    private static boolean isKnown(Card card, Stated stated) {
        return card.furtherUnits().contains(stated.post().unit())
                && card.further(stated.post().unit()).spans().stream()
                        .anyMatch(span -> span.from().equals(stated.from()));
    }

    private Timeline.Change<Post> post(Card card, Stated stated, @Nullable LocalDate leaves) {
        LocalDate leftOn = card.leftOn();
        if (leftOn != null && stated.from().isAfter(leftOn)) {
            card.comeBack();
            returned.add(card.staffNumber());
            leftOn = null;
        }
        LocalDate limit = leaves != null ? leaves : leftOn != null ? leftOn : Days.OPEN;
        if (!titles.contains(stated.post().title())) {
            newTitles.add(stated.post().title());
        }
        if (stated.kind() == Posting.Kind.PRIMARY) {
            settle(card, stated);
        }
        return card.posts(stated.kind(), stated.post().unit()).put(stated.post(), stated.from(), stated.to(), limit);
    }

    /** The only post of a person, at the body's own unit, is the one that set-up gave. */
    private void settle(Card card, Stated stated) {
        List<Timeline.Span<Post>> main = card.main().spans();
        if (main.size() == 1
                && main.get(0).value().unit().equals(root)
                && !stated.post().unit().equals(root)
                && main.get(0).from().isAfter(stated.from())) {
            card.main().beginEarlier(stated.from());
        }
    }

    /** The other name that the person has afterwards; null for none. */
    private static @Nullable String otherName(Card card, Entry entry) {
        String other = entry.otherName() == null ? card.otherName() : entry.otherName();
        return Objects.requireNonNullElse(entry.name(), card.name()).equals(other) ? null : other;
    }

    private static boolean describe(Card card, Entry entry) {
        String other = otherName(card, entry);
        LocalDate known = Objects.equals(other, card.otherName()) ? card.otherNameFrom() : null;
        return card.describe(
                Objects.requireNonNullElse(entry.name(), card.name()),
                Objects.requireNonNullElse(entry.kana(), card.kana()),
                other,
                entry.otherNameFrom() == null ? known : entry.otherNameFrom(),
                Objects.requireNonNullElse(entry.employment(), card.employment()),
                entry.occupation() == null
                        ? card.occupation()
                        : entry.occupation().isEmpty() ? null : entry.occupation());
    }

    private static Action action(Timeline.Change<Post> change, @Nullable Stated stated, boolean described) {
        return switch (change.effect()) {
            case ADDED -> Action.ADD;
            case REPLACED -> {
                Post before = change.before();
                boolean sameUnit = before != null
                        && stated != null
                        && before.unit().equals(stated.post().unit());
                yield sameUnit ? Action.CHANGE : Action.MOVE;
            }
            case SHORTENED -> Action.END;
            case EXTENDED -> Action.CHANGE;
            case NONE -> described ? Action.CHANGE : Action.UNCHANGED;
        };
    }

    private String detail(
            Action action, Timeline.Change<Post> change, @Nullable Stated stated, Entry entry, boolean left) {
        if (left) {
            return "→ " + entry.leaves();
        }
        if (stated == null || action == Action.UNCHANGED) {
            return "";
        }
        Post before = change.before();
        String now = label(stated.post(), stated.from());
        return switch (change.effect()) {
            case ADDED -> now + " " + stated.from();
            case REPLACED -> (before == null ? "" : label(before, stated.from()) + " → ") + now + " " + stated.from();
            case SHORTENED, EXTENDED -> now + " → " + (stated.to() == null ? "" : stated.to());
            case NONE -> "";
        };
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "、" + other;
    }

    private String label(Post post, LocalDate day) {
        String state = post.state() == Posting.State.WORKING
                ? ""
                : post.state() == Posting.State.LEAVE ? " (休職・育休)" : " (派遣・出向)";
        return units.label(post.unit(), day) + " " + post.title() + state;
    }

    private static Timeline.Change<Post> none() {
        return new Timeline.Change<>(Timeline.Effect.NONE, null);
    }

    static String stripped(String number) {
        return number.replaceFirst("^0+", "");
    }
}
