package org.meguri.people.transfer;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Problem;

/** Tells HR of the body what came of a batch for which nobody sat up: how it took effect, or that it could not. */
@ApplicationScoped
class TellOfTransfer {

    private final EntityManager entities;
    private final TransferBatches batches;
    private final RehearseAnew rehearseAnew;
    private final Inbox inbox;
    private final Clock clock;

    TellOfTransfer(
            EntityManager entities, TransferBatches batches, RehearseAnew rehearseAnew, Inbox inbox, Clock clock) {
        this.entities = entities;
        this.batches = batches;
        this.rehearseAnew = rehearseAnew;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** The batch has taken effect by itself, without the lines and steps that could not be carried out. */
    void applied(TransferBatch batch) {
        tell(NoticeKind.TRANSFER_APPLIED, batch, String.valueOf(batch.rejected()));
    }

    /** The batch need not be looked after any more. */
    void settled(TransferBatch batch) {
        inbox.settle(batch.id(), List.of(NoticeKind.TRANSFER_FAILED));
    }

    /**
     * The batch could not take effect and is tried again each minute. It is rehearsed, so that its page shows what stands in
     * the way, and told once: again only for another reason, or after something was changed in it.
     */
    void failed(UUID id, RuntimeException why) {
        String reason =
                why instanceof Problem problem ? problem.code() : why.getClass().getSimpleName();
        boolean known = QuarkusTransaction.requiringNew().call(() -> isTold(batches.findById(id), reason));
        if (!known) {
            rehearse(id);
            QuarkusTransaction.requiringNew().run(() -> {
                TransferBatch batch = batches.findById(id);
                tell(NoticeKind.TRANSFER_FAILED, batch, mark(batch, reason));
            });
        }
    }

    private void rehearse(UUID id) {
        try {
            rehearseAnew.rehearse(id);
        } catch (RuntimeException e) {
            Log.warnf(e, "The batch of transfers %s could not be rehearsed after it could not be applied", id);
        }
    }

    private boolean isTold(TransferBatch batch, String reason) {
        return entities.createQuery("""
                        select count(n) from Notice n
                        where n.kind = TRANSFER_FAILED and n.about = :batch and n.fill like concat('%', :mark)
                        """, Long.class)
                        .setParameter("batch", batch.id())
                        .setParameter("mark", mark(batch, reason))
                        .getSingleResult()
                > 0;
    }

    /** What is the same for the same failure of an unchanged batch; it fills no gap of the text. */
    private static String mark(TransferBatch batch, String reason) {
        return reason + " " + batch.version();
    }

    private void tell(NoticeKind kind, TransferBatch batch, String more) {
        entities.createQuery("""
                        select distinct p.id from RoleGrant g join g.person p
                        where p.body.id = :body and g.role = HR and g.days.from <= :day and g.days.to >= :day
                          and exists (select 1 from Account a where a.person = p and a.closedAt is null)
                        """, UUID.class)
                .setParameter("body", batch.body().id())
                .setParameter("day", LocalDate.now(clock))
                .getResultList()
                .forEach(person -> inbox.tell(
                        kind,
                        batch.body().id(),
                        person,
                        batch.id(),
                        "/transfers/" + batch.id(),
                        clock.instant(),
                        new Words(batch.name(), null),
                        new Words(more, null)));
    }
}
