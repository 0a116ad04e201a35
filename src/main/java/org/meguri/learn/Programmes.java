package org.meguri.learn;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.problem.NotFound;

/** The programmes of all bodies. */
@ApplicationScoped
public class Programmes implements PanacheRepositoryBase<Programme, UUID> {

    /** The programmes of the actor's body with those who answer for them, the latest fiscal year first. */
    public List<Programme> of(Actor actor) {
        return list("""
                from Programme p left join fetch p.owner
                where p.body.id = ?1 order by p.fiscalYear desc, p.code
                """, actor.body());
    }

    /** The programme, if the actor's body has it. */
    public Programme of(Actor actor, UUID id) {
        return find("from Programme p left join fetch p.owner where p.id = ?1 and p.body.id = ?2", id, actor.body())
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }
}
