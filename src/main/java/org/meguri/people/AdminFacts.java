package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What an administrator asks first: is it healthy, who cannot get in, whose rights have outlived their post. */
@ApplicationScoped
public class AdminFacts {

    private static final int SHOWN = 20;

    /**
     * How it is with the accounts of the body.
     *
     * @param open accounts that are not closed
     * @param temporary those of them whose temporary password has not been changed
     * @param without people with a post today and no open account
     */
    public record AccountFacts(long open, long temporary, long without) {}

    /** Somebody to look at. */
    public record Named(UUID id, String staffNumber, String name) {}

    /** Somebody with a role and without a post. */
    public record Outlived(UUID id, String staffNumber, String name, Role role) {}

    /** The next day on which posts begin, and how many. */
    public record NextTransfer(LocalDate day, long posts) {}

    /**
     * The database.
     *
     * @param product its name and version; empty when it does not answer
     */
    public record Database(boolean answers, String product) {}

    private final EntityManager entities;
    private final DataSource source;
    private final PeopleConfig config;
    private final Clock clock;

    AdminFacts(EntityManager entities, DataSource source, PeopleConfig config, Clock clock) {
        this.entities = entities;
        this.source = source;
        this.config = config;
        this.clock = clock;
    }

    public Database database() {
        try (Connection connection = source.getConnection()) {
            var about = connection.getMetaData();
            return new Database(
                    connection.isValid(2), about.getDatabaseProductName() + " " + about.getDatabaseProductVersion());
        } catch (SQLException e) {
            return new Database(false, "");
        }
    }

    public AccountFacts accounts(Actor actor) {
        Object[] row = entities.createQuery("""
                        select count(a), sum(case when a.temporary = true then 1 else 0 end)
                        from Account a where a.person.body.id = :body and a.closedAt is null
                        """, Object[].class)
                .setParameter("body", actor.body())
                .getSingleResult();
        long without = entities.createQuery("""
                        select count(distinct p.id) from Posting o join o.person p
                        where p.body.id = :body and o.days.from <= :day and o.days.to >= :day
                          and not exists (select 1 from Account a where a.person = p and a.closedAt is null)
                        """, Long.class)
                .setParameter("body", actor.body())
                .setParameter("day", LocalDate.now(clock))
                .getSingleResult();
        return new AccountFacts(number(row[0]), number(row[1]), without);
    }

    private static long number(Object counted) {
        return counted instanceof Number number ? number.longValue() : 0;
    }

    /** Whose account is locked now after too many wrong passwords; the first twenty. */
    public List<Named> locked(Actor actor) {
        Instant now = clock.instant();
        return entities.createQuery("""
                        select p.id, p.staffNumber, p.name from Account a join a.person p
                        where p.body.id = :body and a.closedAt is null and a.refusedUntil > :now and a.failures >= :most
                        order by p.sortKey, p.staffNumber
                        """, Named.class)
                .setParameter("body", actor.body())
                .setParameter("now", now)
                .setParameter("most", config.failures())
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** Who has a role today without a post; the first twenty. */
    public List<Outlived> outlived(Actor actor) {
        return entities.createQuery("""
                        select p.id, p.staffNumber, p.name, g.role from RoleGrant g join g.person p
                        where p.body.id = :body and g.days.from <= :day and g.days.to >= :day
                          and not exists (select 1 from Posting o
                            where o.person = p and o.days.from <= :day and o.days.to >= :day)
                        order by p.sortKey, p.staffNumber, g.role
                        """, Outlived.class)
                .setParameter("body", actor.body())
                .setParameter("day", LocalDate.now(clock))
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** The next day on which posts begin or a scheduled batch takes effect; never for who may not know of days to come. */
    public Optional<NextTransfer> nextTransfer(Actor actor) {
        if (!Horizon.isOpenTo(actor)) {
            return Optional.empty();
        }
        return Stream.concat(nextPosts(actor), nextBatches(actor))
                .collect(Collectors.toMap(NextTransfer::day, NextTransfer::posts, Long::sum, TreeMap::new))
                .entrySet()
                .stream()
                .map(next -> new NextTransfer(next.getKey(), next.getValue()))
                .findFirst();
    }

    private Stream<NextTransfer> nextPosts(Actor actor) {
        return entities.createQuery("""
                        select o.days.from, count(o) from Posting o
                        where o.person.body.id = :body and o.days.from > :day and o.days.to >= o.days.from
                        group by o.days.from order by o.days.from
                        """, NextTransfer.class)
                .setParameter("body", actor.body())
                .setParameter("day", LocalDate.now(clock))
                .setMaxResults(1)
                .getResultStream();
    }

    private Stream<NextTransfer> nextBatches(Actor actor) {
        return entities.createQuery("""
                        select b.effectiveOn, sum(b.movers) from TransferBatch b
                        where b.body.id = :body and b.state = SCHEDULED and b.effectiveOn > :day
                        group by b.effectiveOn order by b.effectiveOn
                        """, NextTransfer.class)
                .setParameter("body", actor.body())
                .setParameter("day", LocalDate.now(clock))
                .setMaxResults(1)
                .getResultStream();
    }
}
