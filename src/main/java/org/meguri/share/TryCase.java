package org.meguri.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Text;
import org.meguri.practice.FollowCase;

/** Opens a practice filled in from a case, for anybody who may read it and does not want to wait for their section. */
@ApplicationScoped
public class TryCase {

    private final Cases cases;
    private final FollowCase followCase;

    TryCase(Cases cases, FollowCase followCase) {
        this.cases = cases;
        this.followCase = followCase;
    }

    /**
     * @param task id or code of the task on which it will be tried; null for the same task as the case's
     * @return the practice; somebody who follows the case already keeps theirs
     */
    @Transactional
    public UUID start(Actor actor, UUID caseId, @Nullable String task, @Nullable LocalDate dueOn) {
        Case source = cases.of(actor, caseId);
        source.requireFollowedBy(actor);
        return follow(actor, source, task, dueOn);
    }

    UUID follow(Actor actor, Case source, @Nullable String task, @Nullable LocalDate dueOn) {
        String chosen = Text.orNull(task);
        return followCase.follow(
                actor,
                source.id(),
                chosen == null ? source.task().common().toString() : chosen,
                source.story().prompt(),
                dueOn);
    }
}
