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
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/** A trainer sends a proof back and says what is missing; its author may send another, or take the lessons and the quiz. */
@ApplicationScoped
public class ReturnProof {

    private final Proofs proofs;
    private final EntityManager entities;
    private final Audit audit;
    private final Inbox inbox;
    private final Clock clock;

    ReturnProof(Proofs proofs, EntityManager entities, Audit audit, Inbox inbox, Clock clock) {
        this.proofs = proofs;
        this.entities = entities;
        this.audit = audit;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Sends it back.
     *
     * @param version the version that the trainer saw; null when it does not matter
     * @throws Forbidden it is the actor's own
     * @throws Conflict it has been answered or taken back
     * @throws Invalid there is no reason, or it is too long
     */
    @Transactional
    public void giveBack(Actor actor, UUID id, @Nullable String reason, @Nullable Integer version) {
        Proof proof = proofs.toAnswer(actor, id, version);
        UUID person = proof.person().id();
        Module module = proof.module();
        Instant now = clock.instant();
        proof.giveBack(entities.getReference(Person.class, actor.person()), Text.clean(reason), now);
        audit.record(Act.DECISION, actor.body(), actor.person(), person, "decision:proof-returned " + module.code());
        inbox.settle(id, List.of(NoticeKind.PROOF_SUBMITTED));
        inbox.tell(
                NoticeKind.PROOF_RETURNED,
                actor.body(),
                person,
                id,
                "/modules/" + module.id() + "/proof",
                now,
                module.title());
    }
}
