package org.meguri.loop.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.audit.PersonViews;
import org.meguri.platform.Words;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.BlockerReason;
import org.meguri.practice.SupportKind;
import org.meguri.practice.praise.Praises;

/**
 * What a head needs for a talk with one member (1on1): what they learned and tried, what is in the way, what was said to
 * them, what was promised and whether it came. It is about one person; nothing on it can be held against another.
 */
@ApplicationScoped
public class MemberSheet {

    /** What lies further back is left out, unless it is still open. */
    private static final Period BACK = Period.ofMonths(6);

    /** A module that was passed. */
    public record Learned(Words title, Instant passedAt) {}

    /**
     * A practice.
     *
     * @param savedMinutes Σ (baseline − minutes) × count; may be negative
     * @param kept whether the help that was promised came; null while that was not said
     */
    public record Tried(
            UUID practice,
            @Nullable Words task,
            @Nullable LocalDate plannedOn,
            long tries,
            long wentWell,
            long savedMinutes,
            @Nullable LocalDate lastOn,
            @Nullable Instant reportedAt,
            @Nullable Instant endorsedAt,
            @Nullable String supportKinds,
            @Nullable String supportNote,
            @Nullable Boolean kept,
            @Nullable String keptNote) {

        public boolean isPromised() {
            return supportKinds != null;
        }

        public Set<SupportKind> kinds() {
            return supportKinds == null
                    ? Set.of()
                    : Stream.of(supportKinds.split(","))
                            .map(SupportKind::valueOf)
                            .collect(Collectors.toSet());
        }
    }

    /** What is in the way, since when, and who clears it by when. */
    public record Stuck(
            UUID practice,
            BlockerReason reason,
            @Nullable String note,
            @Nullable String owner,
            LocalDate dueOn,
            Instant openedAt) {}

    /** The sheet. */
    public record Sheet(
            People.Card person,
            LocalDate since,
            List<Learned> learned,
            List<Tried> tried,
            List<Stuck> stuck,
            List<Praises.Line> praise) {

        /** The practices for which help was promised. */
        public List<Tried> promised() {
            return tried.stream().filter(Tried::isPromised).toList();
        }
    }

    private final EntityManager entities;
    private final People people;
    private final Praises praises;
    private final PersonViews seen;
    private final Clock clock;

    MemberSheet(EntityManager entities, People people, Praises praises, PersonViews seen, Clock clock) {
        this.entities = entities;
        this.people = people;
        this.praises = praises;
        this.seen = seen;
        this.clock = clock;
    }

    /**
     * The sheet of somebody whom the actor heads today.
     *
     * @throws NotFound the actor does not head them
     */
    public Sheet of(Actor actor, UUID person) {
        LocalDate today = LocalDate.now(clock);
        People.Card card = people.cards(actor.body(), Set.of(person), today).get(person);
        if (card == null || actor.isSelf(person) || !actor.leads().includes(card.unit())) {
            throw new NotFound();
        }
        seen.viewed(actor, person, PersonViews.What.PRACTICE);
        LocalDate since = today.minus(BACK);
        Instant from = since.atStartOfDay(clock.getZone()).toInstant();
        return new Sheet(
                card,
                since,
                of("""
                        select new org.meguri.loop.team.MemberSheet$Learned(m.title, e.passedAt)
                        from Enrolment e join e.module m
                        where e.person.id = :person and e.passedAt >= :from order by e.passedAt desc
                        """, Learned.class, person).setParameter("from", from).getResultList(),
                of("""
                        select new org.meguri.loop.team.MemberSheet$Tried(a.id, t.name, a.plan.plannedOn,
                            (select count(l) from PracticeLog l where l.practice = a),
                            (select count(l) from PracticeLog l where l.practice = a and l.outcome = WENT_WELL),
                            (select coalesce(sum((l.baselineMinutes - l.minutes) * l.count), 0L) from PracticeLog l
                             where l.practice = a),
                            (select max(l.triedOn) from PracticeLog l where l.practice = a),
                            a.reportedAt, a.endorsedAt, a.support.kindNames, a.support.note, a.support.kept,
                            a.support.keptNote)
                        from PracticeAssignment a left join a.task t
                        where a.person.id = :person and a.declinedAt is null and a.withdrawnAt is null
                          and (a.endorsedAt is null or a.endorsedAt >= :from)
                        order by a.assignedAt desc, a.id desc
                        """, Tried.class, person).setParameter("from", from).getResultList(),
                of("""
                        select new org.meguri.loop.team.MemberSheet$Stuck(
                            a.id, b.reason, b.note, o.name, b.dueOn, b.openedAt)
                        from Blocker b join b.practice a left join b.owner o
                        where a.person.id = :person and b.resolvedAt is null and a.declinedAt is null
                          and a.withdrawnAt is null
                        order by b.openedAt
                        """, Stuck.class, person).getResultList(),
                praises.to(person, actor.body()).stream()
                        .filter(one -> !one.givenAt().isBefore(from))
                        .toList());
    }

    private <T> TypedQuery<T> of(String query, Class<T> type, UUID person) {
        return entities.createQuery(query, type).setParameter("person", person);
    }
}
