package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.OrgDraft;
import org.meguri.people.OrgDrafts;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.people.Rehearsal;
import org.meguri.people.Rehearsal.Mover;
import org.meguri.people.RosterOutcome;
import org.meguri.people.RosterRow.Action;
import org.meguri.platform.problem.Conflict;

/** Plays a batch through on a draft of the organisation and notes down what each line means and what hangs on it. */
@ApplicationScoped
class Rehearsals {

    private final EntityManager entities;
    private final TransferBatches batches;
    private final OrgDrafts drafts;
    private final Instance<Consequences> consequences;
    private final Clock clock;

    Rehearsals(
            EntityManager entities,
            TransferBatches batches,
            OrgDrafts drafts,
            Instance<Consequences> consequences,
            Clock clock) {
        this.entities = entities;
        this.batches = batches;
        this.drafts = drafts;
        this.consequences = consequences;
        this.clock = clock;
    }

    /** The draft after everything in the batch that can be carried out; what it means is written beside the lines. */
    OrgDraft play(TransferBatch batch) {
        return play(batch, () -> {});
    }

    /** @param stage to be run after each of three about equal parts of the work */
    OrgDraft play(TransferBatch batch, Runnable stage) {
        entities.flush();
        OrgDraft draft = drafts.open(batch.body().id(), batch.effectiveOn());
        List<TransferUnitStep> steps = batches.steps(batch);
        List<TransferLine> lines = batches.lines(batch);
        stage.run();
        List<RosterOutcome> unitOutcomes =
                draft.reorganise(steps.stream().map(TransferUnitStep::asStep).toList());
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).rehearsed(unitOutcomes.get(i));
        }
        Map<Integer, RosterOutcome> byNumber = new HashMap<>();
        for (TransferLine line : lines) {
            if (line.isAboutSomebodyAtWork()) {
                draft.refuseLeaver(line.key(), line.asLine())
                        .ifPresent(outcome -> byNumber.put(line.number(), outcome));
            }
        }
        draft.appoint(lines.stream()
                        .filter(line -> !byNumber.containsKey(line.number()))
                        .map(TransferLine::asLine)
                        .toList())
                .forEach(outcome -> byNumber.put(outcome.line(), outcome));
        List<String> stranded = draft.carryAlong();
        Rehearsal rehearsal = draft.rehearse();
        stage.run();
        note(batch, lines, byNumber, rehearsal);
        int rejected = (int) (unitOutcomes.stream()
                        .filter(Rehearsals::isRejected)
                        .count()
                + byNumber.values().stream().filter(Rehearsals::isRejected).count());
        batch.rehearsed(clock.instant(), rehearsal.movers().size(), rejected + stranded.size());
        keep(batch, rehearsal, stranded);
        stage.run();
        return draft;
    }

    /** Refuses a batch that would leave somebody without a unit. */
    void requirePlaces(TransferBatch batch) {
        entities.flush();
        batches.consequences(batch).stream()
                .filter(one -> one.kind() == Consequence.Kind.STRANDED)
                .findFirst()
                .ifPresent(one -> {
                    throw new Conflict("transfer-stranded", one.count(), String.join("、", one.examples()));
                });
    }

    private static boolean isRejected(RosterOutcome outcome) {
        return outcome.action() == Action.REJECTED;
    }

    private void note(
            TransferBatch batch, List<TransferLine> lines, Map<Integer, RosterOutcome> outcomes, Rehearsal rehearsal) {
        Map<String, UUID> units = new HashMap<>();
        entities.createQuery("from OrgUnit u where u.body.id = :body", OrgUnit.class)
                .setParameter("body", batch.body().id())
                .getResultStream()
                .forEach(unit -> units.put(unit.code(), unit.id()));
        Map<String, Mover> movers = new LinkedHashMap<>();
        rehearsal.movers().forEach(mover -> movers.put(mover.staffNumber(), mover));
        Map<String, Mover> withoutLine = new LinkedHashMap<>(movers);
        for (TransferLine line : lines) {
            RosterOutcome outcome = outcomes.get(line.number());
            if (outcome == null) {
                continue;
            }
            Mover mover = isRejected(outcome) ? null : movers.get(outcome.key());
            if (mover == null) {
                line.rehearsed(outcome, null, null, null, null);
            } else {
                withoutLine.remove(outcome.key());
                line.rehearsed(
                        outcome,
                        mover.id(),
                        unit(units, mover.before()),
                        unit(units, mover.after()),
                        place(mover.after()));
            }
        }
        carry(batch, withoutLine.values(), units);
    }

    /** Notes who goes along with a unit, so that it is disclosed to them as well. */
    private void carry(TransferBatch batch, Collection<Mover> movers, Map<String, UUID> units) {
        entities.createQuery("delete from CarriedPerson c where c.batch = :batch")
                .setParameter("batch", batch)
                .executeUpdate();
        for (Mover mover : movers) {
            UUID person = mover.id();
            if (person != null) {
                entities.persist(new CarriedPerson(
                        batch,
                        entities.getReference(Person.class, person),
                        unit(units, mover.before()),
                        unit(units, mover.after()),
                        place(mover.after())));
            }
        }
    }

    private static @Nullable UUID unit(Map<String, UUID> units, Rehearsal.@Nullable Seat seat) {
        return seat == null ? null : units.get(seat.unit());
    }

    private static String place(Rehearsal.@Nullable Seat seat) {
        return seat == null ? "" : seat.label() + " " + seat.title();
    }

    private void keep(TransferBatch batch, Rehearsal rehearsal, List<String> stranded) {
        entities.createQuery("delete from TransferConsequence c where c.batch = :batch")
                .setParameter("batch", batch)
                .executeUpdate();
        Map<Consequence.Kind, Consequence> found = new EnumMap<>(Consequence.Kind.class);
        add(found, of(Consequence.Kind.HEADLESS, rehearsal.headless()));
        add(found, new Consequence(Consequence.Kind.CARRIED, rehearsal.carried(), List.of()));
        add(found, of(Consequence.Kind.STRANDED, stranded));
        add(
                found,
                of(
                        Consequence.Kind.NEWCOMERS,
                        rehearsal.movers().stream()
                                .filter(mover -> mover.comes() && mover.id() == null)
                                .map(mover -> mover.staffNumber() + " " + mover.name())
                                .toList()));
        consequences.stream().flatMap(one -> one.of(rehearsal).stream()).forEach(one -> add(found, one));
        int place = 0;
        for (Consequence one : found.values()) {
            entities.persist(new TransferConsequence(batch, place++, one));
        }
    }

    private static void add(Map<Consequence.Kind, Consequence> found, Consequence one) {
        if (one.count() > 0) {
            found.merge(one.kind(), one, Rehearsals::both);
        }
    }

    private static Consequence both(Consequence one, Consequence other) {
        List<String> examples = new ArrayList<>(one.examples());
        examples.addAll(other.examples());
        return new Consequence(one.kind(), one.count() + other.count(), examples);
    }

    private static Consequence of(Consequence.Kind kind, List<String> names) {
        return new Consequence(kind, names.size(), names);
    }
}
