package org.meguri.learn;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    /** The pictures, files and films that the lessons of its module show. */
    public List<ModuleMedia> media(Lesson lesson) {
        return getEntityManager()
                .createQuery("from ModuleMedia m where m.module = :module order by m.name", ModuleMedia.class)
                .setParameter("module", lesson.module())
                .getResultList();
    }
}
