package org.meguri.practice.rule;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** Which rules a trainer made or ended. */
@ApplicationScoped
class RuleFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(of(
                "assignmentRules",
                Set.of("assignment_rule"),
                List.of("madeAt", "afterModule", "nextModule", "dueDays", "endedAt"),
                """
                select r.made_at, r.after_code, r.next_code, r.due_days, r.ended_at
                from assignment_rule r
                where r.made_by_id = :person or r.ended_by_id = :person order by r.made_at, r.id
                """));
    }
}
