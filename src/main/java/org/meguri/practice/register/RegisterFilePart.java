package org.meguri.practice.register;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** Which tasks a person keeps, and which figures of tasks they measured, wrote down or decided about. */
@ApplicationScoped
class RegisterFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(
                of("stewardships", Set.of("work_task"), List.of("task", "stewardSince"), """
                        select t.name_ja, t.steward_since from work_task t
                        where t.steward_id = :person order by t.code, t.id
                        """),
                of(
                        "baselines",
                        Set.of("task_baseline"),
                        List.of(
                                "recordedAt",
                                "task",
                                "minutes",
                                "basis",
                                "measuredOn",
                                "how",
                                "baselineReason",
                                "baselineState"),
                        """
                        select b.recorded_at, t.name_ja, b.baseline_minutes, b.basis, b.measured_on, b.how, b.reason, b.state
                        from task_baseline b join work_task t on t.id = b.task_id
                        where b.recorded_by_id = :person or b.measured_by_id = :person or b.settled_by_id = :person
                        order by b.recorded_at, b.id
                        """));
    }
}
