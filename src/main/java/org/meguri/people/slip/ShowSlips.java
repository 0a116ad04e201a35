package org.meguri.people.slip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;

/** Shows the slips of an issue, once: afterwards the passwords are known to nobody but their readers. */
@ApplicationScoped
public class ShowSlips {

    private final SlipRuns runs;
    private final Audit audit;

    ShowSlips(SlipRuns runs, Audit audit) {
        this.runs = runs;
        this.audit = audit;
    }

    /**
     * Hands the slips out.
     *
     * @throws Conflict they are not ready yet, or were shown before
     */
    public List<Slip> show(Actor actor, UUID id) {
        SlipRun run = runs.of(actor, id);
        List<Slip> slips = run.take()
                .orElseThrow(
                        () -> new Conflict(run.state() == SlipRun.State.WORKING ? "slips-working" : "slips-shown"));
        audit.record(Act.EXPORTED, actor.body(), actor.person(), null, "slip " + run.scope() + " " + slips.size());
        return slips;
    }
}
