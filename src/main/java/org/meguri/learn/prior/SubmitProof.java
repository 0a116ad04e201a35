package org.meguri.learn.prior;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Enrol;
import org.meguri.learn.Learning;
import org.meguri.learn.Module;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.people.Trainers;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/**
 * Somebody says that they can already do what a module teaches, and by which task of their own that can be seen. It enrols
 * them, as a first lesson would: what keeps people out of the course keeps them from proving it.
 */
@ApplicationScoped
public class SubmitProof {

    private final Learning learning;
    private final Proofs proofs;
    private final OwnTasks tasks;
    private final Enrol enrol;
    private final Trainers trainers;
    private final Inbox inbox;
    private final EntityManager entities;
    private final Clock clock;

    SubmitProof(
            Learning learning,
            Proofs proofs,
            OwnTasks tasks,
            Enrol enrol,
            Trainers trainers,
            EntityManager entities,
            Inbox inbox,
            Clock clock) {
        this.learning = learning;
        this.proofs = proofs;
        this.tasks = tasks;
        this.enrol = enrol;
        this.trainers = trainers;
        this.inbox = inbox;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Submits.
     *
     * @param moduleId the module in any edition; the proof is about the edition of the actor
     * @return the proof, which waits for a trainer
     * @throws NotFound the actor's body teaches no such module in an open programme
     * @throws Conflict it is passed already, a proof waits already, or the course is for others or comes later
     * @throws Invalid something is missing or too long, or the section has no such task
     */
    @Transactional
    public UUID submit(Actor actor, UUID moduleId, ProofText told) {
        // one proof at a time, whatever is sent at once
        Person person = entities.find(Person.class, actor.person(), LockModeType.PESSIMISTIC_WRITE);
        Learning.Progress mine = learning.inOwnEdition(actor, moduleId);
        ModuleOutline module = mine.module();
        if (mine.isPassed()) {
            throw new Conflict("proof-passed");
        }
        if (proofs.open(actor.person(), module.id()).isPresent()) {
            throw new Conflict("proof-open");
        }
        told.check();
        OwnTasks.OwnTask task = task(actor, module, told.task());
        enrol.enrol(actor, actor.person(), module.id(), null);
        Proof made = new Proof(
                actor.body(), entities.getReference(Module.class, module.id()), person, task, told, clock.instant());
        proofs.persist(made);
        inbox.tell(
                NoticeKind.PROOF_SUBMITTED,
                actor.body(),
                trainers.of(actor.body(), actor.unit(), actor.person(), LocalDate.now(clock))
                        .orElse(null),
                made.id(),
                "/proofs/" + made.id(),
                made.submittedAt(),
                new Words(person.name(), null),
                module.title());
        return made.id();
    }

    /** The tasks that can be chosen: where the module asks for no practice, none. */
    public List<OwnTasks.OwnTask> choices(Actor actor, ModuleOutline module) {
        return module.brief() == null ? List.of() : tasks.of(actor);
    }

    private OwnTasks.@Nullable OwnTask task(Actor actor, ModuleOutline module, @Nullable String named) {
        return named == null
                ? null
                : choices(actor, module).stream()
                        .filter(one -> one.id().toString().equals(named))
                        .findFirst()
                        .orElseThrow(() -> new Invalid("task", "task-unknown"));
    }
}
