package org.meguri.people.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The hashes of earlier passwords, no more of them than the policy asks for. */
@ApplicationScoped
public class UsedPasswords {

    private final EntityManager entities;

    UsedPasswords(EntityManager entities) {
        this.entities = entities;
    }

    /** The hashes of the account's last passwords before the one in use, the latest first. */
    public List<String> last(UUID account, int many) {
        return of(account).stream().limit(many).map(UsedPassword::hash).toList();
    }

    /** Remembers the hash that was just replaced, and forgets those that are too old to matter. */
    public void remember(UUID account, String replaced, int keep, Instant now) {
        of(account).stream().skip(Math.max(0, keep - 1)).forEach(entities::remove);
        if (keep > 0) {
            entities.persist(new UsedPassword(account, replaced, now));
        }
    }

    private List<UsedPassword> of(UUID account) {
        return entities.createQuery(
                        "from UsedPassword u where u.accountId = :account order by u.replacedAt desc, u.id desc",
                        UsedPassword.class)
                .setParameter("account", account)
                .getResultList();
    }
}
