package org.meguri.practice.answer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;

/** The templates of all trainers; somebody else's are not found. */
@ApplicationScoped
public class AnswerTemplates implements PanacheRepositoryBase<AnswerTemplate, UUID> {

    /** The actor's own, by name. */
    public List<AnswerTemplate> of(Actor actor) {
        return find("from AnswerTemplate t where t.person.id = ?1 order by t.name, t.id", actor.person())
                .list();
    }

    /** One of the actor's own. */
    public AnswerTemplate of(Actor actor, UUID id) {
        return find("from AnswerTemplate t where t.id = ?1 and t.person.id = ?2", id, actor.person())
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    AnswerTemplate unchanged(Actor actor, UUID id, @Nullable Integer version) {
        AnswerTemplate found = of(actor, id);
        if (version != null && version != found.version()) {
            throw new Conflict(Conflict.STALE);
        }
        return found;
    }
}
