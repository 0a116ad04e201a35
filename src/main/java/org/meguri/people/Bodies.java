package org.meguri.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The bodies of the installation, by their codes. The installation's own stands last. */
@ApplicationScoped
public class Bodies implements PanacheRepositoryBase<Body, UUID> {

    /** The municipalities, without the installation's own. */
    public List<Body> municipalities() {
        return list("lgCode <> ?1 order by lgCode", Body.INSTALLATION);
    }

    /** Every body that somebody may sign in to. */
    public List<Body> all() {
        return list("order by case when lgCode = ?1 then 1 else 0 end, lgCode", Body.INSTALLATION);
    }

    /** Whether there is more than one, so that a staff number may mean several people. */
    public boolean several() {
        return count() > 1;
    }
}
