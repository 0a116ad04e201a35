package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.StaffLine;
import org.meguri.platform.audit.Act;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/**
 * Gives many people one further post (兼務), or ends it for them.
 */
@ApplicationScoped
public class AppointMany {

    private final EntityManager entities;
    private final TransferBatches batches;
    private final Rehearsals rehearsals;
    private final FurtherPosts furtherPosts;
    private final Planning planning;

    AppointMany(
            EntityManager entities,
            TransferBatches batches,
            Rehearsals rehearsals,
            FurtherPosts furtherPosts,
            Planning planning) {
        this.entities = entities;
        this.batches = batches;
        this.rehearsals = rehearsals;
        this.furtherPosts = furtherPosts;
        this.planning = planning;
    }

    private static final int MOST_AT_ONCE = 2_000;

    /**
     * A post that many hold beside their own.
     *
     * @param staffNumbers the numbers, with anything between them; when ending, none for everybody who holds it
     * @param unit the code of the unit
     * @param title the title; of no meaning when ending
     * @param to the last day; null for none. When ending it must be there
     */
    public record Post(
            String staffNumbers,
            String unit,
            String title,
            @Nullable LocalDate to,
            boolean ending) {}

    /**
     * Writes a line for each of them and rehearses.
     *
     * @throws Invalid nobody is named, more than 2,000 are, or nobody holds the post that ends
     * @throws Conflict the batch is no draft, or somebody has changed it since the reader saw it
     */
    @Transactional
    public void appoint(Actor actor, UUID id, Post post, @Nullable Integer version) {
        TransferBatch batch = batches.draft(actor, id, version);
        List<String> numbers = Codes.many(post.staffNumbers()).distinct().toList();
        new Invalid.Check()
                .that(post.ending() || !numbers.isEmpty(), "staffNumbers", "required")
                .that(numbers.size() <= MOST_AT_ONCE, "staffNumbers", "transfer-many", MOST_AT_ONCE)
                .that(!post.unit().isBlank(), "unit", "required")
                .that(post.ending() || !post.title().isBlank(), "title", "required")
                .that(!post.ending() || post.to() != null, "to", "required")
                .orThrow();
        List<List<String>> rows = post.ending()
                ? furtherPosts.ending(actor.body(), numbers, post.unit(), Objects.requireNonNull(post.to()))
                : furtherPosts.beginning(actor.body(), numbers, post.unit(), post.title(), post.to());
        new Invalid.Check().that(!rows.isEmpty(), "unit", "transfer-none-there").orThrow();
        int number = batches.lastNumber(batch);
        for (List<String> cells : rows) {
            entities.persist(new TransferLine(batch, StaffLine.of(++number, cells)));
        }
        rehearsals.play(batch);
        planning.record(Act.PERSON_CHANGED, actor, batch, "further");
    }
}
