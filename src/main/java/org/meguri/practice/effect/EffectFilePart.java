package org.meguri.practice.effect;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** What a person said about whether their savings go on. */
@ApplicationScoped
class EffectFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(of(
                "reconfirmations",
                Set.of("reconfirmation"),
                List.of("practice", "dueOn", "answeredAt", "goesOn", "minutes", "note"),
                """
                select r.practice_id, r.due_on, r.answered_at, r.goes_on, r.minutes, r.note from reconfirmation r
                where r.person_id = :person and r.practice_id not in (:withheld) order by r.due_on
                """));
    }
}
