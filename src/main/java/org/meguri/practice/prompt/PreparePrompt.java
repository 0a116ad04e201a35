package org.meguri.practice.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.Practices;

/** Puts a prompt into the form of the next try of one's own practice, in the place of one that waits there. */
@ApplicationScoped
public class PreparePrompt {

    /** The longest prompt of a try, in code points. */
    public static final int LENGTH = 4_000;

    private final Practices practices;
    private final PreparedPrompts prepared;
    private final Clock clock;

    PreparePrompt(Practices practices, PreparedPrompts prepared, Clock clock) {
        this.practices = practices;
        this.prepared = prepared;
        this.clock = clock;
    }

    /**
     * Prepares it.
     *
     * @throws NotFound the actor may not read the practice
     * @throws Forbidden it is somebody else's
     * @throws Conflict there is no plan yet, or it has been reported or has ended
     * @throws Invalid the text is missing or longer than {@link #LENGTH}
     */
    @Transactional
    public void prepare(Actor actor, UUID practiceId, String text) {
        PracticeAssignment practice = practices.ofSelf(actor, practiceId);
        if (!practice.mayTry(actor)) {
            throw new Conflict(practice.isPlanned() ? "practice-closed" : "plan-first");
        }
        String cleaned = Text.clean(text);
        new Invalid.Check()
                .that(!cleaned.isEmpty(), "text", "required")
                .that(Text.length(cleaned) <= LENGTH, "text", "too-long", LENGTH)
                .orThrow();
        PreparedPrompt waiting = prepared.findById(practiceId);
        if (waiting == null) {
            prepared.persist(new PreparedPrompt(practiceId, cleaned, clock.instant()));
        } else {
            waiting.become(cleaned, clock.instant());
        }
    }
}
