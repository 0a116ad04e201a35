package org.meguri.learn.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.PublishCourse;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/** Publishes what a draft says; the draft is then done with. */
@ApplicationScoped
public class PublishDraft {

    private final CourseDrafts drafts;
    private final PublishCourse publishCourse;

    PublishDraft(CourseDrafts drafts, PublishCourse publishCourse) {
        this.drafts = drafts;
        this.publishCourse = publishCourse;
    }

    /**
     * @param version of the draft that the actor has looked at; null to publish whatever it says now
     * @throws Invalid something in it cannot be taught
     * @throws Conflict somebody has changed it since the actor saw it
     */
    @Transactional
    public void publish(Actor actor, UUID id, @Nullable Integer version) {
        CourseDraft draft = drafts.of(actor, id);
        if (version != null && version != draft.version()) {
            throw new Conflict(Conflict.STALE);
        }
        publishCourse.publish(actor, draft.text());
        drafts.delete(draft);
    }
}
