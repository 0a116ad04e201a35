package org.meguri.loop;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.problem.NotFound;

/** The loops of all bodies. */
@ApplicationScoped
public class Loops implements PanacheRepositoryBase<Loop, UUID> {

    /** The loop of a practice, held until the transaction ends: what happens in one loop happens one after the other. */
    Optional<Loop> ofPractice(UUID practice) {
        return find("practiceId", practice)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Loop> learning(UUID person, UUID module) {
        return list("person.id = ?1 and moduleId = ?2 and state.ending = ?3", person, module, LoopState.Ending.NONE);
    }

    /** Lets the open loops of these people that have not passed what they learn of a course be due on another day. */
    void postpone(UUID course, Collection<UUID> people, LocalDate day) {
        getEntityManager().flush();
        getEntityManager()
                .createQuery("""
                        update versioned Loop l set l.learnBy = :day, l.dueOn = :day
                        where l.person.id in :people and l.stage in :stages
                          and l.moduleId in (select m.id from Module m where m.course.id = :course)
                        """)
                .setParameter("day", day)
                .setParameter("people", people)
                .setParameter("stages", List.of(Stage.ASSIGNED, Stage.LEARNING))
                .setParameter("course", course)
                .executeUpdate();
    }

    /** The loop from which a case was published, for what the system does. */
    public Optional<Loop> publishedAs(UUID published) {
        return find("caseId", published).firstResultOptional();
    }

    /** The loop, if the actor may see its stages and dates. */
    public Loop of(Actor actor, UUID id) {
        return find(
                        "from Loop l join fetch l.person join fetch l.unit where l.id = ?1 and l.bodyId = ?2",
                        id,
                        actor.body())
                .firstResultOptional()
                .filter(loop -> actor.isSelf(loop.person().id())
                        || actor.person().equals(loop.holderId())
                        || actor.oversees().includes(loop.unit().id()))
                .orElseThrow(NotFound::new);
    }

    /**
     * Whether the section signed the case that came of the loop and the reader is not its author: then the day on which it was
     * told, beside the day on which the case appeared, would say who wrote it.
     */
    public boolean isUnsigned(Actor actor, Loop loop) {
        UUID told = loop.caseId();
        return told != null
                && !actor.isSelf(loop.person().id())
                && getEntityManager()
                        .createQuery("select c.id from ShareCase c where c.id = :id and c.byline <> PERSON", UUID.class)
                        .setParameter("id", told)
                        .getResultStream()
                        .findFirst()
                        .isPresent();
    }

    /** What happened, in order. */
    public List<LoopEvent> events(UUID loop) {
        return getEntityManager()
                .createQuery("from LoopEvent e where e.loop.id = :id order by e.seq", LoopEvent.class)
                .setParameter("id", loop)
                .getResultList();
    }
}
