package org.meguri.learn.sheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.meguri.learn.LearnConfig;
import org.meguri.people.Actor;

/** The open sheets; each is seen by the one who fills it in, and by nobody else. */
@ApplicationScoped
public class KeptSheets implements PanacheRepositoryBase<KeptSheet, UUID> {

    private final LearnConfig config;
    private final Clock clock;

    KeptSheets(LearnConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The actor's open sheet of the quiz, if one is kept and has not expired. */
    public Optional<KeptSheet> open(Actor actor, UUID quiz) {
        return find("personId = ?1 and quizId = ?2 and keptAt >= ?3", actor.person(), quiz, oldest())
                .firstResultOptional();
    }

    /** The same also when it has expired. */
    Optional<KeptSheet> last(UUID person, UUID quiz) {
        return find("personId = ?1 and quizId = ?2", person, quiz).firstResultOptional();
    }

    /** What was kept before has expired. */
    Instant oldest() {
        return clock.instant().minus(Duration.ofDays(config.sheetDays()));
    }
}
