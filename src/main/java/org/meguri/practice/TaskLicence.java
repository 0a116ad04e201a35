package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import org.meguri.learn.licence.Licences;
import org.meguri.people.Actor;

/** Whether a task asks for the licence to use AI (AI利用資格): those with more than public information do. */
@ApplicationScoped
public class TaskLicence {

    private static final int PUBLIC = 1;

    private final Licences licences;
    private final PracticeConfig config;

    TaskLicence(Licences licences, PracticeConfig config) {
        this.licences = licences;
        this.config = config;
    }

    /**
     * Whether the actor may not plan the task, because they hold no licence. A body whose guideline asks for none yet only
     * warns, and so does an installation that is set to.
     */
    public boolean isMissing(Actor actor, WorkTask task) {
        return config.licence() == PracticeConfig.LicenceRule.REQUIRE
                && task.infoClass() > PUBLIC
                && licences.areAskedFor(actor.body())
                && !licences.isHeld(actor.body(), actor.person());
    }

    /** Whether the actor holds no licence although the body has a guideline to pledge, so that the page can say so. */
    public boolean isLacking(Actor actor) {
        return licences.isOffered(actor.body()) && !licences.isHeld(actor.body(), actor.person());
    }
}
