package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Enrol;
import org.meguri.learn.LearnConfig;
import org.meguri.learn.Learning;
import org.meguri.people.Actor;

/** Gives a brief to somebody: a trainer to the people in scope, anybody to themselves. */
@ApplicationScoped
public class AssignPractice {

    private final Enrol enrol;
    private final OpenPractice openPractice;
    private final Practices practices;
    private final WorkTasks tasks;
    private final Curricula curricula;
    private final Learning learning;
    private final LearnConfig config;
    private final Clock clock;

    AssignPractice(
            Enrol enrol,
            OpenPractice openPractice,
            Practices practices,
            WorkTasks tasks,
            Curricula curricula,
            Learning learning,
            LearnConfig config,
            Clock clock) {
        this.enrol = enrol;
        this.openPractice = openPractice;
        this.practices = practices;
        this.tasks = tasks;
        this.curricula = curricula;
        this.learning = learning;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Enrols the person in the module of the brief, which opens the practice; somebody who has it already keeps it, also in
     * a former edition.
     *
     * @param person null for the actor
     * @param task a task to suggest, by id or code; the employee chooses in the end
     * @param dueOn until when the learning is due; null for the usual time
     * @return the practice, new or old
     */
    @Transactional
    public UUID assign(
            Actor actor, UUID brief, @Nullable UUID person, @Nullable String task, @Nullable LocalDate dueOn) {
        UUID assignee = person == null ? actor.person() : person;
        ModuleOutline module = ownEdition(actor, assignee, brief);
        enrol.enrol(actor, assignee, module.id(), dueOn);
        LocalDate due = dueOn == null ? LocalDate.now(clock).plusDays(config.dueDays()) : dueOn;
        UUID made = openPractice.open(assignee, module, actor.person(), due);
        if (task != null) {
            PracticeAssignment practice = practices.findById(made);
            if (!practice.isPlanned()) {
                practice.suggest(tasks.suggested(practice, task));
            }
        }
        return made;
    }

    /** The edition in which the person is, if they are in one that asks for a practice: a second one would open a second loop. */
    private ModuleOutline ownEdition(Actor actor, UUID person, UUID brief) {
        Curriculum curriculum = curricula.of(actor.body());
        ModuleOutline named = curriculum.moduleOfBrief(brief);
        return learning
                .modules(curriculum.course(named.course()), List.of(person))
                .getOrDefault(person, List.of())
                .stream()
                .filter(own -> own.code().equals(named.code()) && own.brief() != null)
                .findFirst()
                .orElse(named);
    }

    /**
     * Gives the brief to several people at once: all of them or, when one cannot be given it, none.
     *
     * @param instead tasks to suggest, by person, where those for which the brief is meant are unlikely to occur soon
     */
    @Transactional
    public void assignAll(
            Actor actor, UUID brief, List<UUID> people, Map<UUID, UUID> instead, @Nullable LocalDate dueOn) {
        people.forEach(person -> {
            UUID task = instead.get(person);
            assign(actor, brief, person, task == null ? null : task.toString(), dueOn);
        });
    }
}
