package org.meguri.practice.confirm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.EndorsePractice;
import org.meguri.practice.Practices;

/** Confirms several reports with one word to all of them. */
@ApplicationScoped
public class ConfirmMany {

    /** At most so many at once: each is read by somebody. */
    static final int MOST = 100;

    private final Practices practices;
    private final EndorsePractice endorsePractice;

    ConfirmMany(Practices practices, EndorsePractice endorsePractice) {
        this.practices = practices;
        this.endorsePractice = endorsePractice;
    }

    /**
     * Confirms. What somebody has confirmed meanwhile is left alone.
     *
     * @param chosen the practices, 1 to 100
     * @param comment a word to each of the employees; may be missing
     * @return how many were confirmed
     * @throws NotFound the actor may not read one of the practices
     * @throws Forbidden one of them is the actor's own, or not theirs to confirm
     * @throws Conflict one of them is not reported any more
     * @throws Invalid none is chosen, or too many
     */
    @Transactional
    public int confirm(Actor actor, Collection<UUID> chosen, @Nullable String comment) {
        new Invalid.Check()
                .that(!chosen.isEmpty(), "practice", "choose-one")
                .that(chosen.size() <= MOST, "practice", "confirm-many", MOST)
                .orThrow();
        int confirmed = 0;
        for (UUID id : new LinkedHashSet<>(chosen)) {
            if (!practices.of(actor, id).isEndorsed()) {
                endorsePractice.endorse(actor, id, comment, null);
                confirmed++;
            }
        }
        return confirmed;
    }
}
