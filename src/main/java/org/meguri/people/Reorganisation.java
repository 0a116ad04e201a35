package org.meguri.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.people.RosterRow.Action;
import org.meguri.people.UnitBook.Place;

/**
 * Carries the steps of a reorganisation out on the units held in memory. A unit that ends names its heirs: what hangs below
 * it then hangs below the first of them, and the people whom no line of the batch sends elsewhere go there. A step that
 * cannot be carried out is refused with its reason and leaves no trace.
 */
final class Reorganisation {

    /** A unit that ends, and one that takes over from it. */
    record Heir(String from, String to) {}

    private final UnitBook.Pages units;
    private final LocalDate day;
    private final Map<String, List<String>> heirs = new LinkedHashMap<>();
    private final Set<String> ended = new HashSet<>();

    /** @param day the first day of the new order */
    Reorganisation(UnitBook.Pages units, LocalDate day) {
        this.units = units;
        this.day = day;
    }

    /** What each step means, in their order. */
    List<RosterOutcome> carryOut(List<UnitStep> steps) {
        List<RosterOutcome> outcomes = new ArrayList<>();
        for (UnitStep step : steps) {
            try {
                outcomes.add(carryOut(step));
            } catch (RosterFault fault) {
                outcomes.add(new RosterOutcome(
                        step.number(), Action.REJECTED, step.code(), name(step), fault.value(), fault.code()));
            }
        }
        return outcomes;
    }

    /** Who takes over from the units that end. */
    List<Heir> heirs() {
        return heirs.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(to -> new Heir(entry.getKey(), to)))
                .toList();
    }

    /** The unit that takes over the people of a unit that ends, through several steps if need be. */
    Optional<String> heir(String code) {
        String at = code;
        for (int i = 0; i < 100 && ended.contains(at); i++) {
            List<String> next = heirs.getOrDefault(at, List.of());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get(0);
        }
        return Optional.of(at);
    }

    /** Whether the unit ends with this reorganisation. */
    boolean ends(String code) {
        return ended.contains(code);
    }

    private RosterOutcome carryOut(UnitStep step) {
        return switch (step.kind()) {
            case ADD -> add(step);
            case RENAME -> rename(step);
            case MOVE -> move(step);
            case UNITE -> unite(step);
            case DIVIDE -> divide(step);
            case ABOLISH -> abolish(step);
        };
    }

    private RosterOutcome add(UnitStep step) {
        Place place = found(step);
        return outcome(step, Action.ADD, units.label(Objects.requireNonNull(place.parent()), day));
    }

    private Place found(UnitStep step) {
        RosterFault.unless(!step.code().isEmpty(), "roster-empty", "code");
        RosterFault.unless(
                !units.isKnown(step.code())
                        || units.unit(step.code()).spans().stream()
                                .allMatch(span -> span.to().isBefore(day)),
                "reorg-code-taken",
                step.code());
        String parent = step.parent() == null ? units.root() : step.parent();
        String name = step.name();
        RosterFault.unless(name != null && !name.isBlank(), "reorg-name", step.code());
        int level = standing(parent).level() + 1;
        RosterFault.unless(level <= Levels.DEEPEST, "roster-level", String.valueOf(level));
        Place place = new Place(
                parent,
                level,
                Objects.requireNonNull(name),
                step.nameEn(),
                Objects.requireNonNullElse(step.kana(), ""));
        units.unit(step.code()).put(place, day, null, Days.OPEN);
        return place;
    }

    private RosterOutcome rename(UnitStep step) {
        Place before = changeable(step.code());
        String name = step.name();
        RosterFault.unless(name != null && !name.isBlank(), "reorg-name", step.code());
        Place after = new Place(
                before.parent(),
                before.level(),
                Objects.requireNonNull(name),
                step.nameEn() == null ? before.nameEn() : step.nameEn(),
                step.kana() == null ? before.kana() : step.kana());
        units.unit(step.code()).put(after, day, null, Days.OPEN);
        return outcome(step, Action.CHANGE, before.name() + " → " + after.name());
    }

    private RosterOutcome move(UnitStep step) {
        Place before = changeable(step.code());
        String parent = step.parent();
        RosterFault.unless(parent != null, "reorg-parent", step.code());
        Place above = standing(Objects.requireNonNull(parent));
        RosterFault.unless(!isBelow(parent, step.code()), "roster-cycle", step.code());
        RosterFault.unless(above.level() < before.level(), "roster-level", String.valueOf(before.level()));
        hang(step.code(), before, parent);
        String old = before.parent();
        return outcome(
                step, Action.MOVE, (old == null ? "" : units.label(old, day)) + " → " + units.label(parent, day));
    }

    private RosterOutcome unite(UnitStep step) {
        List<String> sources = step.others().stream()
                .filter(code -> !code.equals(step.code()))
                .distinct()
                .toList();
        RosterFault.unless(!sources.isEmpty(), "reorg-others", step.code());
        sources.forEach(this::endable);
        if (units.on(step.code(), day).isEmpty()) {
            found(step);
        } else {
            standing(step.code());
        }
        sources.forEach(source -> requireRoom(source, step.code()));
        String labels = String.join(
                "、", sources.stream().map(code -> units.label(code, day)).toList());
        sources.forEach(source -> end(source, List.of(step.code())));
        return outcome(step, Action.MOVE, labels + " → " + units.label(step.code(), day));
    }

    private RosterOutcome divide(UnitStep step) {
        RosterFault.unless(step.others().stream().distinct().count() >= 2, "reorg-two", step.code());
        endable(step.code());
        step.others().forEach(this::standing);
        boolean stays = step.others().contains(step.code());
        String labels = String.join(
                "、", step.others().stream().map(code -> units.label(code, day)).toList());
        if (stays) {
            heirs.put(step.code(), step.others());
        } else {
            requireRoom(step.code(), step.others().get(0));
            end(step.code(), step.others());
        }
        return outcome(step, Action.CHANGE, units.label(step.code(), day.minusDays(1)) + " → " + labels);
    }

    private RosterOutcome abolish(UnitStep step) {
        endable(step.code());
        String label = units.label(step.code(), day);
        if (step.others().isEmpty()) {
            RosterFault.unless(below(step.code()).isEmpty(), "reorg-below", label);
        } else {
            standing(step.others().get(0));
            requireRoom(step.code(), step.others().get(0));
        }
        end(step.code(), step.others());
        return outcome(
                step,
                Action.END,
                step.others().isEmpty() ? "" : "→ " + units.label(step.others().get(0), day));
    }

    private void end(String code, List<String> to) {
        if (!to.isEmpty()) {
            below(code).forEach(child -> hang(child, standing(child), to.get(0)));
            heirs.put(code, to);
        }
        units.unit(code).endAll(day.minusDays(1));
        ended.add(code);
    }

    /** What hangs below the unit must fit below its heir. */
    private void requireRoom(String code, String heir) {
        RosterFault.unless(!isBelow(heir, code), "roster-cycle", code);
        int level = standing(heir).level();
        below(code)
                .forEach(child ->
                        RosterFault.unless(standing(child).level() > level, "roster-level", units.label(child, day)));
    }

    private void hang(String code, Place before, String parent) {
        units.unit(code)
                .put(
                        new Place(parent, before.level(), before.name(), before.nameEn(), before.kana()),
                        day,
                        null,
                        Days.OPEN);
    }

    /** The unit as it stands on the day. */
    private Place standing(String code) {
        return units.on(code, day).orElseThrow(() -> new RosterFault("reorg-unit-unknown", code));
    }

    /** The unit, if it is not the body itself. */
    private Place changeable(String code) {
        Place place = standing(code);
        RosterFault.unless(place.parent() != null, "roster-root", code);
        return place;
    }

    /** A unit may end unless something is already known of its later days. */
    private void endable(String code) {
        changeable(code);
        boolean later =
                units.unit(code).spans().stream().anyMatch(span -> !span.from().isBefore(day));
        RosterFault.unless(!later, "reorg-later", code);
    }

    private List<String> below(String code) {
        return units.all().keySet().stream()
                .filter(child -> units.on(child, day)
                        .map(Place::parent)
                        .filter(code::equals)
                        .isPresent())
                .sorted()
                .toList();
    }

    private boolean isBelow(@Nullable String code, String ancestor) {
        String at = code;
        for (int i = 0; i < 100 && at != null; i++) {
            if (at.equals(ancestor)) {
                return true;
            }
            at = units.on(at, day).map(Place::parent).orElse(null);
        }
        return false;
    }

    private String name(UnitStep step) {
        String name = step.name();
        return name != null && !name.isBlank() ? name : units.label(step.code(), day.minusDays(1));
    }

    private RosterOutcome outcome(UnitStep step, Action action, String detail) {
        return new RosterOutcome(step.number(), action, step.code(), name(step), detail, null);
    }
}
