package org.meguri.learn.learners;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Words;

/**
 * Where somebody is in a course. How they did in a quiz is not told.
 *
 * @param lesson the lesson with which they go on; null unless they are in one
 * @param dueOn the earliest day until which something is due; null where all is passed
 * @param required whether a rule obliges them
 * @param away on leave or seconded: nothing is due meanwhile
 */
public record Learner(
        UUID person,
        String staffNumber,
        String name,
        UUID unit,
        Where where,
        @Nullable Words lesson,
        @Nullable LocalDate dueOn,
        boolean required,
        boolean away,
        boolean overdue) {

    /** Where in the course. */
    public enum Where {
        /** has to take it or is enrolled, and has read nothing */
        NOT_BEGUN,
        /** reads lessons */
        READING,
        /** has read all lessons of a module whose quiz is not passed */
        QUIZ,
        /** has passed all modules */
        FINISHED
    }

    /** What a list can be asked for. */
    public enum Filter {
        NOT_BEGUN,
        READING,
        QUIZ,
        FINISHED,
        OVERDUE,
        AWAY;

        boolean fits(Learner learner) {
            return switch (this) {
                case OVERDUE -> learner.overdue();
                case AWAY -> learner.away();
                default -> learner.where().name().equals(name());
            };
        }
    }
}
