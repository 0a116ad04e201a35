package org.meguri.learn.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.Role;

/** The quiet periods of all bodies; every finder asks for the body or for the actor. */
@ApplicationScoped
public class QuietPeriods implements PanacheRepositoryBase<QuietPeriod, UUID> {

    /** The periods of the actor's body, in their order. */
    public List<QuietPeriod> of(Actor actor) {
        return list("from QuietPeriod q where q.body.id = ?1 order by q.firstDay, q.lastDay", actor.body());
    }

    Quiet quiet(UUID body) {
        return new Quiet(list("body.id", body).stream()
                .map(one -> new Quiet.Span(one.firstDay(), one.lastDay()))
                .toList());
    }

    /** Whether the actor keeps the periods. */
    public static boolean mayKeep(Actor actor) {
        return actor.is(Role.HR) || actor.is(Role.OWNER);
    }
}
