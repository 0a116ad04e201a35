package org.meguri.practice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;

/** The practices of all bodies; what an actor may not see is not found. */
@ApplicationScoped
public class Practices implements PanacheRepositoryBase<PracticeAssignment, UUID> {

    /**
     * What came of the tries of some practices. Minutes are whole minutes and may be negative.
     *
     * @param savedMinutes Σ (baseline − minutes) × count over the tries
     */
    public record Savings(long tries, long savedMinutes) {
        public static final Savings NONE = new Savings(0, 0);
    }

    private static final String FETCHED = """
            from PracticeAssignment p
            join fetch p.person
            join fetch p.unit
            left join fetch p.task
            """;

    /** The practice, if the actor may read its texts: their own, as a head above, as a trainer in scope, standing in. */
    public PracticeAssignment of(Actor actor, UUID id) {
        return find(FETCHED + "where p.id = ?1 and p.bodyId = ?2", id, actor.body())
                .firstResultOptional()
                .filter(practice -> practice.isReadBy(actor))
                .orElseThrow(NotFound::new);
    }

    /** The actor's own practice. */
    public PracticeAssignment ofSelf(Actor actor, UUID id) {
        PracticeAssignment found = of(actor, id);
        PracticeAssignment.require(found.isOf(actor));
        return found;
    }

    /** The practice, if it still is as the reader saw it. */
    PracticeAssignment unchanged(Actor actor, UUID id, @Nullable Integer version) {
        PracticeAssignment found = of(actor, id);
        if (version != null && version != found.version()) {
            throw new Conflict(Conflict.STALE);
        }
        return found;
    }

    /** The tries, oldest first. */
    public List<PracticeLog> logs(UUID practice) {
        return getEntityManager()
                .createQuery("""
                        from PracticeLog l left join fetch l.enteredBy
                        where l.practice.id = :id order by l.recordedAt, l.id
                        """, PracticeLog.class)
                .setParameter("id", practice)
                .getResultList();
    }

    /** The practice of a colleague for whom the actor may write down a try; what they may not is not found. */
    public PracticeAssignment enterable(Actor actor, UUID id) {
        return find(FETCHED + "where p.id = ?1 and p.bodyId = ?2", id, actor.body())
                .firstResultOptional()
                .filter(practice -> practice.mayEnterFor(actor))
                .orElseThrow(NotFound::new);
    }

    /** Whether the person wrote down a try of this practice for somebody else. */
    boolean isEnteredBy(UUID practice, UUID person) {
        return getEntityManager()
                        .createQuery("""
                                select count(*) from PracticeLog l
                                where l.practice.id = :id and l.enteredBy.id = :person
                                """, Long.class)
                        .setParameter("id", practice)
                        .setParameter("person", person)
                        .getSingleResult()
                > 0;
    }

    long tries(UUID practice) {
        return getEntityManager()
                .createQuery("select count(*) from PracticeLog l where l.practice.id = :id", Long.class)
                .setParameter("id", practice)
                .getSingleResult();
    }

    /** What the tries of one practice came to. */
    public Savings savings(UUID practice) {
        return getEntityManager()
                .createQuery("""
                        select new org.meguri.practice.Practices$Savings(
                            count(*), coalesce(sum((l.baselineMinutes - l.minutes) * l.count), 0))
                        from PracticeLog l where l.practice.id = :id
                        """, Savings.class)
                .setParameter("id", practice)
                .getSingleResult();
    }

    /** What the tries of these practices came to, by practice; those without a try are missing. */
    public Map<UUID, Savings> savings(Collection<UUID> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("""
                        select l.practice.id, count(*), coalesce(sum((l.baselineMinutes - l.minutes) * l.count), 0)
                        from PracticeLog l where l.practice.id in :some group by l.practice.id
                        """, Object[].class)
                .setParameter("some", some)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new Savings(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
    }

    /** The obstacles, newest first. */
    public List<Blocker> blockers(UUID practice) {
        return getEntityManager()
                .createQuery("""
                        from Blocker b left join fetch b.owner
                        where b.practice.id = :id order by b.openedAt desc
                        """, Blocker.class)
                .setParameter("id", practice)
                .getResultList();
    }

    /** The trainer's answer. */
    public Optional<Review> review(UUID practice) {
        return getEntityManager()
                .createQuery("from Review r join fetch r.trainer where r.practice.id = :id", Review.class)
                .setParameter("id", practice)
                .getResultStream()
                .findFirst();
    }

    /** The practice of the person for the brief that has not ended; declined and withdrawn ones have. */
    Optional<PracticeAssignment> open(UUID person, UUID brief) {
        return find("""
                        person.id = ?1 and briefId = ?2 and declinedAt is null and withdrawnAt is null
                        """, person, brief).firstResultOptional();
    }

    int rounds(UUID person, UUID brief) {
        return (int) count("person.id = ?1 and briefId = ?2", person, brief);
    }

    /** The practice of the person that follows the case and has not ended. */
    Optional<PracticeAssignment> following(UUID person, UUID source) {
        return find("""
                        person.id = ?1 and caseId = ?2 and declinedAt is null and withdrawnAt is null
                        """, person, source).firstResultOptional();
    }

    int timesFollowed(UUID person, UUID source) {
        return (int) count("person.id = ?1 and caseId = ?2", person, source);
    }

    /** Which of these people already have an open or finished practice of the brief, by person. */
    public Map<UUID, UUID> ofBrief(UUID brief, Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("""
                        select p.person.id, p.id from PracticeAssignment p
                        where p.briefId = :brief and p.person.id in :people
                          and p.declinedAt is null and p.withdrawnAt is null
                        """, Object[].class)
                .setParameter("brief", brief)
                .setParameter("people", people)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1], (one, other) -> one));
    }
}
