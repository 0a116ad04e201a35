package org.meguri.practice.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Person;
import org.meguri.people.Role;
import org.meguri.people.Units;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;

/**
 * Who may do what in the register of a section. Everybody in the section reads it, adds to it and proposes figures; its heads,
 * its DX推進リーダー and whoever keeps a task decide.
 */
@ApplicationScoped
public class Register {

    private static final int MOST = 1_000;

    private final WorkTasks tasks;
    private final People people;
    private final Units units;
    private final Clock clock;

    Register(WorkTasks tasks, People people, Units units, Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** A task of the catalogue, or of a section in which the actor works or which they head. */
    public WorkTask of(Actor actor, UUID id) {
        WorkTask task = tasks.of(actor, id);
        if (!mayRead(actor, task.unitId())) {
            throw new NotFound();
        }
        return task;
    }

    private static boolean mayRead(Actor actor, @Nullable UUID section) {
        return section == null
                || section.equals(actor.division())
                || actor.leads().includes(section);
    }

    /** The same, if it still is as the reader saw it. */
    WorkTask unchanged(Actor actor, UUID id, @Nullable Integer version) {
        WorkTask task = of(actor, id);
        if (task.unitId() != null && version != null && version != task.version()) {
            throw new Conflict(Conflict.STALE);
        }
        return task;
    }

    /** Whether the actor decides in the register of the section: its heads, and a leader who works there. */
    public static boolean mayKeep(Actor actor, @Nullable UUID section) {
        return section != null
                && (actor.leads().includes(section) || (actor.is(Role.LEADER) && section.equals(actor.division())));
    }

    /** Whether the actor decides what the figures of the task are. */
    public static boolean mayKeep(Actor actor, WorkTask task) {
        Person steward = task.steward();
        return mayKeep(actor, task.unitId())
                || (steward != null
                        && actor.isSelf(steward.id())
                        && actor.division().equals(task.unitId()));
    }

    /** Whether what the actor states holds at once: they keep the task, or nobody has stated anything yet. */
    public static boolean isHeard(Actor actor, WorkTask task) {
        return task.isReference() || mayKeep(actor, task);
    }

    /** Who works in the section today, by reading. */
    public List<People.Card> members(Actor actor, UUID section) {
        LocalDate today = LocalDate.now(clock);
        return people.search(actor.body(), today, units.tree(actor.body()).subtree(section), null, 0, MOST)
                .items();
    }

    /** The one of them with this id. */
    Optional<People.Card> member(Actor actor, UUID section, UUID id) {
        return members(actor, section).stream()
                .filter(card -> card.id().equals(id))
                .findFirst();
    }
}
