package org.meguri.practice.prompt;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.meguri.practice.TryRecorded;

/** The prompts that wait for a try, by practice. */
@ApplicationScoped
public class PreparedPrompts implements PanacheRepositoryBase<PreparedPrompt, UUID> {

    /** What the form of the next try begins with. */
    public Optional<String> of(UUID practice) {
        return findByIdOptional(practice).map(PreparedPrompt::text);
    }

    /** What was recorded has its prompt with it. */
    void use(@Observes TryRecorded recorded) {
        delete("practiceId", recorded.practice());
    }
}
