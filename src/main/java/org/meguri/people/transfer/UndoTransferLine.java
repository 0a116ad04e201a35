package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Body;
import org.meguri.people.OrgDrafts;
import org.meguri.people.Person;
import org.meguri.people.transfer.Traces.Picture;
import org.meguri.people.transfer.Traces.Table;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;

/**
 * Takes one person out of a batch that has taken effect: one mistake is put right, and everybody else stays where the batch
 * has sent them. It is refused when the person's posts or record were changed since, or when the unit to go back to does not
 * stand any more, and says what stands in the way. The batch can still be taken back as a whole.
 */
@ApplicationScoped
public class UndoTransferLine {

    private final EntityManager entities;
    private final TransferBatches batches;
    private final Traces traces;
    private final PersonObstacles obstacles;
    private final OrgDrafts drafts;
    private final Audit audit;
    private final Clock clock;

    UndoTransferLine(
            EntityManager entities,
            TransferBatches batches,
            Traces traces,
            PersonObstacles obstacles,
            OrgDrafts drafts,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.batches = batches;
        this.traces = traces;
        this.obstacles = obstacles;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes back whatever the batch has changed of the person whom the line is about, all their lines together.
     *
     * @throws NotFound the batch has no such line
     * @throws Conflict the batch is not applied, the line changed nothing or was taken back before, or something stands in
     *     the way; then it is named
     */
    @Transactional
    public void undo(Actor actor, UUID id, UUID line, @Nullable Integer version) {
        TransferBatch batch = batches.unchanged(actor, id, version);
        entities.find(Body.class, actor.body(), LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(batch);
        TransferLine about = batches.line(batch, line);
        batch.correct(clock.instant());
        Person person = person(actor, about);
        List<TransferTrace> written = ofPerson(batch, person.id());
        if (about.undoneAt() != null
                || written.stream().allMatch(one -> one.after().equals(one.before()))) {
            throw new Conflict("transfer-line-nothing");
        }
        Picture now = traces.take(actor.body());
        obstacles.require(person, written, now, batch.effectiveOn());
        Instant moment = clock.instant();
        entities.createQuery(
                        "from TransferLine l where l.batch = :batch and l.key = :key and l.action <> REJECTED",
                        TransferLine.class)
                .setParameter("batch", batch)
                .setParameter("key", about.key())
                .getResultStream()
                .forEach(one -> one.undo(moment));
        // what refers to a row goes before the row
        written.sort(Comparator.comparing(
                (TransferTrace trace) -> -Table.valueOf(trace.kind()).ordinal()));
        traces.putBack(written);
        // the whole batch is taken back from what is left
        written.forEach(entities::remove);
        entities.flush();
        entities.clear();
        drafts.forget(actor.body(), moment);
        audit.record(Act.TRANSFER_UNDONE, actor.body(), actor.person(), person.id(), batch.name());
    }

    private Person person(Actor actor, TransferLine line) {
        return entities.createQuery("from Person p where p.body.id = :body and p.staffNumber = :number", Person.class)
                .setParameter("body", actor.body())
                .setParameter("number", line.key())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Conflict("transfer-line-nothing"));
    }

    private List<TransferTrace> ofPerson(TransferBatch batch, UUID person) {
        Set<UUID> own =
                new HashSet<>(entities.createQuery("select a.id from Account a where a.person.id = :person", UUID.class)
                        .setParameter("person", person)
                        .getResultList());
        own.add(person);
        return entities.createQuery(
                        "from TransferTrace t where t.batch = :batch and (t.rowId in :own or t.after like :mine)",
                        TransferTrace.class)
                .setParameter("batch", batch)
                .setParameter("own", own)
                .setParameter("mine", person + "%")
                .getResultStream()
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
