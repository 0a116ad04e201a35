package org.meguri.learn.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.folder.CourseText;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Carries out one change on a draft. Two trainers may work on one course as long as they do not work on the same part. */
@ApplicationScoped
public class ReviseDraft {

    private final CourseDrafts drafts;
    private final Clock clock;

    ReviseDraft(CourseDrafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * @param seen the mark of the part as the actor saw it, see {@link DraftChange#mark}; null where nothing is overwritten
     * @throws Conflict somebody has changed the same part since
     * @throws NotFound there is no such part (any more)
     * @throws Invalid the change cannot be made
     */
    @Transactional
    public void revise(Actor actor, UUID id, DraftChange change, @Nullable String seen) {
        CourseDraft draft = drafts.of(actor, id);
        CourseText text = draft.text();
        if (seen != null && !seen.isEmpty() && !seen.equals(change.mark(text))) {
            throw new Conflict(Conflict.STALE);
        }
        draft.write(actor, change.on(text), clock.instant());
    }
}
