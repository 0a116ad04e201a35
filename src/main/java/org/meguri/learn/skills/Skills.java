package org.meguri.learn.skills;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Role;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;

/** The skills of a body. Everybody may read them. */
@ApplicationScoped
public class Skills implements PanacheRepositoryBase<Skill, UUID> {

    /** Whether the actor says what the skills and levels are. */
    public static boolean mayKeep(Actor actor) {
        return actor.is(Role.HR) || actor.is(Role.OWNER);
    }

    /** Those in use, in their order. */
    public List<Skill> inUse(UUID body) {
        return list("bodyId = ?1 and retiredAt is null order by place, code", body);
    }

    /** All of them, for those who keep them. */
    public List<Skill> all(Actor actor) {
        requireKeeper(actor);
        return list("bodyId = ?1 order by place, code", actor.body());
    }

    static void requireKeeper(Actor actor) {
        if (!mayKeep(actor)) {
            throw new Forbidden("forbidden");
        }
    }

    /** One of them, for those who keep them. */
    public Skill of(Actor actor, UUID id) {
        requireKeeper(actor);
        return find("id = ?1 and bodyId = ?2", id, actor.body())
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    Skill unchanged(Actor actor, UUID id, @Nullable Integer version) {
        Skill found = of(actor, id);
        if (version != null && version != found.version()) {
            throw new Conflict(Conflict.STALE);
        }
        return found;
    }
}
