package org.meguri.learn.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.meguri.people.Actor;

/** Throws a draft away; what is taught stays as it is. */
@ApplicationScoped
public class DropDraft {

    private final CourseDrafts drafts;

    DropDraft(CourseDrafts drafts) {
        this.drafts = drafts;
    }

    @Transactional
    public void drop(Actor actor, UUID id) {
        drafts.delete(drafts.of(actor, id));
    }
}
