package org.meguri.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds one after the other, never two at a time: the versions of a unit, the principal posts of a person. A later
 * statement ends the earlier one on the day before; a statement for the same first day corrects it.
 */
final class Timeline<V> {

    /** What holds during some days; both ends included. */
    static final class Span<V> {
        private final @Nullable UUID id;
        private V value;
        private LocalDate from;
        private LocalDate to;
        private boolean changed;

        /** @param id of the row that says so; null when it has yet to be written */
        Span(@Nullable UUID id, V value, LocalDate from, LocalDate to) {
            this.id = id;
            this.value = value;
            this.from = from;
            this.to = to;
            this.changed = id == null;
        }

        @Nullable
        UUID id() {
            return id;
        }

        V value() {
            return value;
        }

        LocalDate from() {
            return from;
        }

        LocalDate to() {
            return to;
        }

        Days days() {
            return new Days(from, to);
        }

        /** Whether the row has to be written. */
        boolean isChanged() {
            return changed;
        }

        private void set(V newValue, LocalDate newFrom, LocalDate newTo) {
            this.value = newValue;
            this.from = newFrom;
            this.to = newTo;
            this.changed = true;
        }
    }

    /** What a statement did. */
    enum Effect {
        ADDED,
        REPLACED,
        SHORTENED,
        EXTENDED,
        NONE
    }

    /**
     * What a statement did.
     *
     * @param before what it replaced
     */
    record Change<V>(Effect effect, @Nullable V before) {}

    private final List<Span<V>> spans = new ArrayList<>();
    private LocalDate horizon = LocalDate.MAX;

    /**
     * Lets a statement be compared with what holds up to the day, for somebody who may not know what comes after. What
     * comes stays as it is: nothing is said of it, and nothing that holds before reaches into it.
     */
    void within(LocalDate day) {
        horizon = day;
    }

    /** Whether nothing of it has begun yet, as far as the horizon reaches. */
    boolean isToCome() {
        return !spans.isEmpty() && shown().isEmpty();
    }

    private List<Span<V>> shown() {
        return spans.stream().filter(span -> !span.from().isAfter(horizon)).toList();
    }

    void known(Span<V> span) {
        spans.add(span);
        spans.sort(Comparator.comparing(Span::from));
    }

    List<Span<V>> spans() {
        return spans;
    }

    Optional<Span<V>> on(LocalDate day) {
        return spans.stream().filter(span -> span.days().contain(day)).findFirst();
    }

    /** What begins next after the day. */
    Optional<Span<V>> after(LocalDate day) {
        return spans.stream().filter(span -> span.from().isAfter(day)).findFirst();
    }

    /** What holds on the day, else what begins next, else what held last. */
    Optional<V> nearest(LocalDate day) {
        List<Span<V>> known = shown();
        return known.stream()
                .filter(span -> span.days().contain(day))
                .findFirst()
                .or(() ->
                        known.stream().filter(span -> span.from().isAfter(day)).findFirst())
                .or(() -> known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1)))
                .map(Span::value);
    }

    /**
     * From the day on the value holds.
     *
     * @param to its last day; null for "until something else is known"
     * @param limit no day after this one is touched
     */
    Change<V> put(V value, LocalDate from, @Nullable LocalDate to, LocalDate limit) {
        Optional<Span<V>> next = after(from);
        LocalDate end = to == null || to.isAfter(limit) ? limit : to;
        if (next.isPresent() && !end.isBefore(next.get().from())) {
            end = next.get().from().minusDays(1);
        }
        Optional<Span<V>> here = on(from);
        if (here.isEmpty()) {
            boolean earlier = next.isPresent()
                    && !next.get().from().isAfter(horizon)
                    && next.get().value().equals(value)
                    && to == null;
            if (earlier) {
                next.get().set(value, from, next.get().to());
                return new Change<>(Effect.EXTENDED, null);
            }
            known(new Span<>(null, value, from, end));
            return new Change<>(Effect.ADDED, null);
        }
        Span<V> span = here.get();
        if (to == null && !span.to().isBefore(horizon) && !end.isBefore(horizon)) {
            // a last day beyond the horizon is not known to who says nothing of it, and stays
            end = span.to();
        }
        return span.value().equals(value) ? stretch(span, end) : replace(span, value, from, end);
    }

    private Change<V> stretch(Span<V> span, LocalDate end) {
        LocalDate before = span.to();
        if (before.equals(end)) {
            return new Change<>(Effect.NONE, null);
        }
        span.set(span.value(), span.from(), end);
        return new Change<>(end.isBefore(before) ? Effect.SHORTENED : Effect.EXTENDED, null);
    }

    private Change<V> replace(Span<V> span, V value, LocalDate from, LocalDate end) {
        V before = span.value();
        if (span.from().equals(from)) {
            span.set(value, from, end);
        } else {
            span.set(before, span.from(), from.minusDays(1));
            known(new Span<>(null, value, from, end));
        }
        return new Change<>(Effect.REPLACED, before);
    }

    /** Lets what begins next begin on the day already. */
    void beginEarlier(LocalDate day) {
        after(day).ifPresent(span -> span.set(span.value(), day, span.to()));
    }

    /** Ends everything on the day; returns whether anything lasted longer. */
    boolean endAll(LocalDate lastDay) {
        boolean any = false;
        for (Span<V> span : spans) {
            if (span.to().isAfter(lastDay)) {
                span.set(span.value(), span.from(), lastDay);
                any = true;
            }
        }
        return any;
    }
}
