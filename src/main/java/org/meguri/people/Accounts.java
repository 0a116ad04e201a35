package org.meguri.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts of all bodies. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    /**
     * An open account that a typed name may mean.
     *
     * @param byNumber whether the name is the staff number of its person, and not only the sign-in name
     */
    record Meant(UUID account, UUID body, boolean byNumber) {}

    /**
     * The open accounts that the typed name may mean: a sign-in name is unique in the installation, a staff number only
     * in its body.
     *
     * @param lgCode only in this body; null for all
     */
    List<Meant> meant(String login, @Nullable String lgCode, LocalDate today) {
        return getEntityManager()
                .createQuery("""
                        select a.id, p.body.id, p.staffNumber from Account a join a.person p
                        where a.closedAt is null and (p.leftOn is null or p.leftOn >= :today
                            or exists (select 1 from Posting o
                              where o.person = p and o.days.from <= :today and o.days.to >= :today))
                          and (a.login = :login or p.staffNumber = :login)
                          and (:anywhere = true or p.body.lgCode = :code)
                        """, Object[].class)
                .setParameter("login", login)
                .setParameter("today", today)
                .setParameter("anywhere", lgCode == null)
                .setParameter("code", lgCode == null ? "" : lgCode)
                .getResultStream()
                .map(row -> new Meant((UUID) row[0], (UUID) row[1], login.equals(row[2])))
                .toList();
    }

    /** The account, locked until the end of the transaction, so that failures are counted one by one. */
    Account locked(UUID id) {
        return find("from Account a join fetch a.person where a.id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }

    /** Whether somebody in the installation signs in with the name. */
    boolean isTaken(String login) {
        return count("login", login) > 0;
    }

    public Optional<Account> ofPerson(UUID person) {
        return find("person.id", person).firstResultOptional();
    }
}
