package org.meguri.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.meguri.people.Account;
import org.meguri.people.Actors;
import org.meguri.people.EndIdleDeputies;
import org.meguri.people.Person;
import org.meguri.people.RoleGrant;
import org.meguri.people.RosterApplied;
import org.meguri.people.Sessions;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;

/**
 * Closes what belongs to people whose last day is over: the account, its sessions, the roles, what they did for others or
 * others for them as a deputy. Whoever has a new post from
 * the next day on has not left. What they did stays.
 */
@ApplicationScoped
public class CloseLeavers {

    private final EntityManager entities;
    private final Sessions sessions;
    private final Actors actors;
    private final EndIdleDeputies endIdleDeputies;
    private final Event<PersonLeft> left;
    private final Audit audit;
    private final Clock clock;

    CloseLeavers(
            EntityManager entities,
            Sessions sessions,
            Actors actors,
            EndIdleDeputies endIdleDeputies,
            Event<PersonLeft> left,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.actors = actors;
        this.endIdleDeputies = endIdleDeputies;
        this.left = left;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever has left already by what was read in now does not keep a way in until the night. */
    void on(@Observes RosterApplied fact) {
        close();
    }

    /** Closes everything that is due; how many people it concerned. Calling it twice changes nothing. */
    @Transactional
    public int close() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        List<Account> accounts = entities.createQuery("""
                        from Account a join fetch a.person p join fetch p.body
                        where a.closedAt is null and p.leftOn < :today
                          and not exists (select 1 from Posting o
                            where o.person = p and o.days.from <= :today and o.days.to >= :today)
                        order by p.staffNumber
                        """, Account.class)
                .setParameter("today", today)
                .getResultList();
        accounts.forEach(account -> close(account, now));
        endRoles(today);
        endIdleDeputies.end();
        if (!accounts.isEmpty()) {
            actors.forgetAll();
        }
        return accounts.size();
    }

    private void close(Account account, Instant now) {
        Person person = account.person();
        account.close(now);
        sessions.endAll(account, now);
        audit.record(Act.ACCOUNT_CLOSED, person.body().id(), null, person.id(), String.valueOf(person.leftOn()));
        LocalDate lastDay = person.leftOn();
        if (lastDay != null) {
            left.fire(new PersonLeft(person.id(), person.body().id(), lastDay));
        }
    }

    private void endRoles(LocalDate today) {
        entities.createQuery("""
                        from RoleGrant g join fetch g.person p join fetch p.body
                        where p.leftOn < :today and g.days.to > p.leftOn and g.days.to >= :today
                          and not exists (select 1 from Posting o
                            where o.person = p and o.days.from <= :today and o.days.to >= :today)
                        """, RoleGrant.class)
                .setParameter("today", today)
                .getResultList()
                .forEach(grant -> {
                    LocalDate lastDay = grant.person().leftOn();
                    if (lastDay != null) {
                        grant.endOn(lastDay);
                        audit.record(
                                Act.ROLE_ENDED,
                                grant.person().body().id(),
                                null,
                                grant.person().id(),
                                "role:" + grant.role());
                    }
                });
    }
}
