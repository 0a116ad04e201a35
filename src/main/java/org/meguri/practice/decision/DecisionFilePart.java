package org.meguri.practice.decision;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** What a person asked to be decided, and what they were asked and decided. */
@ApplicationScoped
class DecisionFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        Set<String> table = Set.of("decision_request");
        return List.of(
                of(
                        "decisionsAsked",
                        table,
                        List.of(
                                "askedAt",
                                "question",
                                "background",
                                "decider",
                                "dueOn",
                                "withdrawnAt",
                                "decidedAt",
                                "ruling",
                                "answer"),
                        """
                        select d.asked_at, d.question, d.background, p.name, d.due_on, d.withdrawn_at, d.decided_at,
                            d.ruling, d.answer
                        from decision_request d join person p on p.id = d.decider_id
                        where d.asker_id = :person order by d.asked_at
                        """),
                of(
                        "decisionsMade",
                        table,
                        List.of(
                                "givenAt",
                                "question",
                                "person",
                                "dueOn",
                                "decidedAt",
                                "ruling",
                                "answer",
                                "holdsUntil",
                                "endedAt",
                                "endReason"),
                        """
                        select d.given_at, d.question, p.name, d.due_on, d.decided_at, d.ruling, d.answer, d.holds_until,
                            d.ended_at, d.end_reason
                        from decision_request d join person p on p.id = d.asker_id
                        where d.decider_id = :person or d.decided_by_id = :person order by d.given_at
                        """));
    }
}
