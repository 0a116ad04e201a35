package org.meguri.practice.praise;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** What was said to a person about their attempts, and what they said to others. */
@ApplicationScoped
class PraiseFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(
                of("praises", Set.of("praise"), List.of("givenAt", "person", "text"), """
                        select x.given_at, g.name, x.text from praise x join person g on g.id = x.given_by_id
                        where x.person_id = :person and x.practice_id not in (:withheld) order by x.given_at
                        """),
                of("praisesGiven", Set.of("praise"), List.of("givenAt", "person", "text"), """
                        select x.given_at, g.name, x.text from praise x join person g on g.id = x.person_id
                        where x.given_by_id = :person order by x.given_at
                        """));
    }
}
