package org.meguri.learn.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.author.ModuleChecks.Change;
import org.meguri.learn.author.ModuleChecks.Due;
import org.meguri.people.Actor;
import org.meguri.people.Body;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;

/** A trainer has looked at a module again, and it holds with what has changed. Nobody gets another edition for that. */
@ApplicationScoped
public class CheckModule {

    private final ModuleChecks checks;
    private final EntityManager entities;
    private final Audit audit;
    private final Clock clock;

    CheckModule(ModuleChecks checks, EntityManager entities, Audit audit, Clock clock) {
        this.checks = checks;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records it; where nothing waits to be looked at, nothing changes.
     *
     * @param seen what had changed when the actor looked, see {@link Due#seen}; null when it does not matter
     * @throws Forbidden the actor writes no courses
     * @throws Conflict something has changed since
     */
    @Transactional
    public void check(Actor actor, @Nullable String course, @Nullable String module, @Nullable String seen) {
        // one at a time, whoever presses at once
        entities.find(Body.class, actor.body(), LockModeType.PESSIMISTIC_WRITE);
        Optional<Due> found = checks.due(actor).stream()
                .filter(one -> one.courseCode().equals(Text.clean(course))
                        && one.module().equals(Text.clean(module)))
                .findFirst();
        if (found.isEmpty()) {
            return;
        }
        Due due = found.get();
        if (seen != null && !seen.isBlank() && !due.seen().equals(Text.clean(seen))) {
            throw new Conflict(Conflict.STALE);
        }
        for (Change change : due.changes()) {
            entities.persist(new ModuleCheck(due.course(), due.module(), change.name(), change.now(), clock.instant()));
        }
        audit.record(
                Act.SETTING_CHANGED,
                actor.body(),
                actor.person(),
                null,
                "checked:" + due.courseCode() + " " + due.module() + " " + due.seen());
    }
}
