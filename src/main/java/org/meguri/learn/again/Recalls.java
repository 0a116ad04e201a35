package org.meguri.learn.again;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.problem.NotFound;

/** What people were asked again; each is for the person alone. */
@ApplicationScoped
public class Recalls implements PanacheRepositoryBase<Recall, UUID> {

    /** The actor's own, with its questions and their choices. */
    public Recall of(Actor actor, UUID id) {
        Recall found = find("""
                        from Recall r join fetch r.answers a join fetch a.question join fetch r.module
                        where r.id = ?1 and r.person.id = ?2
                        """, id, actor.person()).stream().findFirst().orElseThrow(NotFound::new);
        // the choices of all questions in one further statement
        getEntityManager()
                .createQuery(
                        "select distinct q from Question q join fetch q.choices where q.id in :questions", Object.class)
                .setParameter(
                        "questions",
                        found.answers().stream().map(one -> one.question().id()).toList())
                .getResultList();
        return found;
    }

    /** What the actor has neither answered nor put aside, the latest of each module, oldest first. */
    public List<Recall> open(Actor actor) {
        return list("""
                from Recall r join fetch r.module
                where r.person.id = ?1 and r.answeredAt is null and r.skippedAt is null
                  and not exists (select 1 from Recall l where l.person = r.person and l.module = r.module
                    and l.turn > r.turn)
                order by r.askedAt
                """, actor.person());
    }
}
