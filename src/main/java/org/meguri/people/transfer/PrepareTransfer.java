package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Body;
import org.meguri.people.Person;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/** Opens a batch of transfers for a day. */
@ApplicationScoped
public class PrepareTransfer {

    /** A batch may be prepared for at most this many years ahead. */
    static final int YEARS_AHEAD = 3;

    private static final int LONGEST_NAME = 80;

    private final EntityManager entities;
    private final Clock clock;
    private final Planning planning;

    PrepareTransfer(EntityManager entities, Clock clock, Planning planning) {
        this.entities = entities;
        this.clock = clock;
        this.planning = planning;
    }

    /**
     * @param effectiveOn the day on which it takes effect; past days are allowed, for what was decided and not entered
     * @param disclosedFrom the day of 内示, from which on those concerned see it; null for the day itself
     * @return the batch
     * @throws Forbidden the actor is not HR
     */
    @Transactional
    public UUID prepare(
            Actor actor, @Nullable String name, @Nullable LocalDate effectiveOn, @Nullable LocalDate disclosedFrom) {
        if (!TransferBatches.mayKeep(actor)) {
            throw new Forbidden("forbidden");
        }
        String clean = checked(name, effectiveOn, LocalDate.now(clock));
        TransferBatch batch = new TransferBatch(
                entities.getReference(Body.class, actor.body()),
                clean,
                java.util.Objects.requireNonNull(effectiveOn),
                disclosedFrom,
                entities.getReference(Person.class, actor.person()),
                clock.instant());
        entities.persist(batch);
        planning.record(Act.TRANSFER_SCHEDULED, actor, batch, "prepared");
        return batch.id();
    }

    static String checked(@Nullable String name, @Nullable LocalDate effectiveOn, LocalDate today) {
        String clean = Text.clean(name == null ? "" : name);
        new Invalid.Check()
                .that(!clean.isEmpty(), "name", "required")
                .that(Text.length(clean) <= LONGEST_NAME, "name", "too-long", LONGEST_NAME)
                .that(effectiveOn != null, "effectiveOn", "required")
                .that(
                        effectiveOn == null
                                || (effectiveOn.isBefore(today.plusYears(YEARS_AHEAD))
                                        && effectiveOn.isAfter(today.minusYears(YEARS_AHEAD))),
                        "effectiveOn",
                        "transfer-day-far")
                .orThrow();
        return clean;
    }
}
