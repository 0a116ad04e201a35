package org.meguri.learn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.NotFound;

/**
 * Completes a module for somebody who is enrolled in it, once: by its quiz, or by a task of their own that a trainer has
 * seen. Whoever calls has made sure that it is so.
 */
@ApplicationScoped
public class PassModule {

    private final Enrolments enrolments;
    private final Event<ModulePassed> passed;

    PassModule(Enrolments enrolments, Event<ModulePassed> passed) {
        this.enrolments = enrolments;
        this.passed = passed;
    }

    /**
     * Passes it.
     *
     * @param proof by which proof; null for the quiz
     * @return whether this is the first time; nothing changes otherwise
     * @throws NotFound the person is not enrolled
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean pass(UUID person, UUID module, @Nullable UUID proof, Instant now) {
        boolean first =
                enrolments.find(person, module).orElseThrow(NotFound::new).pass(proof, now);
        if (first) {
            passed.fire(new ModulePassed(person, module, now));
        }
        return first;
    }
}
