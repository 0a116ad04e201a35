package org.meguri.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.meguri.platform.Words;

/** The bodies of the installation, by their codes. The installation's own stands last. */
@ApplicationScoped
public class Bodies implements PanacheRepositoryBase<Body, UUID> {

    /** The municipalities, without the installation's own. */
    public List<Body> municipalities() {
        return list("lgCode <> ?1 order by lgCode", Body.INSTALLATION);
    }

    /** The name of the municipality, where there is exactly one; several share their sign-in page unnamed. */
    public Optional<Words> only() {
        List<Body> found = municipalities();
        return found.size() == 1 ? Optional.of(found.get(0).name()) : Optional.empty();
    }

    /** In whose log stands what nobody can be named for: the only body, else the installation's own. */
    Optional<UUID> forUnknown() {
        List<Body> all = all();
        return all.size() == 1
                ? Optional.of(all.get(0).id())
                : all.stream()
                        .filter(body -> body.lgCode().equals(Body.INSTALLATION))
                        .map(Body::id)
                        .findFirst();
    }

    /** Every body that somebody may sign in to. */
    public List<Body> all() {
        return list("order by case when lgCode = ?1 then 1 else 0 end, lgCode", Body.INSTALLATION);
    }

    /** The version of the body, read anew. */
    public int version(UUID body) {
        return getEntityManager()
                .createQuery("select b.version from Body b where b.id = :body", Integer.class)
                .setParameter("body", body)
                .getSingleResult();
    }

    /** Whether there is more than one, so that a staff number may mean several people. */
    public boolean several() {
        return count() > 1;
    }
}
