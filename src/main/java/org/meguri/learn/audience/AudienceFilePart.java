package org.meguri.learn.audience;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** What is held about the courses that a person has to take, and about the rules that they made. */
@ApplicationScoped
class AudienceFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(
                of(
                        "duties",
                        Set.of("course_duty"),
                        List.of("course", "audienceRule", "since", "dueOn", "awaySince", "finishedAt", "endedOn"),
                        """
                        select c.title_ja, r.name_ja, d.since, d.due_on, d.away_since, d.finished_at, d.ended_on
                        from course_duty d join course c on c.id = d.course_id join audience_rule r on r.id = d.rule_id
                        where d.person_id = :person order by d.since
                        """),
                of("audiences", Set.of("audience_rule"), List.of("course", "audienceRule", "madeAt"), """
                        select c.title_ja, r.name_ja, r.made_at
                        from audience_rule r join course c on c.id = r.course_id
                        where r.made_by = :person order by r.made_at
                        """));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of();
    }
}
