package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import org.meguri.platform.problem.Conflict;

/**
 * Whether a head has recorded that a task with more than public information may be tried. The record is the promise of
 * support that names the permission: it says who gave it and when, and for which practice.
 */
@ApplicationScoped
public class TaskPermission {

    private static final int PUBLIC = 1;

    private final PracticeConfig config;

    TaskPermission(PracticeConfig config) {
        this.config = config;
    }

    /** Whether the task asks for a permission that nobody has recorded, so that the page can say so. */
    public static boolean isLacking(PracticeAssignment practice) {
        WorkTask task = practice.task();
        Support support = practice.support();
        return task != null
                && task.infoClass() > PUBLIC
                && (support == null || !support.kinds().contains(SupportKind.PERMISSION));
    }

    /** @throws Conflict it is lacking, and the installation is set to ask for it */
    void require(PracticeAssignment practice) {
        if (config.permission() == PracticeConfig.LicenceRule.REQUIRE && isLacking(practice)) {
            throw new Conflict("permission-first");
        }
    }
}
