package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Body;
import org.meguri.people.OrgDrafts;
import org.meguri.people.transfer.Traces.Picture;
import org.meguri.people.transfer.Traces.Table;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;

/**
 * Takes an applied batch back as one act: everybody is where they were, units stand as they stood. It is refused when
 * something that it wrote has been changed since, and says what stands in the way. People who came new stay known, without
 * a post.
 */
@ApplicationScoped
public class UndoTransfer {

    /** So many obstacles are named. */
    private static final int NAMED = 10;

    private final EntityManager entities;
    private final TransferBatches batches;
    private final Traces traces;
    private final OrgDrafts drafts;
    private final Instance<FollowsUnits> followers;
    private final Audit audit;
    private final Clock clock;

    UndoTransfer(
            EntityManager entities,
            TransferBatches batches,
            Traces traces,
            OrgDrafts drafts,
            Instance<FollowsUnits> followers,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.batches = batches;
        this.traces = traces;
        this.drafts = drafts;
        this.followers = followers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Undoes the batch.
     *
     * @throws Conflict it is not applied, or later changes rest on it; then they are named
     */
    @Transactional
    public void undo(Actor actor, UUID id, @Nullable Integer version) {
        TransferBatch batch = batches.unchanged(actor, id, version);
        entities.find(Body.class, actor.body(), LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(batch);
        batch.undo(clock.instant());
        List<TransferTrace> written = new ArrayList<>(traces.of(batch));
        Picture now = traces.take(actor.body());
        List<String> obstacles = obstacles(written, now);
        if (!obstacles.isEmpty()) {
            String named =
                    String.join("、", obstacles.stream().limit(NAMED).toList()) + (obstacles.size() > NAMED ? " …" : "");
            throw new Conflict("transfer-in-the-way", obstacles.size(), named);
        }
        // what refers to a row goes before the row
        written.sort(Comparator.comparing(
                (TransferTrace trace) -> -Table.valueOf(trace.kind()).ordinal()));
        traces.putBack(written);
        followers.forEach(follower -> follower.back(id));
        entities.flush();
        entities.clear();
        drafts.forget(actor.body(), clock.instant());
        audit.record(Act.TRANSFER_UNDONE, actor.body(), actor.person(), null, batch.name());
    }

    /** Whoever and whatever was changed after the batch, by name. */
    private List<String> obstacles(List<TransferTrace> written, Picture now) {
        Set<UUID> changed = Traces.changedSince(written, now);
        if (changed.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(entities.createQuery(
                        "select concat(p.staffNumber, ' ', p.name) from Person p where p.id in :ids order by p.staffNumber",
                        String.class)
                .setParameter("ids", changed)
                .getResultList());
        names.addAll(entities.createQuery(
                        "select distinct v.name.ja from UnitVersion v where v.unit.id in :ids order by v.name.ja",
                        String.class)
                .setParameter("ids", changed)
                .getResultList());
        return names;
    }
}
