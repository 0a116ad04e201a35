package org.meguri.learn.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.meguri.learn.Module;
import org.meguri.learn.ModulePassed;
import org.meguri.platform.notice.Inbox;

/** A duty is done at the moment at which the last module of its course is passed. */
@ApplicationScoped
class FinishDuty {

    private final EntityManager entities;
    private final CourseProgress progress;
    private final Inbox inbox;

    FinishDuty(EntityManager entities, CourseProgress progress, Inbox inbox) {
        this.entities = entities;
        this.progress = progress;
        this.inbox = inbox;
    }

    void on(@Observes ModulePassed fact) {
        List<CourseDuty> duties = entities.createQuery("""
                        from CourseDuty d where d.person.id = :person and d.finishedAt is null and d.endedOn is null
                          and d.courseId = (select m.course.id from Module m where m.id = :module)
                        """, CourseDuty.class)
                .setParameter("person", fact.person())
                .setParameter("module", fact.module())
                .getResultList();
        if (duties.isEmpty()) {
            return;
        }
        Module module = entities.find(Module.class, fact.module());
        Instant finished = progress.of(
                        module.course().programme().body().id(), module.course().id(), fact.person())
                .finishedAt();
        if (finished != null) {
            for (CourseDuty duty : duties) {
                duty.finish(finished);
                inbox.settle(duty.id(), RemindDuties.KINDS);
            }
        }
    }
}
