package org.meguri.learn.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.problem.NotFound;

/** Takes back that somebody came: the wrong card, a slip of the hand. */
@ApplicationScoped
public class CorrectAttendance {

    private final Classes classes;

    CorrectAttendance(Classes classes) {
        this.classes = classes;
    }

    /**
     * Takes it back; lessons that counted as read stay read.
     *
     * @throws NotFound there is no such entry
     */
    @Transactional
    public void takeBack(Actor actor, UUID id, UUID entry) {
        Classes.requireKeeper(actor);
        ClassSession session = classes.hold(actor, id);
        classes.entries(session).stream()
                .filter(one -> one.id().equals(entry))
                .findFirst()
                .orElseThrow(NotFound::new)
                .wasNotThere();
    }
}
