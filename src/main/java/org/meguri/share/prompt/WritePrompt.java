package org.meguri.share.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;

/** Hands a prompt on to everybody in the body, writes it anew as its next version, or takes it out of use. */
@ApplicationScoped
public class WritePrompt {

    static final int REASON = 200;

    private final Prompts prompts;
    private final WorkTasks tasks;
    private final EntityManager entities;
    private final Clock clock;

    WritePrompt(Prompts prompts, WorkTasks tasks, EntityManager entities, Clock clock) {
        this.prompts = prompts;
        this.tasks = tasks;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Writes a new one, which is the actor's.
     *
     * @return the prompt
     * @throws Invalid something is missing or too long, or a task is unknown
     */
    @Transactional
    public UUID write(Actor actor, PromptText text) {
        check(actor, text);
        Prompt made = new Prompt(
                actor.body(),
                entities.getReference(Person.class, actor.person()),
                entities.getReference(OrgUnit.class, actor.unit()));
        PromptVersion first = made.write(text, writing(actor));
        prompts.persist(made);
        entities.persist(first);
        return made.id();
    }

    /**
     * Writes its next version, under the guideline of today; what was said of earlier ones stays with them.
     *
     * @param version the version of the record that the actor saw; null when it does not matter
     * @throws NotFound it is of another body
     * @throws Forbidden somebody else looks after it
     * @throws Conflict it was changed meanwhile, or is out of use
     * @throws Invalid something is missing or too long, or a task is unknown
     */
    @Transactional
    public void revise(Actor actor, UUID id, PromptText text, @Nullable Integer version) {
        Prompt prompt = kept(actor, id, version);
        check(actor, text);
        entities.persist(prompt.write(text, writing(actor)));
    }

    /**
     * Takes it out of use; it can be read on.
     *
     * @param why up to 200 letters; null where nothing is said
     * @throws NotFound it is of another body
     * @throws Forbidden somebody else looks after it
     * @throws Conflict it was changed meanwhile, or is out of use already
     * @throws Invalid the reason is too long
     */
    @Transactional
    public void retire(Actor actor, UUID id, @Nullable String why, @Nullable Integer version) {
        Prompt prompt = kept(actor, id, version);
        String reason = Text.orNull(why);
        new Invalid.Check()
                .that(reason == null || Text.length(reason) <= REASON, "reason", "too-long", REASON)
                .orThrow();
        prompt.retire(reason, clock.instant());
    }

    private Prompt kept(Actor actor, UUID id, @Nullable Integer version) {
        Prompt prompt = prompts.unchanged(actor, id, version);
        if (!prompt.mayKeep(actor)) {
            throw new Forbidden("prompt-of-another");
        }
        return prompt;
    }

    private void check(Actor actor, PromptText text) {
        text.check(tasks.forSection(actor.body(), actor.division()).stream()
                .map(WorkTask::code)
                .collect(Collectors.toSet()));
    }

    private PromptVersion.Writing writing(Actor actor) {
        return new PromptVersion.Writing(
                entities.getReference(Person.class, actor.person()),
                clock.instant(),
                prompts.present(actor).guidelineOn());
    }
}
