package org.meguri.learn.licence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Role;
import org.meguri.people.Scope;
import org.meguri.people.UnitTree;
import org.meguri.people.UnitTree.Node;
import org.meguri.people.Units;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Words;

/**
 * Who holds a licence, by section, and whose pledges wait. People count where their principal post of the day is, and only
 * while they are at work; the licence itself goes with them.
 */
@ApplicationScoped
public class LicenceHolders {

    /**
     * Somebody at work, with how they stand.
     *
     * @param licence the licence that says so; null where there is none
     * @param validTo the last day of the licence that holds, or held last; while a renewal is asked for, its day
     */
    public record Holder(
            UUID person,
            String staffNumber,
            String name,
            UUID unit,
            Words title,
            Standing standing,
            @Nullable UUID licence,
            @Nullable LocalDate edition,
            @Nullable LocalDate validTo,
            boolean renewing) {

        /** Whether a pledge waits for the head, be it the first or for a renewal. */
        public boolean isAwaiting() {
            return renewing || standing == Standing.WAITING;
        }
    }

    /**
     * How many of a section hold a licence.
     *
     * @param all who work there today
     * @param by how many stand how
     * @param awaiting how many pledges wait for a head
     */
    public record Section(Node node, @Nullable Node department, long all, Map<Standing, Long> by, long awaiting) {

        /** Those who may use AI for tasks that ask for the licence. */
        public long held() {
            return by.entrySet().stream()
                    .filter(entry -> entry.getKey().holds())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        public long count(String standing) {
            return by.getOrDefault(Standing.valueOf(standing), 0L);
        }
    }

    /** A pledge that waits. */
    public record Waiting(
            UUID licence,
            UUID person,
            String staffNumber,
            String name,
            UUID unit,
            Words title,
            Instant pledgedAt,
            LocalDate edition,
            boolean renewal) {}

    private record Worker(UUID person, String staffNumber, String name, UUID unit, Words title) {}

    private final EntityManager entities;
    private final Guidelines guidelines;
    private final Units units;
    private final LicenceConfig config;
    private final Clock clock;

    LicenceHolders(EntityManager entities, Guidelines guidelines, Units units, LicenceConfig config, Clock clock) {
        this.entities = entities;
        this.guidelines = guidelines;
        this.units = units;
        this.config = config;
        this.clock = clock;
    }

    /** Whose licences the actor may look at: all of them for HR and owners, else those of whom the actor leads. */
    public static Scope sees(Actor actor) {
        return actor.is(Role.HR) || actor.is(Role.OWNER) ? Scope.WHOLE : actor.leads();
    }

    /** Who works in these units today, in the order of the kana; null for all that the actor may see. Three statements. */
    public List<Holder> of(Actor actor, @Nullable Collection<UUID> within) {
        Scope scope = sees(actor);
        LocalDate today = LocalDate.now(clock);
        Terms terms = guidelines.terms(actor.body(), today);
        Map<UUID, List<LicenceRow>> rows = rows(actor.body(), today);
        return workers(actor.body(), today).stream()
                .filter(one -> scope.includes(one.unit()) && (within == null || within.contains(one.unit())))
                .map(one -> holder(one, rows.getOrDefault(one.person(), List.of()), terms))
                .toList();
    }

    /** How many of each section hold one, in the order of the organisation chart. */
    public List<Section> sections(Actor actor) {
        UnitTree tree = units.tree(actor.body(), LocalDate.now(clock));
        Map<UUID, Map<Standing, Long>> by = new HashMap<>();
        Map<UUID, Long> awaiting = new HashMap<>();
        for (Holder one : of(actor, null)) {
            UUID section = tree.division(one.unit()).map(Node::id).orElse(one.unit());
            by.computeIfAbsent(section, key -> new EnumMap<>(Standing.class)).merge(one.standing(), 1L, Long::sum);
            if (one.isAwaiting()) {
                awaiting.merge(section, 1L, Long::sum);
            }
        }
        return tree.all().stream()
                .filter(node -> by.containsKey(node.id()))
                .map(node -> {
                    Map<Standing, Long> counts = by.getOrDefault(node.id(), Map.of());
                    return new Section(
                            node,
                            tree.department(node.id())
                                    .filter(above -> above.parent() != null
                                            && !above.id().equals(node.id()))
                                    .orElse(null),
                            counts.values().stream().mapToLong(Long::longValue).sum(),
                            counts,
                            awaiting.getOrDefault(node.id(), 0L));
                })
                .toList();
    }

    /**
     * The pledges that wait for the actor, the oldest first: of whom the actor leads, in their own place or in somebody
     * else's; for HR also those above whom there is no head. Never the actor's own.
     */
    public List<Waiting> waiting(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Terms terms = guidelines.terms(actor.body(), today);
        boolean hr = actor.is(Role.HR);
        List<Waiting> found = entities.createQuery("""
                        select l.id, p.id, p.staffNumber, p.name, o.unit.id, o.title.name, l.pledgedAt,
                            g.effectiveOn, exists(
                                select 1 from Licence e where e.person = p and e.approvedAt is not null)
                        from Licence l join l.person p join l.guideline g join Posting o on o.person = p
                            and o.kind = PRIMARY and o.days.from <= :day and o.days.to >= :day
                        where l.bodyId = :body and l.approvedAt is null and l.refusedAt is null
                          and p.id <> :me and g.effectiveOn >= :review
                          and (:all = true or o.unit.id in :units)
                        order by l.pledgedAt, l.id
                        """, Waiting.class)
                .setParameter("body", actor.body())
                .setParameter("day", today)
                .setParameter("me", actor.person())
                .setParameter("review", terms.review().isBefore(EARLIEST) ? EARLIEST : terms.review())
                .setParameter("all", hr)
                .setParameter("units", actor.leads().unitsForQuery())
                .getResultList();
        if (!hr || found.isEmpty()) {
            return found;
        }
        UnitTree tree = units.tree(actor.body(), today);
        Map<UUID, Set<UUID>> leading = leading(actor.body(), today);
        return found.stream()
                .filter(one -> actor.leads().includes(one.unit())
                        || tree.upward(one.unit()).stream()
                                .flatMap(node -> leading.getOrDefault(node.id(), Set.of()).stream())
                                .allMatch(one.person()::equals))
                .toList();
    }

    /** Who heads which unit. */
    private Map<UUID, Set<UUID>> leading(UUID body, LocalDate day) {
        return entities.createQuery("""
                        select o.unit.id, o.person.id from Posting o join o.title t
                        where o.person.body.id = :body and o.state = WORKING and t.duty = HEAD
                          and o.days.from <= :day and o.days.to >= :day
                        """, Object[].class)
                .setParameter("body", body)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    /** A licence that holds and has to be renewed. */
    record Renewal(UUID person, UUID licence, LocalDate until) {}

    /** Whose licences have to be renewed, because they end soon or the guideline has changed, and who has not asked for it. */
    List<Renewal> renewals(UUID body, LocalDate today) {
        Terms terms = guidelines.terms(body, today);
        Map<UUID, List<LicenceRow>> rows = rows(body, today);
        List<Renewal> found = new ArrayList<>();
        for (Worker one : workers(body, today)) {
            Holder holder = holder(one, rows.getOrDefault(one.person(), List.of()), terms);
            LocalDate until = holder.validTo();
            boolean asked = holder.standing() == Standing.REVIEW || holder.standing() == Standing.ENDING;
            if (asked && !holder.renewing() && holder.licence() != null && until != null) {
                found.add(new Renewal(one.person(), holder.licence(), until));
            }
        }
        return found;
    }

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private Holder holder(Worker one, List<LicenceRow> own, Terms terms) {
        Standing standing = Standing.of(own, terms, config.renewDays());
        Optional<LicenceRow> shown =
                Standing.holding(own, terms).or(() -> own.stream().max(Comparator.comparing(LicenceRow::pledgedAt)));
        return new Holder(
                one.person(),
                one.staffNumber(),
                one.name(),
                one.unit(),
                one.title(),
                standing,
                shown.map(LicenceRow::id).orElse(null),
                shown.map(LicenceRow::edition).orElse(null),
                standing == Standing.REVIEW
                        ? terms.renewBy()
                        : shown.map(LicenceRow::validTo).orElse(null),
                standing.holds() && own.stream().anyMatch(row -> row.isWaiting() && !row.isOutdated(terms)));
    }

    private List<Worker> workers(UUID body, LocalDate day) {
        return entities.createQuery("""
                        select p.id, p.staffNumber, p.name, o.unit.id, t.name
                        from Posting o join o.person p join o.title t
                        where p.body.id = :body and o.kind = PRIMARY and o.state = WORKING
                          and o.days.from <= :day and o.days.to >= :day
                        order by p.sortKey, p.staffNumber
                        """, Worker.class)
                .setParameter("body", body)
                .setParameter("day", day)
                .getResultList();
    }

    /** The licences of this and the last fiscal year; what ended before says nothing any more. */
    private Map<UUID, List<LicenceRow>> rows(UUID body, LocalDate today) {
        LocalDate since = new FiscalYear(FiscalYear.of(today).year() - 1).lastDay();
        List<LicenceRow> found = new ArrayList<>(entities.createQuery("""
                        select l.id, l.person.id, g.effectiveOn, l.pledgedAt, l.approvedAt, l.validTo, l.refusedAt,
                            l.withdrawnAt
                        from Licence l join l.guideline g
                        where l.bodyId = :body and (l.validTo is null or l.validTo >= :since)
                        """, LicenceRow.class)
                .setParameter("body", body)
                .setParameter("since", since)
                .getResultList());
        return found.stream().collect(Collectors.groupingBy(LicenceRow::person));
    }

    /** The units at or below the one with the code that the actor may see; empty when there is no such unit. */
    public Set<UUID> below(Actor actor, String code) {
        UnitTree tree = units.tree(actor.body(), LocalDate.now(clock));
        Scope scope = sees(actor);
        return tree.findByCode(code)
                .filter(node -> scope.includes(node.id()))
                .map(node -> tree.subtree(node.id()))
                .orElse(Set.of());
    }
}
