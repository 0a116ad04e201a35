package org.meguri.learn.prior;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Module;
import org.meguri.learn.PassModule;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;

/** A trainer has seen that somebody can already do what a module teaches: it is passed at that moment, as by its quiz. */
@ApplicationScoped
public class AcceptProof {

    private final Proofs proofs;
    private final PassModule passModule;
    private final EntityManager entities;
    private final Audit audit;
    private final Inbox inbox;
    private final Clock clock;

    AcceptProof(Proofs proofs, PassModule passModule, EntityManager entities, Audit audit, Inbox inbox, Clock clock) {
        this.proofs = proofs;
        this.passModule = passModule;
        this.entities = entities;
        this.audit = audit;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Accepts.
     *
     * @param note what the trainer says about it; empty for nothing
     * @param version the version that the trainer saw; null when it does not matter
     * @throws Forbidden it is the actor's own
     * @throws Conflict it has been answered or taken back
     */
    @Transactional
    public void accept(Actor actor, UUID id, @Nullable String note, @Nullable Integer version) {
        Proof proof = proofs.toAnswer(actor, id, version);
        UUID person = proof.person().id();
        Module module = proof.module();
        Instant now = clock.instant();
        proof.accept(entities.getReference(Person.class, actor.person()), Text.orNull(note), now);
        if (!passModule.pass(person, module.id(), id, now)) {
            throw new Conflict("proof-closed");
        }
        audit.record(Act.DECISION, actor.body(), actor.person(), person, "decision:proof-accepted " + module.code());
        inbox.settle(id, List.of(NoticeKind.PROOF_SUBMITTED));
        inbox.tell(
                NoticeKind.PROOF_ACCEPTED,
                actor.body(),
                person,
                id,
                "/modules/" + module.id() + "/proof",
                now,
                module.title());
    }
}
