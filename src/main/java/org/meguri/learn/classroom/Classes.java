package org.meguri.learn.classroom;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Posting;
import org.meguri.people.Postings;
import org.meguri.people.Role;
import org.meguri.platform.Page;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;

/** The classroom sessions of a body. Everybody sees when and where; who has entered is for those who keep them. */
@ApplicationScoped
public class Classes implements PanacheRepositoryBase<ClassSession, UUID> {

    private final Postings postings;

    Classes(Postings postings) {
        this.postings = postings;
    }

    /** Whether the actor plans sessions and sees who has entered. */
    public static boolean mayKeep(Actor actor) {
        return actor.is(Role.TRAINER) || actor.is(Role.OWNER) || actor.is(Role.HR);
    }

    static void requireKeeper(Actor actor) {
        if (!mayKeep(actor)) {
            throw new Forbidden("forbidden");
        }
    }

    /** Whether the actor may enter other people, and of which units. */
    public static boolean entersOthers(Actor actor) {
        return mayKeep(actor) || actor.is(Role.CONTACT) || actor.is(Role.MANAGER);
    }

    /** Whether the actor may enter this person: who keeps sessions anybody, contacts and heads those of their units. */
    boolean mayEnter(Actor actor, UUID person, LocalDate today) {
        return actor.isSelf(person)
                || mayKeep(actor)
                || postings.primary(person, today)
                        .map(Posting::unit)
                        .map(unit -> actor.contacts().includes(unit.id())
                                || actor.leads().includes(unit.id()))
                        .orElse(false);
    }

    /** The session, if it is one of the actor's body. */
    public ClassSession of(Actor actor, UUID id) {
        return find("id = ?1 and bodyId = ?2", id, actor.body())
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** The session, held until the transaction ends: seats are given one after the other. */
    ClassSession hold(Actor actor, UUID id) {
        ClassSession found = of(actor, id);
        getEntityManager().lock(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    ClassSession unchanged(Actor actor, UUID id, @Nullable Integer version) {
        requireKeeper(actor);
        ClassSession found = of(actor, id);
        if (version != null && version != found.version()) {
            throw new Conflict(Conflict.STALE);
        }
        return found;
    }

    /**
     * A session in a list.
     *
     * @param entered how many have entered and not left, those waiting included
     * @param mine the actor's own place among them, from 1; 0 where the actor has not entered
     */
    public record Row(ClassSession session, long entered, long mine) {

        /** How many seats are left. */
        public long free() {
            return Math.max(0, session.capacity() - entered);
        }

        /** How many wait for a seat. */
        public long waiting() {
            return Math.max(0, entered - session.capacity());
        }

        /** Whether the actor has entered and has a seat. */
        public boolean isSeated() {
            return mine > 0 && mine <= session.capacity();
        }

        /** The actor's place among those who wait, from 1; 0 where the actor does not wait. */
        public long queuePlace() {
            return Math.max(0, mine - session.capacity());
        }
    }

    private static final String ROW = """
            select s, (select count(e) from ClassEntry e where e.session = s and e.leftAt is null),
              (select count(e) from ClassEntry e, ClassEntry m where e.session = s and e.leftAt is null
                and m.session = s and m.leftAt is null and m.person.id = :me
                and (e.enteredAt < m.enteredAt or e.enteredAt = m.enteredAt and e.id <= m.id))
            from ClassSession s left join fetch s.module
            """;

    /** The sessions from the day on, the next first; or those before it, the last first. */
    public Page<Row> list(Actor actor, LocalDate day, boolean past, int offset, int limit) {
        String which = " s.bodyId = :body and " + (past ? "s.heldOn < :day" : "s.heldOn >= :day");
        List<Row> rows = getEntityManager()
                .createQuery(
                        ROW + "where" + which + " order by s.heldOn " + (past ? "desc" : "asc") + ", s.startsAt, s.id",
                        Object[].class)
                .setParameter("me", actor.person())
                .setParameter("body", actor.body())
                .setParameter("day", day)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(Classes::row)
                .toList();
        long total = getEntityManager()
                .createQuery("select count(s) from ClassSession s where" + which, Long.class)
                .setParameter("body", actor.body())
                .setParameter("day", day)
                .getSingleResult();
        return new Page<>(rows, offset, limit, total);
    }

    /** One session as the actor sees it in a list. */
    public Row row(Actor actor, UUID id) {
        return getEntityManager()
                .createQuery(ROW + "where s.id = :id and s.bodyId = :body", Object[].class)
                .setParameter("me", actor.person())
                .setParameter("body", actor.body())
                .setParameter("id", id)
                .getResultStream()
                .map(Classes::row)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Row row(Object[] found) {
        return new Row((ClassSession) found[0], (Long) found[1], (Long) found[2]);
    }

    /** Who has entered and not left, in the order in which they have; beyond the seats they wait. */
    List<ClassEntry> entries(ClassSession session) {
        return getEntityManager()
                .createQuery("""
                        from ClassEntry e join fetch e.person where e.session = :session and e.leftAt is null
                        order by e.enteredAt, e.id
                        """, ClassEntry.class)
                .setParameter("session", session)
                .getResultList();
    }

    /** Who has entered, for those who keep sessions. */
    public List<ClassEntry> entries(Actor actor, ClassSession session) {
        requireKeeper(actor);
        return entries(session);
    }

    /** The actor's own entry. */
    public UUID entryOf(Actor actor, UUID session) {
        return entry(of(actor, session), actor.person())
                .orElseThrow(NotFound::new)
                .id();
    }

    Optional<ClassEntry> entry(ClassSession session, UUID person) {
        return getEntityManager()
                .createQuery(
                        "from ClassEntry e where e.session = :session and e.person.id = :person and e.leftAt is null",
                        ClassEntry.class)
                .setParameter("session", session)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }
}
