package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.OrgDrafts;
import org.meguri.people.StaffLine;
import org.meguri.people.UnitStep;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/**
 * Changes a batch while it is being prepared. After each change it is rehearsed anew, so that what stands beside the lines
 * is always about the lines that stand there.
 */
@ApplicationScoped
public class EditTransfer {

    private static final int MOST_AT_ONCE = 2_000;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,、，;；]+");

    private final EntityManager entities;
    private final TransferBatches batches;
    private final Rehearsals rehearsals;
    private final OrgDrafts drafts;
    private final FurtherPosts furtherPosts;
    private final Clock clock;

    EditTransfer(
            EntityManager entities,
            TransferBatches batches,
            Rehearsals rehearsals,
            OrgDrafts drafts,
            FurtherPosts furtherPosts,
            Clock clock) {
        this.entities = entities;
        this.batches = batches;
        this.rehearsals = rehearsals;
        this.drafts = drafts;
        this.furtherPosts = furtherPosts;
        this.clock = clock;
    }

    /** Says what the batch is called, when it takes effect and when it is disclosed. */
    @Transactional
    public void describe(
            Actor actor,
            UUID id,
            @Nullable String name,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate disclosedFrom,
            @Nullable Integer version) {
        TransferBatch batch = batches.unchanged(actor, id, version);
        String clean = PrepareTransfer.checked(name, effectiveOn, LocalDate.now(clock));
        batch.describe(clean, java.util.Objects.requireNonNull(effectiveOn), disclosedFrom);
        rehearsals.play(batch);
    }

    /**
     * Puts the lines of a file in the place of all lines there are.
     *
     * @throws Invalid the file as a whole cannot be read
     */
    @Transactional
    public void handIn(Actor actor, UUID id, byte[] file, @Nullable Integer version) {
        TransferBatch batch = draft(actor, id, version);
        List<StaffLine> lines = drafts.read(file);
        entities.createQuery("delete from TransferLine l where l.batch = :batch")
                .setParameter("batch", batch)
                .executeUpdate();
        lines.forEach(line -> entities.persist(new TransferLine(batch, line)));
        rehearsals.play(batch);
    }

    /** Adds a line, or puts it in the place of another. */
    @Transactional
    public void put(Actor actor, UUID id, @Nullable UUID instead, List<String> cells, @Nullable Integer version) {
        TransferBatch batch = draft(actor, id, version);
        new Invalid.Check()
                .that(!cells.isEmpty() && !Text.clean(cells.get(0)).isEmpty(), "staffNumber", "required")
                .orThrow();
        int number = batches.lastNumber(batch) + 1;
        if (instead != null) {
            TransferLine old = batches.line(batch, instead);
            number = old.number();
            entities.remove(old);
            entities.flush();
        }
        entities.persist(new TransferLine(batch, StaffLine.of(number, cells)));
        rehearsals.play(batch);
    }

    @Transactional
    public void drop(Actor actor, UUID id, UUID line, @Nullable Integer version) {
        TransferBatch batch = draft(actor, id, version);
        entities.remove(batches.line(batch, line));
        rehearsals.play(batch);
    }

    /**
     * Gives many people one further post (兼務), or ends it for them.
     *
     * @param staffNumbers the numbers, with anything between them; when ending, none for everybody who holds it
     * @param unit the code of the unit
     * @param title the title; of no meaning when ending
     * @param to the last day; null for none. When ending it must be there
     */
    @Transactional
    public void appointMany(
            Actor actor,
            UUID id,
            String staffNumbers,
            String unit,
            String title,
            @Nullable LocalDate to,
            boolean ending,
            @Nullable Integer version) {
        TransferBatch batch = draft(actor, id, version);
        List<String> numbers = BETWEEN.splitAsStream(
                        java.text.Normalizer.normalize(staffNumbers, java.text.Normalizer.Form.NFKC))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        new Invalid.Check()
                .that(ending || !numbers.isEmpty(), "staffNumbers", "required")
                .that(numbers.size() <= MOST_AT_ONCE, "staffNumbers", "transfer-many", MOST_AT_ONCE)
                .that(!unit.isBlank(), "unit", "required")
                .that(ending || !title.isBlank(), "title", "required")
                .that(!ending || to != null, "to", "required")
                .orThrow();
        List<List<String>> rows = ending
                ? furtherPosts.ending(actor.body(), numbers, unit, java.util.Objects.requireNonNull(to))
                : furtherPosts.beginning(actor.body(), numbers, unit, title, batch.effectiveOn(), to);
        new Invalid.Check().that(!rows.isEmpty(), "unit", "transfer-none-there").orThrow();
        int number = batches.lastNumber(batch);
        for (List<String> cells : rows) {
            entities.persist(new TransferLine(batch, StaffLine.of(++number, cells)));
        }
        rehearsals.play(batch);
    }

    /** Adds a step of a reorganisation at the end. */
    @Transactional
    public void addStep(
            Actor actor,
            UUID id,
            UnitStep.@Nullable Kind kind,
            @Nullable String code,
            @Nullable String others,
            @Nullable String parent,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String kana,
            @Nullable Integer version) {
        TransferBatch batch = draft(actor, id, version);
        String about = code(code);
        List<String> codes = BETWEEN.splitAsStream(code(others))
                .filter(one -> !one.isEmpty())
                .toList();
        new Invalid.Check()
                .that(kind != null, "kind", "choose-one")
                .that(!about.isEmpty(), "code", "required")
                .that(
                        about.length() <= 20 && codes.stream().allMatch(one -> one.length() <= 20),
                        "code",
                        "too-long",
                        20)
                .that(codes.size() <= 20, "others", "transfer-many", 20)
                .that(Text.length(Text.clean(name == null ? "" : name)) <= 100, "name", "too-long", 100)
                .orThrow();
        int number = batches.steps(batch).stream()
                        .map(TransferUnitStep::number)
                        .max(Comparator.naturalOrder())
                        .orElse(0)
                + 1;
        entities.persist(new TransferUnitStep(
                batch,
                new UnitStep(
                        number,
                        java.util.Objects.requireNonNull(kind),
                        about,
                        new ArrayList<>(codes),
                        orNull(code(parent)),
                        Text.orNull(name),
                        Text.orNull(nameEn),
                        Text.orNull(kana))));
        rehearsals.play(batch);
    }

    @Transactional
    public void dropStep(Actor actor, UUID id, UUID step, @Nullable Integer version) {
        TransferBatch batch = draft(actor, id, version);
        TransferUnitStep found = batches.steps(batch).stream()
                .filter(one -> one.id().equals(step))
                .findFirst()
                .orElseThrow(NotFound::new);
        entities.remove(found);
        rehearsals.play(batch);
    }

    private TransferBatch draft(Actor actor, UUID id, @Nullable Integer version) {
        TransferBatch batch = batches.unchanged(actor, id, version);
        batch.requireDraft();
        return batch;
    }

    private static String code(@Nullable String typed) {
        return java.text.Normalizer.normalize(Text.clean(typed == null ? "" : typed), java.text.Normalizer.Form.NFKC);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
