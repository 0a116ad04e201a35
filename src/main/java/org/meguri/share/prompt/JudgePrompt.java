package org.meguri.share.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Says whether a version of a prompt worked for oneself, and where. Said again, it takes the place of what was said. */
@ApplicationScoped
public class JudgePrompt {

    static final int CONTEXT = 200;

    private final Prompts prompts;
    private final EntityManager entities;
    private final Clock clock;

    JudgePrompt(Prompts prompts, EntityManager entities, Clock clock) {
        this.prompts = prompts;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Says so.
     *
     * @param number of the version that was used; null for the newest
     * @param worked null where nothing was chosen, which is refused
     * @param context with what, up to 200 letters; null where nothing is said
     * @throws NotFound it is of another body, or has no such version
     * @throws Invalid nothing was chosen, or the context is too long
     */
    @Transactional
    public void judge(
            Actor actor, UUID id, @Nullable Integer number, @Nullable Boolean worked, @Nullable String context) {
        PromptVersion used = prompts.version(actor, id, number);
        String where = Text.orNull(context);
        new Invalid.Check()
                .that(worked != null, "worked", "choose-one")
                .that(where == null || Text.length(where) <= CONTEXT, "context", "too-long", CONTEXT)
                .orThrow();
        boolean said = Objects.requireNonNull(worked);
        // two windows do not make two of one person
        Person self = entities.find(Person.class, actor.person(), LockModeType.PESSIMISTIC_WRITE);
        prompts.verdict(used, actor.person())
                .ifPresentOrElse(
                        before -> before.say(said, where, clock.instant()),
                        () -> entities.persist(new PromptVerdict(used, self, said, where, clock.instant())));
    }
}
