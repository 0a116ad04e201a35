package org.meguri.people.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;

/** Says anew what a shared PC is called, where it stands and whose people use it. */
@ApplicationScoped
public class DescribeSharedPc {

    private final SharedPcs sharedPcs;

    DescribeSharedPc(SharedPcs sharedPcs) {
        this.sharedPcs = sharedPcs;
    }

    /**
     * Describes the PC.
     *
     * @param version the version that the actor saw; null to overwrite whatever there is
     * @throws NotFound there is none, or the actor does not keep it
     */
    @Transactional
    public void describe(Actor actor, UUID id, @Nullable Integer version, Description description) {
        SharedPc pc = sharedPcs.of(actor, id);
        if (version != null && version != pc.version()) {
            throw new Conflict(Conflict.STALE);
        }
        pc.describe(sharedPcs.unit(actor, description.unit()), description);
        sharedPcs.forget();
    }
}
