package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.UnitStep;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/**
 * Adds a step of a reorganisation at the end of those that a batch has.
 */
@ApplicationScoped
public class AddTransferStep {

    private final EntityManager entities;
    private final TransferBatches batches;
    private final Rehearsals rehearsals;
    private final Planning planning;

    AddTransferStep(EntityManager entities, TransferBatches batches, Rehearsals rehearsals, Planning planning) {
        this.entities = entities;
        this.batches = batches;
        this.rehearsals = rehearsals;
        this.planning = planning;
    }

    private static final int MOST_UNITS = 20;
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_NAME = 100;

    /**
     * A step as typed.
     *
     * @param code the unit that it is about
     * @param others the units united, those that a divided one becomes, or the one that takes over from an abolished one,
     *     with anything between them
     */
    public record Typed(
            UnitStep.@Nullable Kind kind,
            @Nullable String code,
            @Nullable String others,
            @Nullable String parent,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String kana) {}

    /**
     * Adds the step and rehearses. Whether it can be carried out stands beside it afterwards.
     *
     * @throws Invalid it does not say what happens to which unit, or something is too long
     * @throws Conflict the batch is no draft, or somebody has changed it since the reader saw it
     */
    @Transactional
    public void add(Actor actor, UUID id, Typed typed, @Nullable Integer version) {
        TransferBatch batch = batches.draft(actor, id, version);
        String about = Codes.one(typed.code());
        List<String> others = Codes.many(typed.others()).toList();
        new Invalid.Check()
                .that(typed.kind() != null, "kind", "choose-one")
                .that(!about.isEmpty(), "code", "required")
                .that(
                        about.length() <= LONGEST_CODE
                                && others.stream().allMatch(other -> other.length() <= LONGEST_CODE),
                        "code",
                        "too-long",
                        LONGEST_CODE)
                .that(others.size() <= MOST_UNITS, "others", "transfer-many", MOST_UNITS)
                .that(Text.length(Text.clean(typed.name())) <= LONGEST_NAME, "name", "too-long", LONGEST_NAME)
                .orThrow();
        int last = batches.steps(batch).stream()
                .map(TransferUnitStep::number)
                .max(Comparator.naturalOrder())
                .orElse(0);
        entities.persist(new TransferUnitStep(
                batch,
                new UnitStep(
                        last + 1,
                        Objects.requireNonNull(typed.kind()),
                        about,
                        others,
                        Text.orNull(Codes.one(typed.parent())),
                        Text.orNull(typed.name()),
                        Text.orNull(typed.nameEn()),
                        Text.orNull(typed.kana()))));
        rehearsals.play(batch);
        planning.record(Act.UNIT_CHANGED, actor, batch, "step");
    }
}
