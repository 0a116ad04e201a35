package org.meguri.learn.again;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** What a person was asked again, and what they answered. */
@ApplicationScoped
class AgainFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(
                of("recalls", Set.of("recall"), List.of("module", "askedAt", "answeredAt", "skippedAt"), """
                        select m.title_ja, r.asked_at, r.answered_at, r.skipped_at
                        from recall r join module m on m.id = r.module_id where r.person_id = :person
                        order by r.asked_at
                        """),
                of("recallAnswers", Set.of("recall_answer"), List.of("askedAt", "question", "right"), """
                        select r.asked_at, q.text_ja, a.correct
                        from recall_answer a join recall r on r.id = a.recall_id join question q on q.id = a.question_id
                        where r.person_id = :person order by r.asked_at, a.place
                        """));
    }
}
