package org.meguri.practice;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** What is held about what a person has tried, and about the help and the answers given and received. */
@ApplicationScoped
class PracticeFilePart implements PersonFilePart {

    private static final Set<String> PRACTICE = Set.of("practice_assignment");

    @Override
    public List<PersonSheet> sheets() {
        return List.of(
                of(
                        "practices",
                        PRACTICE,
                        List.of(
                                "id",
                                "assignedAt",
                                "dueOn",
                                "task",
                                "cue",
                                "action",
                                "plannedOn",
                                "baselineMinutes",
                                "reportedAt",
                                "freedFor",
                                "qualityErrors",
                                "qualityRework",
                                "qualityVoice",
                                "confidenceBefore",
                                "confidenceAfter",
                                "returnReason",
                                "endorsedAt",
                                "confirmed",
                                "comment",
                                "supportKinds",
                                "supportNote",
                                "supportKept",
                                "supportKeptNote",
                                "declineReason"),
                        """
                        select p.id, p.assigned_at, p.due_on, t.name_ja, p.cue, p.action, p.planned_on, p.baseline_minutes,
                          p.reported_at, p.freed_for, p.quality_errors, p.quality_rework, p.quality_voice,
                          p.confidence_before, p.confidence_after, p.return_reason, p.endorsed_at, p.confirmed, p.endorsement_comment,
                          p.support_kinds, p.support_note, p.support_kept, p.support_kept_note, p.decline_reason
                        from practice_assignment p left join work_task t on t.id = p.task_id
                        where p.person_id = :person and p.id not in (:withheld) order by p.assigned_at
                        """),
                of(
                        "tries",
                        Set.of("practice_log"),
                        List.of(
                                "practice",
                                "triedOn",
                                "outcome",
                                "baselineMinutes",
                                "minutes",
                                "checkingMinutes",
                                "count",
                                "note",
                                "prompt",
                                "timed",
                                "recordedAt",
                                "enteredByOther"),
                        """
                        select p.id, l.tried_on, l.outcome, l.baseline_minutes, l.minutes, l.checking_minutes, l.count,
                          l.note, l.prompt, l.timed, l.recorded_at, case when l.entered_by_id is null then false else true end
                        from practice_log l join practice_assignment p on p.id = l.practice_id
                        where p.person_id = :person and p.id not in (:withheld) order by l.recorded_at
                        """),
                of(
                        "obstacles",
                        Set.of("blocker"),
                        List.of("practice", "reason", "note", "part", "openedAt", "dueOn", "resolvedAt"),
                        """
                        select p.id, b.reason, case when p.person_id = :person then b.note else null end,
                          case when p.person_id = :person then 'SUBJECT' else 'BY' end, b.opened_at, b.due_on, b.resolved_at
                        from blocker b join practice_assignment p on p.id = b.practice_id
                        where p.id not in (:withheld)
                          and (p.person_id = :person or b.owner_id = :person or b.opened_by = :person
                            or b.resolved_by = :person)
                        order by b.opened_at
                        """),
                of(
                        "reviews",
                        Set.of("review"),
                        List.of("practice", "part", "givenAt", "goodPoint", "tryNext", "showTo"),
                        """
                        select p.id, case when p.person_id = :person then 'SUBJECT' else 'BY' end, r.given_at, r.good_point,
                          r.try_next, r.show_to
                        from review r join practice_assignment p on p.id = r.practice_id
                        where p.id not in (:withheld) and (p.person_id = :person or r.trainer_id = :person)
                        order by r.given_at
                        """),
                of(
                        "confirmations",
                        PRACTICE,
                        List.of("practice", "endorsedAt", "comment", "supportAt", "supportNote"),
                        """
                        select p.id, case when p.endorsed_by = :person then p.endorsed_at else null end,
                          case when p.endorsed_by = :person then p.endorsement_comment else null end,
                          case when p.support_by = :person then p.support_at else null end,
                          case when p.support_by = :person then p.support_note else null end
                        from practice_assignment p
                        where p.endorsed_by = :person or p.support_by = :person order by p.assigned_at
                        """));
    }
}
