package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Body;
import org.meguri.people.OrgDraft;
import org.meguri.people.OrgDrafts;
import org.meguri.people.OrgUnit;
import org.meguri.people.UnitRights;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;

/**
 * Lets a batch take effect: everything in it that can be carried out, in one transaction. Applying it again changes
 * nothing.
 */
@ApplicationScoped
public class ApplyTransfer {

    private final EntityManager entities;
    private final TransferBatches batches;
    private final Rehearsals rehearsals;
    private final OrgDrafts drafts;
    private final Traces traces;
    private final UnitRights unitRights;
    private final Instance<FollowsUnits> followers;
    private final Audit audit;
    private final Clock clock;
    private final TellOfTransfer tellOfTransfer;

    ApplyTransfer(
            EntityManager entities,
            TransferBatches batches,
            Rehearsals rehearsals,
            OrgDrafts drafts,
            Traces traces,
            UnitRights unitRights,
            Instance<FollowsUnits> followers,
            Audit audit,
            Clock clock,
            TellOfTransfer tellOfTransfer) {
        this.entities = entities;
        this.batches = batches;
        this.rehearsals = rehearsals;
        this.drafts = drafts;
        this.traces = traces;
        this.unitRights = unitRights;
        this.followers = followers;
        this.audit = audit;
        this.clock = clock;
        this.tellOfTransfer = tellOfTransfer;
    }

    /**
     * Applies a batch whose day has come, now.
     *
     * @throws Conflict its day has not come, or it was dropped or taken back
     */
    @Transactional
    public void apply(Actor actor, UUID id, @Nullable Integer version) {
        TransferBatch batch = batches.unchanged(actor, id, version);
        if (batch.state() == TransferBatch.State.APPLIED) {
            return;
        }
        if (batch.effectiveOn().isAfter(LocalDate.now(clock))) {
            throw new Conflict("transfer-day-to-come");
        }
        apply(batch, actor.person());
    }

    /** Applies a scheduled batch in the name of the system; what is not scheduled (any more) is left alone. */
    @Transactional
    void applyDue(UUID id) {
        TransferBatch batch = batches.findByIdOptional(id).orElseThrow(NotFound::new);
        if (batch.state() == TransferBatch.State.SCHEDULED) {
            apply(batch, null);
        }
    }

    private void apply(TransferBatch batch, @Nullable UUID by) {
        // One change of the organisation at a time in a body, on all nodes.
        UUID body = batch.body().id();
        entities.find(Body.class, body, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(batch);
        if (!batch.isPending()) {
            return;
        }
        Traces.Picture before = traces.take(body);
        OrgDraft draft = rehearsals.play(batch);
        rehearsals.requirePlaces(batch);
        drafts.write(draft);
        Map<UUID, UUID> heirs = succeed(batch, draft);
        unitRights.follow(heirs, batch.effectiveOn(), by);
        traces.keep(batch, before, traces.take(body));
        batch.apply(clock.instant());
        entities.flush();
        if (!heirs.isEmpty()) {
            followers.forEach(follower -> follower.follow(batch.id(), heirs));
        }
        drafts.forget(body, clock.instant());
        tellOfTransfer.settled(batch);
        if (by == null) {
            tellOfTransfer.applied(batch);
        }
        audit.record(Act.TRANSFER_APPLIED, body, by, null, batch.name());
    }

    /** Notes which unit takes over from which; returns for each unit that ends the one that gets people and tasks. */
    private Map<UUID, UUID> succeed(TransferBatch batch, OrgDraft draft) {
        Map<String, OrgUnit> units = new HashMap<>();
        entities.createQuery("from OrgUnit u where u.body.id = :body", OrgUnit.class)
                .setParameter("body", batch.body().id())
                .getResultStream()
                .forEach(unit -> units.put(unit.code(), unit));
        Map<UUID, UUID> heirs = new HashMap<>();
        draft.heirs().forEach((from, to) -> {
            OrgUnit old = java.util.Objects.requireNonNull(units.get(from));
            for (int i = 0; i < to.size(); i++) {
                OrgUnit successor = java.util.Objects.requireNonNull(units.get(to.get(i)));
                if (!successor.equals(old)) {
                    entities.persist(new UnitSuccession(old, successor, i, batch.effectiveOn(), batch.id()));
                }
            }
            if (draft.ends(from)) {
                heirs.put(
                        old.id(),
                        java.util.Objects.requireNonNull(units.get(to.get(0))).id());
            }
        });
        return heirs;
    }
}
