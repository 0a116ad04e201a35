package org.meguri.people.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Days;
import org.meguri.people.Role;
import org.meguri.people.RosterImport;
import org.meguri.people.RosterImports;
import org.meguri.people.RosterRow.Action;
import org.meguri.platform.Page;
import org.meguri.platform.Period;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;

/** The batches of transfers of a body, for HR alone: to everybody else they do not exist. */
@ApplicationScoped
public class TransferBatches implements PanacheRepositoryBase<TransferBatch, UUID> {

    /** A file of which nothing is heard for so long is not being read any more. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final RosterImports files;
    private final Clock clock;

    TransferBatches(RosterImports files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** Whether the actor may prepare, see and apply transfers. */
    public static boolean mayKeep(Actor actor) {
        return actor.is(Role.HR);
    }

    /** The batch, if it belongs to the actor's body and the actor is HR. */
    public TransferBatch of(Actor actor, UUID id) {
        if (!mayKeep(actor)) {
            throw new NotFound();
        }
        return find("from TransferBatch b join fetch b.madeBy where b.id = ?1 and b.body.id = ?2", id, actor.body())
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** The file handed in for the batch whose lines are not in it yet. */
    public Optional<RosterImport> file(TransferBatch batch) {
        return files.waiting(batch.id());
    }

    /** The batch, if nobody has changed it since the reader saw it and no file is being read for it. */
    TransferBatch unchanged(Actor actor, UUID id, @Nullable Integer version) {
        TransferBatch batch = of(actor, id);
        if (version != null && version != batch.version()) {
            throw new Conflict(Conflict.STALE);
        }
        if (files.isReading(id, clock.instant())) {
            throw new Conflict("transfer-reading");
        }
        return batch;
    }

    /** The batch while it is being prepared, if nobody has changed it since the reader saw it. */
    TransferBatch draft(Actor actor, UUID id, @Nullable Integer version) {
        TransferBatch batch = unchanged(actor, id, version);
        batch.requireDraft();
        return batch;
    }

    /**
     * The batches of the actor's body, those to come first, then the latest.
     *
     * @param effective only those that take effect in the period; null for all
     */
    public Page<TransferBatch> list(Actor actor, @Nullable Period effective, int offset, int limit) {
        if (!mayKeep(actor)) {
            throw new NotFound();
        }
        LocalDate from = effective == null ? EARLIEST : effective.first();
        LocalDate to = effective == null ? Days.OPEN : effective.last();
        List<TransferBatch> found = getEntityManager()
                .createQuery("""
                        from TransferBatch b join fetch b.madeBy where b.body.id = :body
                          and b.effectiveOn >= :from and b.effectiveOn <= :to
                        order by case when b.state in (DRAFT, SCHEDULED) then 0 else 1 end, b.effectiveOn desc, b.id desc
                        """, TransferBatch.class)
                .setParameter("body", actor.body())
                .setParameter("from", from)
                .setParameter("to", to)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        return new Page<>(
                found,
                offset,
                limit,
                count("body.id = ?1 and effectiveOn >= ?2 and effectiveOn <= ?3", actor.body(), from, to));
    }

    /** What is to take effect on the day or should have before, the earliest first. */
    List<UUID> due(LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select b.id from TransferBatch b where b.state = SCHEDULED and b.effectiveOn <= :day
                        order by b.effectiveOn, b.madeAt
                        """, UUID.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** Those to come whose last rehearsal is older than what is known: a roster or another batch came in between. */
    List<UUID> outdated(Instant now) {
        return getEntityManager()
                .createQuery("""
                        select b.id from TransferBatch b where b.state in (DRAFT, SCHEDULED)
                          and not exists (select 1 from RosterImport f
                            where f.linesFor = b.id and f.state = COMPARING and f.beatAt > :silent)
                          and (exists (select 1 from RosterImport r
                            where r.body = b.body and r.state = APPLIED
                              and r.appliedAt > b.rehearsedAt and r.appliedAt <= :now)
                          or exists (select 1 from TransferBatch o
                            where o.body = b.body and o.appliedAt > b.rehearsedAt and o.appliedAt <= :now)
                          or exists (select 1 from TransferBatch o
                            where o.body = b.body and o.correctedAt > b.rehearsedAt and o.correctedAt <= :now)
                          or exists (select 1 from TransferBatch o
                            where o.body = b.body and o.undoneAt > b.rehearsedAt and o.undoneAt <= :now))
                        order by b.effectiveOn, b.madeAt
                        """, UUID.class)
                .setParameter("now", now)
                .setParameter("silent", now.minus(SILENCE))
                .getResultList();
    }

    /** All lines of the batch, in their order. */
    public List<TransferLine> lines(TransferBatch batch) {
        return getEntityManager()
                .createQuery("from TransferLine l where l.batch = :batch order by l.number", TransferLine.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    /** The lines that HR should look at although they can be carried out. */
    public List<TransferLine> warned(TransferBatch batch, int most) {
        return getEntityManager()
                .createQuery(
                        "from TransferLine l where l.batch = :batch and l.warning is not null order by l.number",
                        TransferLine.class)
                .setParameter("batch", batch)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many lines HR should look at. */
    public long warned(TransferBatch batch) {
        return getEntityManager()
                .createQuery(
                        "select count(l) from TransferLine l where l.batch = :batch and l.warning is not null",
                        Long.class)
                .setParameter("batch", batch)
                .getSingleResult();
    }

    /** The highest number of a line of the batch; 0 where there is none. */
    int lastNumber(TransferBatch batch) {
        Integer last = getEntityManager()
                .createQuery("select max(l.number) from TransferLine l where l.batch = :batch", Integer.class)
                .setParameter("batch", batch)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    /** A line of the batch. */
    public TransferLine line(TransferBatch batch, UUID id) {
        return getEntityManager()
                .createQuery("from TransferLine l where l.batch = :batch and l.id = :id", TransferLine.class)
                .setParameter("batch", batch)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The lines in their order.
     *
     * @param action only those that mean this; null for all
     * @param words only those whose number, name or difference contains them; null for all
     */
    public Page<TransferLine> lines(
            TransferBatch batch, @Nullable Action action, @Nullable String words, int offset, int limit) {
        String clean = Text.orNull(words);
        String where = "from TransferLine l where l.batch = :batch"
                + (action == null ? "" : " and l.action = :action")
                + (clean == null
                        ? ""
                        : " and (l.key like :words escape '!' or l.name like :words escape '!'"
                                + " or l.detail like :words escape '!')");
        var rows = getEntityManager().createQuery(where + " order by l.number", TransferLine.class);
        var count = getEntityManager().createQuery("select count(*) " + where, Long.class);
        for (var query : List.of(rows, count)) {
            query.setParameter("batch", batch);
            if (action != null) {
                query.setParameter("action", action);
            }
            if (clean != null) {
                String escaped = clean.replace("!", "!!").replace("%", "!%").replace("_", "!_");
                query.setParameter("words", "%" + escaped + "%");
            }
        }
        return new Page<>(
                rows.setFirstResult(offset).setMaxResults(limit).getResultList(),
                offset,
                limit,
                count.getSingleResult());
    }

    /** The lines that cannot be carried out, in their order. */
    public List<TransferLine> rejected(TransferBatch batch) {
        return getEntityManager()
                .createQuery(
                        "from TransferLine l where l.batch = :batch and l.action = REJECTED order by l.number",
                        TransferLine.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    /** How many lines mean the same. */
    public record Tally(Action action, long count) {}

    /** How many lines there are of each meaning; meanings of which there is none are left out. */
    public List<Tally> tallies(TransferBatch batch) {
        return getEntityManager()
                .createQuery("""
                        select l.action, count(*) from TransferLine l
                        where l.batch = :batch and l.action is not null group by l.action
                        """, Object[].class)
                .setParameter("batch", batch)
                .getResultStream()
                .map(row -> new Tally((Action) row[0], (Long) row[1]))
                .toList();
    }

    /** The steps of the reorganisation, in their order. */
    public List<TransferUnitStep> steps(TransferBatch batch) {
        return getEntityManager()
                .createQuery("from TransferUnitStep s where s.batch = :batch order by s.number", TransferUnitStep.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    /** What hangs on the batch, as of the last rehearsal. */
    public List<TransferConsequence> consequences(TransferBatch batch) {
        return getEntityManager()
                .createQuery(
                        "from TransferConsequence c where c.batch = :batch order by c.place", TransferConsequence.class)
                .setParameter("batch", batch)
                .getResultList();
    }
}
