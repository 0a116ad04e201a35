package org.meguri.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.RosterRow.Action;
import org.meguri.platform.Page;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;

/** The roster files that were handed in, for HR and administrators of the body. */
@ApplicationScoped
public class RosterImports implements PanacheRepositoryBase<RosterImport, UUID> {

    private final Clock clock;

    RosterImports(Clock clock) {
        this.clock = clock;
    }

    /** Whether the actor may hand in and apply rosters. */
    public static boolean mayKeep(Actor actor) {
        return actor.is(Role.HR) || actor.is(Role.ADMIN);
    }

    static void requireKeeper(Actor actor) {
        if (!mayKeep(actor)) {
            throw new Forbidden("forbidden");
        }
    }

    /**
     * The import, if it belongs to the actor's body and the actor may see it: what speaks of days to come is for HR alone
     * until they have come.
     */
    public RosterImport of(Actor actor, UUID id) {
        if (!mayKeep(actor)) {
            throw new NotFound();
        }
        return find("from RosterImport r join fetch r.uploadedBy where r.id = ?1 and r.body.id = ?2", id, actor.body())
                .firstResultOptional()
                .filter(roster -> Horizon.isOpenTo(actor) || roster.isOpenOn(LocalDate.now(clock)))
                .orElseThrow(NotFound::new);
    }

    /** The imports of the actor's body that the actor may see, the newest first. */
    public Page<RosterImport> list(Actor actor, int offset, int limit) {
        if (!mayKeep(actor)) {
            throw new NotFound();
        }
        boolean all = Horizon.isOpenTo(actor);
        LocalDate today = LocalDate.now(clock);
        List<RosterImport> found = getEntityManager()
                .createQuery("""
                        from RosterImport r join fetch r.uploadedBy where r.body.id = :body and r.linesFor is null
                          and (:all = true or r.openFrom <= :today)
                        order by r.uploadedAt desc, r.id desc
                        """, RosterImport.class)
                .setParameter("body", actor.body())
                .setParameter("all", all)
                .setParameter("today", today)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        return new Page<>(
                found,
                offset,
                limit,
                all
                        ? count("body.id = ?1 and linesFor is null", actor.body())
                        : count("body.id = ?1 and linesFor is null and openFrom <= ?2", actor.body(), today));
    }

    /** The newest import of the body. */
    public Optional<RosterImport> last(Actor actor) {
        return list(actor, 0, 1).items().stream().findFirst();
    }

    /**
     * The lines of an import in the order of the file.
     *
     * @param action only those that mean this; null for all
     * @param words only those whose key, name or difference contains them; null for all
     */
    public Page<RosterRow> rows(
            RosterImport roster, @Nullable Action action, @Nullable String words, int offset, int limit) {
        String where = "from RosterRow r where r.roster = :roster"
                + (action == null ? "" : " and r.action = :action")
                + (Text.orNull(words) == null
                        ? ""
                        : " and (r.key like :words escape '!' or r.name like :words escape '!'"
                                + " or r.detail like :words escape '!')");
        var rows = getEntityManager().createQuery(where + " order by r.line", RosterRow.class);
        var count = getEntityManager().createQuery("select count(*) " + where, Long.class);
        for (var query : List.of(rows, count)) {
            query.setParameter("roster", roster);
            if (action != null) {
                query.setParameter("action", action);
            }
            if (Text.orNull(words) != null) {
                String escaped =
                        Text.clean(words).replace("!", "!!").replace("%", "!%").replace("_", "!_");
                query.setParameter("words", "%" + escaped + "%");
            }
        }
        return new Page<>(
                rows.setFirstResult(offset).setMaxResults(limit).getResultList(),
                offset,
                limit,
                count.getSingleResult());
    }

    /** The lines that can be carried out. */
    List<RosterRow> accepted(RosterImport roster) {
        return getEntityManager()
                .createQuery(
                        "from RosterRow r where r.roster = :roster and r.action <> REJECTED order by r.line",
                        RosterRow.class)
                .setParameter("roster", roster)
                .getResultList();
    }

    /** The lines that HR should look at although they can be carried out. */
    public List<RosterRow> warned(RosterImport roster, int most) {
        return getEntityManager()
                .createQuery(
                        "from RosterRow r where r.roster = :roster and r.warning is not null order by r.line",
                        RosterRow.class)
                .setParameter("roster", roster)
                .setMaxResults(most)
                .getResultList();
    }

    /** The file for something else than the roster whose lines have not been taken yet. */
    public Optional<RosterImport> waiting(UUID target) {
        return find(
                        "linesFor = ?1 and state in ?2 order by uploadedAt desc",
                        target,
                        List.of(RosterImport.State.COLUMNS, RosterImport.State.COMPARING))
                .firstResultOptional();
    }

    /** Whether a file for something else than the roster is being read now. */
    public boolean isReading(UUID target, Instant now) {
        return waiting(target)
                .filter(file -> file.isRunning() && !file.isInterrupted(now))
                .isPresent();
    }

    /** Whether another roster of the body is being carried out. */
    boolean isBusy(UUID body, UUID except, Instant now) {
        return getEntityManager()
                .createQuery(
                        "from RosterImport r where r.body.id = :body and r.state = APPLYING and r.id <> :except",
                        RosterImport.class)
                .setParameter("body", body)
                .setParameter("except", except)
                .getResultStream()
                .anyMatch(roster -> !roster.isInterrupted(now));
    }

    /** A rejected line as it was handed in. */
    public record Rejected(List<String> cells, String reason, String value) {}

    /** The rejected lines in the order of the file. */
    public List<Rejected> rejected(RosterImport roster) {
        return getEntityManager()
                .createQuery(
                        "from RosterRow r where r.roster = :roster and r.action = REJECTED order by r.line",
                        RosterRow.class)
                .setParameter("roster", roster)
                .getResultStream()
                .map(row -> new Rejected(row.asLine().cells(), String.valueOf(row.reason()), row.detail()))
                .toList();
    }
}
