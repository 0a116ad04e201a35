package org.meguri.practice.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** What a person wrote when looking back. It is theirs and of those who took part: nobody else gets it in a file. */
@ApplicationScoped
class LookBackFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(
                new PersonSheet(
                        "lookBacksStarted", Set.of("look_back"), List.of("startedAt", "title", "endedAt"), """
                        select b.started_at, b.title, b.ended_at from look_back b
                        where b.started_by_id = :person order by b.started_at
                        """, true),
                new PersonSheet(
                        "lookBackParts",
                        Set.of("look_back_part"),
                        List.of(
                                "startedAt",
                                "title",
                                "savedAt",
                                "handedInAt",
                                "intended",
                                "happened",
                                "difference",
                                "nextStep",
                                "nextOn"),
                        """
                        select b.started_at, b.title, p.saved_at, p.handed_in_at, p.intended, p.happened, p.difference,
                            p.next_step, p.next_on
                        from look_back_part p join look_back b on b.id = p.look_back_id
                        where p.person_id = :person order by b.started_at
                        """,
                        true));
    }
}
