package org.meguri.learn.author;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.meguri.learn.PublishCourse;
import org.meguri.people.Actor;
import org.meguri.platform.problem.NotFound;

/** The drafts of all bodies; those of a body are seen by its trainers and by those who answer for its programmes. */
@ApplicationScoped
public class CourseDrafts implements PanacheRepositoryBase<CourseDraft, UUID> {

    /** A draft in a list. */
    public record Row(UUID id, String code, String changedBy, Instant changedAt) {}

    /** The drafts of the actor's body. */
    public List<Row> list(Actor actor) {
        requireAuthor(actor);
        return getEntityManager()
                .createQuery("""
                        select new org.meguri.learn.author.CourseDrafts$Row(d.id, d.code, p.name, d.changedAt)
                        from CourseDraft d join Person p on p.id = d.changedBy where d.bodyId = :body order by d.code
                        """, Row.class)
                .setParameter("body", actor.body())
                .getResultList();
    }

    /** The draft, if the actor writes courses of its body. */
    public CourseDraft of(Actor actor, UUID id) {
        requireAuthor(actor);
        return find("id = ?1 and bodyId = ?2", id, actor.body())
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    Optional<CourseDraft> ofCourse(Actor actor, String code) {
        return find("code = ?1 and bodyId = ?2", code, actor.body()).firstResultOptional();
    }

    static void requireAuthor(Actor actor) {
        if (!PublishCourse.mayWrite(actor)) {
            throw new NotFound();
        }
    }
}
