package org.meguri.learn.skills;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Actor;
import org.meguri.people.Role;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;

/** The skills of a body. Everybody may read them. */
@ApplicationScoped
public class Skills implements PanacheRepositoryBase<Skill, UUID> {

    private final Curricula curricula;

    Skills(Curricula curricula) {
        this.curricula = curricula;
    }

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

    /**
     * Of these those at which something is aimed though no module that is taught leads to them: nobody can reach that.
     */
    public Set<UUID> outOfReach(Actor actor, List<Skill> skills) {
        Set<String> taught = curricula.of(actor.body()).courses().stream()
                .flatMap(course -> course.modules().stream())
                .map(ModuleOutline::code)
                .collect(Collectors.toSet());
        return skills.stream()
                .filter(skill -> Stream.of(SkillGroup.values()).anyMatch(group -> skill.target(group) > 0))
                .filter(skill -> skill.modules().stream().noneMatch(taught::contains))
                .map(Skill::id)
                .collect(Collectors.toSet());
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
