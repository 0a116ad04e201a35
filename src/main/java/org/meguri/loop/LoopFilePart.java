package org.meguri.loop;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** What is held about how far a person has come, and about what waited for them. */
@ApplicationScoped
class LoopFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(
                of(
                        "loops",
                        Set.of("loop"),
                        List.of("practice", "part", "stage", "openedAt", "enteredAt", "dueOn", "closedAt"),
                        """
                        select l.practice_id, case when l.person_id = :person then 'SUBJECT' else 'BY' end, l.stage,
                          l.opened_at, l.entered_at, l.due_on, l.closed_at
                        from loop l
                        where (l.person_id = :person or l.holder_id = :person) and l.practice_id not in (:withheld)
                        order by l.opened_at
                        """),
                of(
                        "events",
                        Set.of("loop_event"),
                        List.of("practice", "part", "at", "signal", "before", "after", "detail"),
                        """
                        select l.practice_id, case when l.person_id = :person then 'SUBJECT' else 'BY' end, e.at, e.signal,
                          e.before, e.after, e.detail
                        from loop_event e join loop l on l.id = e.loop_id
                        where (l.person_id = :person or e.by_id = :person) and l.practice_id not in (:withheld)
                        order by e.at, e.seq
                        """));
    }
}
