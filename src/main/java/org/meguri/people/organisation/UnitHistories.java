package org.meguri.people.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Days;
import org.meguri.people.Horizon;
import org.meguri.people.OrgUnit;
import org.meguri.people.UnitVersion;
import org.meguri.people.Units;
import org.meguri.people.transfer.UnitSuccession;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.NotFound;

/** How the units of a body came to be what they are: names, places and heads over time. */
@ApplicationScoped
public class UnitHistories {

    /** What was new on the first day of a version. */
    public enum Change {
        /** The unit was set up. */
        OPENED,
        /** It came back after a time without it. */
        REOPENED,
        RENAMED,
        MOVED,
        RENAMED_AND_MOVED,
        /** Its reading, its English name or its level. */
        CORRECTED
    }

    /**
     * What the unit was called and where it stood during a span of days.
     *
     * @param parentName what the unit above was called on the first day; null for the body itself
     * @param to the last day; null where none is known to the reader
     */
    public record Version(
            Words name,
            String kana,
            int level,
            @Nullable UUID parent,
            @Nullable String parentName,
            LocalDate from,
            @Nullable LocalDate to,
            Change change) {}

    /** Somebody who headed the unit. */
    public record Head(
            UUID person,
            String name,
            String title,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * One unit.
     *
     * @param versions the latest first
     * @param heads the latest first
     * @param predecessors which units it took over from
     * @param successors which units took over from it
     */
    public record History(
            UUID id,
            String code,
            List<Version> versions,
            List<Head> heads,
            List<Heir> predecessors,
            List<Heir> successors) {

        /** How it stood on the day, or how it stood last before it, or first after it. */
        public Version on(LocalDate day) {
            return versions.stream()
                    .filter(version -> !version.from().isAfter(day))
                    .findFirst()
                    .orElseGet(() -> versions.get(versions.size() - 1));
        }

        /** Whether it stood on the day. */
        public boolean stood(LocalDate day) {
            LocalDate to = on(day).to();
            return !on(day).from().isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** Another unit from which or to which the work went, as it was called then. */
    public record Heir(UUID id, String name, LocalDate since) {}

    /**
     * A unit that was found by a name that it has or had.
     *
     * @param name the name that was found
     * @param to the last day of that name; null where none is known to the reader
     */
    public record Found(
            UUID id,
            String code,
            Words name,
            int level,
            LocalDate from,
            @Nullable LocalDate to) {}

    private static final int MOST = 200;

    private final EntityManager entities;
    private final Units units;
    private final Clock clock;

    UnitHistories(EntityManager entities, Units units, Clock clock) {
        this.entities = entities;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The history of a unit of the actor's body.
     *
     * @throws NotFound there is no such unit, or it is set up on a day that the actor may not know of
     */
    public History of(Actor actor, UUID id) {
        LocalDate today = LocalDate.now(clock);
        List<UnitVersion> found = entities.createQuery("""
                        from UnitVersion v join fetch v.unit u
                        where u.id = :id and u.body.id = :body and v.days.from <= :last and v.days.to >= v.days.from
                        order by v.days.from
                        """, UnitVersion.class)
                .setParameter("id", id)
                .setParameter("body", actor.body())
                .setParameter("last", last(actor, today))
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound();
        }
        List<Version> versions = new ArrayList<>();
        UnitVersion before = null;
        for (UnitVersion version : found) {
            versions.add(0, version(actor, before, version, today));
            before = version;
        }
        return new History(
                id,
                found.get(0).unit().code(),
                versions,
                heads(actor, id, today),
                predecessors(actor, id, today),
                successors(actor, id, today));
    }

    private Version version(Actor actor, @Nullable UnitVersion before, UnitVersion version, LocalDate today) {
        OrgUnit parent = version.parent();
        String above = parent == null
                ? null
                : units.tree(actor.body(), version.days().from())
                        .find(parent.id())
                        .map(node -> node.name().in(actor.locale()))
                        .orElse(parent.code());
        return new Version(
                version.name(),
                version.kana(),
                version.level(),
                parent == null ? null : parent.id(),
                above,
                version.days().from(),
                Horizon.lastDay(actor, version.days(), today),
                change(before, version));
    }

    static Change change(@Nullable UnitVersion before, UnitVersion version) {
        if (before == null) {
            return Change.OPENED;
        }
        if (before.days().to().plusDays(1).isBefore(version.days().from())) {
            return Change.REOPENED;
        }
        boolean renamed = !before.name().ja().equals(version.name().ja());
        OrgUnit from = before.parent();
        OrgUnit to = version.parent();
        boolean moved = !(from == null ? to == null : to != null && from.id().equals(to.id()));
        if (renamed) {
            return moved ? Change.RENAMED_AND_MOVED : Change.RENAMED;
        }
        return moved ? Change.MOVED : Change.CORRECTED;
    }

    private List<Head> heads(Actor actor, UUID unit, LocalDate today) {
        return entities.createQuery("""
                        select p.id, p.name, t.name, o.days from Posting o join o.person p join o.title t
                        where o.unit.id = :unit and t.duty = HEAD and o.days.from <= :last and o.days.to >= o.days.from
                        order by o.days.from desc, t.rank, p.staffNumber
                        """, Object[].class)
                .setParameter("unit", unit)
                .setParameter("last", last(actor, today))
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> {
                    Days days = (Days) row[3];
                    return new Head(
                            (UUID) row[0],
                            (String) row[1],
                            ((Words) row[2]).in(actor.locale()),
                            days.from(),
                            Horizon.lastDay(actor, days, today));
                })
                .toList();
    }

    private List<Heir> predecessors(Actor actor, UUID unit, LocalDate today) {
        return entities.createQuery("""
                        from UnitSuccession s join fetch s.unit
                        where s.successor.id = :unit and s.since <= :last order by s.since desc, s.unit.code
                        """, UnitSuccession.class)
                .setParameter("unit", unit)
                .setParameter("last", last(actor, today))
                .getResultStream()
                .map(one -> heir(actor, one.unit(), one.since().minusDays(1), one.since()))
                .toList();
    }

    private List<Heir> successors(Actor actor, UUID unit, LocalDate today) {
        return entities.createQuery("""
                        from UnitSuccession s join fetch s.successor
                        where s.unit.id = :unit and s.since <= :last order by s.since desc, s.place
                        """, UnitSuccession.class)
                .setParameter("unit", unit)
                .setParameter("last", last(actor, today))
                .getResultStream()
                .map(one -> heir(actor, one.successor(), one.since(), one.since()))
                .toList();
    }

    private Heir heir(Actor actor, OrgUnit unit, LocalDate named, LocalDate since) {
        String name = units.tree(actor.body(), named).label(unit.id(), actor.locale());
        return new Heir(unit.id(), name.isEmpty() ? unit.code() : name, since);
    }

    /** The units that are called so or were called so once, by code and then by the first day of the name. */
    public List<Found> search(Actor actor, String words) {
        List<String> terms = Stream.of(Text.clean(words).split("[\\s\u3000]+"))
                .map(Text::fold)
                .filter(term -> !term.isEmpty())
                .toList();
        if (terms.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return entities.createQuery("""
                        from UnitVersion v join fetch v.unit u
                        where u.body.id = :body and v.days.from <= :last and v.days.to >= v.days.from
                        order by u.code, v.days.from
                        """, UnitVersion.class)
                .setParameter("body", actor.body())
                .setParameter("last", last(actor, today))
                .getResultStream()
                .filter(version -> matches(version, terms))
                .limit(MOST)
                .map(version -> new Found(
                        version.unit().id(),
                        version.unit().code(),
                        version.name(),
                        version.level(),
                        version.days().from(),
                        Horizon.lastDay(actor, version.days(), today)))
                .toList();
    }

    private static boolean matches(UnitVersion version, List<String> terms) {
        String text = Text.fold(version.unit().code()) + " "
                + Text.fold(version.name().ja()) + " "
                + Text.fold(version.name().en()) + " " + Text.fold(version.kana());
        return terms.stream().allMatch(text::contains);
    }

    /** The first days of what is new in the organisation, as far as the actor may know. */
    public SortedSet<LocalDate> changes(Actor actor) {
        LocalDate last = last(actor, LocalDate.now(clock));
        SortedSet<LocalDate> days = new TreeSet<>();
        entities.createQuery("""
                        select distinct v.days.from, v.days.to from UnitVersion v
                        where v.unit.body.id = :body and v.days.to >= v.days.from
                        """, Object[].class)
                .setParameter("body", actor.body())
                .getResultStream()
                .forEach(row -> {
                    days.add((LocalDate) row[0]);
                    LocalDate to = (LocalDate) row[1];
                    if (!Days.OPEN.equals(to)) {
                        days.add(to.plusDays(1));
                    }
                });
        days.removeIf(day -> day.isAfter(last));
        return days;
    }

    private static LocalDate last(Actor actor, LocalDate today) {
        return Horizon.isOpenTo(actor) ? Days.OPEN : today;
    }
}
