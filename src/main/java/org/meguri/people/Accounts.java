package org.meguri.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accounts of all bodies. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    /**
     * The open accounts that the typed name may mean: a sign-in name is unique in the installation, a staff number only
     * in its body. Locked until the end of the transaction, so that failures are counted one by one.
     */
    List<Account> forSignIn(String login, LocalDate today) {
        return find("""
                        from Account a join fetch a.person p
                        where a.closedAt is null and (p.leftOn is null or p.leftOn >= ?2)
                          and (a.login = ?1 or p.staffNumber = ?1)
                        """, login, today).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    public Optional<Account> ofPerson(UUID person) {
        return find("person.id", person).firstResultOptional();
    }
}
