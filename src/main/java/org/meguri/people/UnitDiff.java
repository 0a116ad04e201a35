package org.meguri.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.RosterRow.Action;
import org.meguri.people.UnitBook.Place;

/**
 * Compares a file of units with the units that are known, and carries the lines out in the pages of the {@link UnitBook}.
 *
 * <ul>
 *   <li>A unit is known by its code. Only the units in the file are touched: a missing line ends nothing, an end is said
 *       by 適用終了日.
 *   <li>From 適用開始日 on a unit is called and hangs as the line says; its earlier version ends on the day before. A line
 *       with the first day of a known version corrects that version.
 *   <li>Parents may stand anywhere in the file. An empty parent means the body, for units of level 1 and for the body's
 *       own line. An empty reading or English name leaves what is known; an empty level is one below the parent.
 *   <li>定員 is not kept: how many people a unit has follows from the posts.
 * </ul>
 */
final class UnitDiff {

    private static final int CODE = 0;
    private static final int LEVEL = 1;
    private static final int PARENT = 2;
    private static final int NAME = 3;
    private static final int NAME_EN = 4;
    private static final int KANA = 5;
    private static final int FROM = 7;
    private static final int TO = 8;
    private static final int LONGEST_NAME = 100;

    /** A line that can be read. */
    private record Entry(
            RosterLine line,
            String code,
            @Nullable Integer level,
            @Nullable String parent,
            String name,
            @Nullable String nameEn,
            @Nullable String kana,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean contradicts(Entry other) {
            return !(name.equals(other.name)
                    && Objects.equals(parent, other.parent)
                    && Objects.equals(level, other.level)
                    && Objects.equals(to, other.to));
        }
    }

    private final UnitBook.Pages pages;
    private final String root;
    private final LocalDate horizon;
    private final Map<Integer, RosterOutcome> outcomes = new TreeMap<>();

    UnitDiff(UnitBook.Pages pages) {
        this(pages, LocalDate.MAX);
    }

    /** @param horizon the last day of which lines may speak, and up to which they are compared with what is known */
    UnitDiff(UnitBook.Pages pages, LocalDate horizon) {
        this.pages = pages;
        this.root = pages.root();
        this.horizon = horizon;
        pages.within(horizon);
    }

    /** What each line means, in the order of the file. The pages then hold what would be. */
    List<RosterOutcome> compare(List<RosterLine> lines) {
        List<Entry> entries = new ArrayList<>();
        for (RosterLine line : lines) {
            guarded(line, () -> entries.add(read(line)));
        }
        refuseContradictions(entries);
        refuseCycles(entries);
        Map<String, String> parents = parents(entries);
        entries.sort(Comparator.comparingInt((Entry entry) -> depth(entry.code(), parents))
                .thenComparing(Entry::from)
                .thenComparingInt(entry -> entry.line().number()));
        entries.forEach(entry -> guarded(entry.line(), () -> carryOut(entry)));
        return List.copyOf(outcomes.values());
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
        String code = line.code(CODE, "組織コード");
        Integer level = level(line);
        String parent = line.cell(PARENT).isEmpty() ? null : line.code(PARENT, "親組織コード");
        RosterFault.unless(!code.equals(parent), "roster-own-parent", code);
        if (parent == null && !code.equals(root)) {
            RosterFault.unless(level == null || level > 0, "roster-second-root", root);
            RosterFault.unless(level != null && level == 1, "roster-empty", "親組織コード");
            parent = root;
        }
        RosterFault.unless(parent == null || !code.equals(root), "roster-root", code);
        line.required(NAME, "組織名");
        line.required(FROM, "適用開始日");
        LocalDate from = Objects.requireNonNull(line.day(FROM));
        LocalDate to = line.day(TO);
        line.requireWithin(RosterImport.Kind.UNITS, horizon);
        RosterFault.unless(to == null || !to.isBefore(from), "roster-days-order", String.valueOf(to));
        return new Entry(
                line,
                code,
                level,
                parent,
                Objects.requireNonNull(line.name(NAME, LONGEST_NAME)),
                line.text(NAME_EN, LONGEST_NAME),
                line.text(KANA, LONGEST_NAME),
                from,
                to);
    }

    private static @Nullable Integer level(RosterLine line) {
        if (line.cell(LEVEL).isEmpty()) {
            return null;
        }
        String typed = line.code(LEVEL, "階層");
        RosterFault.unless(typed.length() == 1 && Character.isDigit(typed.charAt(0)), "roster-level", typed);
        return Integer.valueOf(typed);
    }

    /** Two lines for one unit and one day that say different things: nobody can know which is right. */
    private void refuseContradictions(List<Entry> entries) {
        Map<String, List<Entry>> same = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.code() + " " + entry.from(), LinkedHashMap::new, Collectors.toList()));
        same.values().stream()
                .filter(group -> group.stream().anyMatch(entry -> entry.contradicts(group.get(0))))
                .flatMap(List::stream)
                .forEach(entry -> refuse(entries, entry, "roster-duplicate", entry.code()));
    }

    private void refuseCycles(List<Entry> entries) {
        boolean found = true;
        while (found) {
            Map<String, String> parents = parents(entries);
            List<Entry> bad = entries.stream()
                    .filter(entry -> isInCycle(entry.code(), parents))
                    .toList();
            bad.forEach(entry -> refuse(entries, entry, "roster-cycle", entry.code()));
            found = !bad.isEmpty();
        }
    }

    private void refuse(List<Entry> entries, Entry entry, String code, String value) {
        entries.remove(entry);
        outcomes.put(entry.line().number(), RosterOutcome.rejected(entry.line(), new RosterFault(code, value)));
    }

    /** For each unit the one above it, as it will be in the end. */
    private Map<String, String> parents(List<Entry> entries) {
        Map<String, String> parents = new HashMap<>();
        pages.all()
                .forEach((code, timeline) -> timeline.nearest(LocalDate.MAX)
                        .map(Place::parent)
                        .ifPresent(parent -> parents.put(code, parent)));
        entries.stream().sorted(Comparator.comparing(Entry::from)).forEach(entry -> {
            String parent = entry.parent();
            if (parent != null) {
                parents.put(entry.code(), parent);
            }
        });
        return parents;
    }

    private static boolean isInCycle(String code, Map<String, String> parents) {
        Set<String> seen = new HashSet<>();
        for (String at = parents.get(code); at != null && seen.add(at); at = parents.get(at)) {
            if (at.equals(code)) {
                return true;
            }
        }
        return false;
    }

    private static int depth(String code, Map<String, String> parents) {
        int depth = 0;
        for (String at = parents.get(code); at != null && depth < 1_000; at = parents.get(at)) {
            depth++;
        }
        return depth;
    }

    private void carryOut(Entry entry) {
        Timeline<Place> unit = pages.unit(entry.code());
        Place known = unit.nearest(entry.from()).orElse(null);
        Place place = place(entry, known);
        boolean fresh = known == null;
        Timeline.Change<Place> change = unit.put(place, entry.from(), entry.to(), Days.OPEN);
        Place before = change.before();
        Action action = switch (change.effect()) {
            case ADDED -> Action.ADD;
            case REPLACED ->
                before != null && Objects.equals(before.parent(), place.parent()) ? Action.CHANGE : Action.MOVE;
            case SHORTENED -> Action.END;
            case EXTENDED -> Action.CHANGE;
            case NONE -> Action.UNCHANGED;
        };
        outcomes.put(
                entry.line().number(),
                new RosterOutcome(
                        entry.line().number(),
                        action,
                        entry.code(),
                        place.name(),
                        detail(entry, action, before, place, fresh),
                        null));
    }

    private Place place(Entry entry, @Nullable Place known) {
        String parent = entry.parent();
        int above = -1;
        if (parent != null) {
            above = pages.on(parent, entry.from())
                    .map(Place::level)
                    .orElseThrow(() -> new RosterFault("roster-parent-unknown", parent));
        }
        Integer stated = entry.level();
        int level = stated == null ? above + 1 : stated;
        RosterFault.unless(level > above && level <= Levels.DEEPEST, "roster-level", String.valueOf(level));
        RosterFault.unless(parent != null || level == 0, "roster-level", String.valueOf(level));
        String kana = entry.kana();
        String nameEn = entry.nameEn();
        return new Place(
                parent,
                level,
                entry.name(),
                nameEn == null && known != null ? known.nameEn() : nameEn,
                kana == null ? (known == null ? "" : known.kana()) : kana);
    }

    private String detail(Entry entry, Action action, @Nullable Place before, Place place, boolean fresh) {
        return switch (action) {
            case ADD ->
                fresh ? above(place, entry) + " " + entry.from() : entry.from().toString();
            case MOVE ->
                (before == null ? "" : above(before, entry) + " → ") + above(place, entry) + " " + entry.from();
            case END -> "→ " + entry.to();
            case CHANGE ->
                before == null ? String.valueOf(entry.from()) : difference(before, place) + " " + entry.from();
            default -> "";
        };
    }

    private String above(Place place, Entry entry) {
        String parent = place.parent();
        return parent == null ? "" : pages.label(parent, entry.from());
    }

    private static String difference(Place before, Place after) {
        return Stream.of(
                        step(before.name(), after.name()),
                        step(before.nameEn(), after.nameEn()),
                        step(before.kana(), after.kana()),
                        step(String.valueOf(before.level()), String.valueOf(after.level())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("、"));
    }

    private static String step(@Nullable String before, @Nullable String after) {
        return Objects.equals(before, after)
                ? ""
                : Objects.requireNonNullElse(before, "") + " → " + Objects.requireNonNullElse(after, "");
    }
}
