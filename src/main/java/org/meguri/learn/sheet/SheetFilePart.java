package org.meguri.learn.sheet;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** The sheets that a person has begun and not handed in. */
@ApplicationScoped
class SheetFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(of("openSheets", Set.of("kept_sheet"), List.of("module", "keptAt"), """
                select m.title_ja, s.kept_at from kept_sheet s
                join quiz q on q.id = s.quiz_id join module m on m.id = q.module_id
                where s.person_id = :person order by s.kept_at
                """));
    }
}
