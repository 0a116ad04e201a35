package org.meguri.platform.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.meguri.platform.Page;
import org.meguri.platform.problem.NotFound;

/** The notices of everybody; each is for its reader alone. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {

    /** The reader's own notice. */
    Notice of(UUID person, UUID id) {
        return find("id = ?1 and personId = ?2", id, person)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** The reader's notices, those not seen yet first, each the latest first. */
    public Page<Notice> list(UUID person, boolean unseenOnly, int offset, int limit) {
        String which = "personId = :person" + (unseenOnly ? " and seenAt is null" : "");
        var found = getEntityManager()
                .createQuery(
                        "from Notice where " + which
                                + " order by case when seenAt is null then 0 else 1 end, madeAt desc, id desc",
                        Notice.class)
                .setParameter("person", person)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        return new Page<>(found, offset, limit, count(which, Parameters.with("person", person)));
    }

    long unseen(UUID person) {
        return count("personId = ?1 and seenAt is null", person);
    }

    int seeAll(UUID person, Instant now) {
        return update("seenAt = ?1 where personId = ?2 and seenAt is null", now, person);
    }

    /** Forgets what was told before the given moment. */
    public long forget(Instant before) {
        return delete("madeAt < ?1", before);
    }
}
