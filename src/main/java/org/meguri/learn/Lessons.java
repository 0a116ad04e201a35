package org.meguri.learn;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.problem.NotFound;

/** The lessons with their texts. */
@ApplicationScoped
public class Lessons implements PanacheRepositoryBase<Lesson, UUID> {

    /** The lesson, if the actor's body teaches it in an open programme. */
    public Lesson of(Actor actor, UUID id) {
        return find("""
                        id = ?1 and module.course.programme.body.id = ?2
                        and module.course.programme.openedAt is not null
                        """, id, actor.body()).firstResultOptional().orElseThrow(NotFound::new);
    }
}
