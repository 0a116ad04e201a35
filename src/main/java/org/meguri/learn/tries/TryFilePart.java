package org.meguri.learn.tries;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** The further tries that a person was granted. */
@ApplicationScoped
class TryFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(of("tryGrants", Set.of("try_grant"), List.of("module", "grantedAt"), """
                select m.title_ja, g.granted_at from try_grant g
                join quiz q on q.id = g.quiz_id join module m on m.id = q.module_id
                where g.person_id = :person order by g.granted_at
                """));
    }
}
