package org.meguri.learn.prior;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Posting;
import org.meguri.people.Postings;
import org.meguri.people.Role;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;

/** The proofs of all bodies. Each is its author's; besides, whoever trains the author reads and answers it. */
@ApplicationScoped
public class Proofs implements PanacheRepositoryBase<Proof, UUID> {

    /** A proof that waits for a trainer. */
    public record Waiting(
            UUID id,
            UUID person,
            String staffNumber,
            String name,
            UUID unit,
            UUID module,
            @Nullable Words taskName,
            @Nullable String work,
            Instant submittedAt) {

        /** Which task it was. */
        public String title(Locale locale) {
            return Proof.title(taskName, work, locale);
        }
    }

    private static final String FETCHED =
            "from Proof f join fetch f.person join fetch f.module left join fetch f.answeredBy ";

    private static final String OPEN = " f.acceptedAt is null and f.returnedAt is null and f.takenBackAt is null ";

    /** Those of people whom the actor trains, by where they work today; never the actor's own. */
    private static final String TRAINED = """
            from Proof f join f.person p join Posting o on o.person = p
                and o.kind = PRIMARY and o.days.from <= :day and o.days.to >= :day
            where f.bodyId = :body and p.id <> :me and (:all = true or o.unit.id in :units) and
            """ + OPEN;

    private final Postings postings;
    private final Clock clock;

    Proofs(Postings postings, Clock clock) {
        this.postings = postings;
        this.clock = clock;
    }

    /** The proof, if the actor may read it: their own, or of somebody whom they train. */
    public Proof of(Actor actor, UUID id) {
        return find(FETCHED + "where f.id = ?1 and f.bodyId = ?2", id, actor.body())
                .firstResultOptional()
                .filter(proof -> actor.isSelf(proof.person().id())
                        || trains(actor, proof.person().id()))
                .orElseThrow(NotFound::new);
    }

    /** Whether the actor may answer it: whoever trains its author may, and nobody their own. */
    public boolean mayAnswer(Actor actor, Proof proof) {
        UUID author = proof.person().id();
        return proof.isWaiting() && !actor.isSelf(author) && trains(actor, author);
    }

    private boolean trains(Actor actor, UUID person) {
        return !actor.trains().isEmpty()
                && postings.primary(person, LocalDate.now(clock))
                        .map(Posting::unit)
                        .map(unit -> actor.trains().includes(unit.id()))
                        .orElse(false);
    }

    /** The proof that the actor answers, if it still is as they saw it. */
    Proof toAnswer(Actor actor, UUID id, @Nullable Integer version) {
        Proof found = unchanged(actor, id, version);
        if (actor.isSelf(found.person().id())) {
            throw new Forbidden("proof-own");
        }
        return found;
    }

    Proof unchanged(Actor actor, UUID id, @Nullable Integer version) {
        Proof found = of(actor, id);
        if (version != null && version != found.version()) {
            throw new Conflict(Conflict.STALE);
        }
        return found;
    }

    /** What waits for the actor as a trainer, the oldest first. */
    public List<Waiting> waiting(Actor actor) {
        if (!actor.is(Role.TRAINER)) {
            throw new Forbidden("forbidden");
        }
        return trained(
                        actor,
                        "select new org.meguri.learn.prior.Proofs$Waiting(f.id, p.id, p.staffNumber, p.name, o.unit.id,"
                                + " f.module.id, f.taskName, f.work, f.submittedAt) "
                                + TRAINED + " order by f.submittedAt, f.id",
                        Waiting.class)
                .getResultList();
    }

    /** How many wait for the actor as a trainer; one statement, and none for whoever trains nobody. */
    public long countWaiting(Actor actor) {
        return actor.trains().isEmpty()
                ? 0
                : trained(actor, "select count(f) " + TRAINED, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> trained(Actor actor, String query, Class<T> type) {
        return getEntityManager()
                .createQuery(query, type)
                .setParameter("day", LocalDate.now(clock))
                .setParameter("body", actor.body())
                .setParameter("me", actor.person())
                .setParameter("all", actor.trains().whole())
                .setParameter("units", actor.trains().unitsForQuery());
    }

    /** The actor's own proofs, the newest first. */
    public List<Proof> own(Actor actor) {
        return find(FETCHED + "where f.person.id = ?1 order by f.submittedAt desc, f.id desc", actor.person())
                .list();
    }

    /** The proofs by which the actor passed modules, the newest first. */
    public List<Proof> accepted(Actor actor) {
        return find(
                        FETCHED + "where f.person.id = ?1 and f.acceptedAt is not null order by f.acceptedAt desc",
                        actor.person())
                .list();
    }

    /** The actor's last proof of the module that was not taken back. */
    public Optional<Proof> last(Actor actor, UUID module) {
        return find(
                        FETCHED + "where f.person.id = ?1 and f.module.id = ?2 and f.takenBackAt is null"
                                + " order by f.submittedAt desc, f.id desc",
                        actor.person(),
                        module)
                .firstResultOptional();
    }

    /** Why the author's earlier proofs of the same module came back, the newest first. */
    public List<Proof> before(Proof proof) {
        return find(
                        FETCHED
                                + "where f.person.id = ?1 and f.module.id = ?2 and f.returnedAt is not null and f.id <> ?3"
                                + " order by f.returnedAt desc",
                        proof.person().id(),
                        proof.module().id(),
                        proof.id())
                .list();
    }

    /** The modules for which a proof of the actor waits. */
    public Set<UUID> modules(Actor actor) {
        return new HashSet<>(getEntityManager()
                .createQuery("select f.module.id from Proof f where f.person.id = :me and" + OPEN, UUID.class)
                .setParameter("me", actor.person())
                .getResultList());
    }

    Optional<Proof> open(UUID person, UUID module) {
        return find("from Proof f where f.person.id = ?1 and f.module.id = ?2 and" + OPEN, person, module)
                .firstResultOptional();
    }
}
