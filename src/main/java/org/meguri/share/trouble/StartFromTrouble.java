package org.meguri.share.trouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.WorkTask;
import org.meguri.share.TryCase;

/** Opens the practice of the module or the case that was found, in one step, with the task that the trouble is about. */
@ApplicationScoped
public class StartFromTrouble {

    private final Troubles troubles;
    private final Curricula curricula;
    private final AssignPractice assignPractice;
    private final TryCase tryCase;

    StartFromTrouble(Troubles troubles, Curricula curricula, AssignPractice assignPractice, TryCase tryCase) {
        this.troubles = troubles;
        this.curricula = curricula;
        this.assignPractice = assignPractice;
        this.tryCase = tryCase;
    }

    /**
     * Starts.
     *
     * @return the practice; somebody who has it already keeps it
     * @throws NotFound the actor may not read it
     * @throws Forbidden somebody else told it
     * @throws Conflict nothing was found that can be tried
     */
    @Transactional
    public UUID start(Actor actor, UUID id) {
        Trouble trouble = troubles.of(actor, id);
        if (!trouble.isOf(actor)) {
            throw new Forbidden("forbidden");
        }
        TroubleMatch match = troubles.latest(id).orElseThrow(() -> new Conflict("trouble-waits"));
        return switch (match.kind()) {
            case MODULE ->
                assignPractice.assign(
                        actor,
                        brief(actor, Objects.requireNonNull(match.moduleId())),
                        null,
                        task(actor, trouble),
                        null);
            case CASE -> tryCase.start(actor, Objects.requireNonNull(match.caseId()), task(actor, trouble), null);
            case COLLEAGUE, NOTHING_YET -> throw new Conflict("trouble-waits");
        };
    }

    private UUID brief(Actor actor, UUID module) {
        return curricula.of(actor.body()).modulesWithBrief().stream()
                .filter(one -> one.id().equals(module))
                .map(one -> Objects.requireNonNull(one.brief()).id())
                .findFirst()
                .orElseThrow(() -> new Conflict("trouble-module-gone"));
    }

    /** The task as long as it is one of the section in which the actor works now. */
    private static @Nullable String task(Actor actor, Trouble trouble) {
        WorkTask task = trouble.task();
        return task == null
                        || task.isMerged()
                        || (task.unitId() != null && !task.unitId().equals(actor.division()))
                ? null
                : task.id().toString();
    }
}
