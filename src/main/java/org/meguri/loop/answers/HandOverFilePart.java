package org.meguri.loop.answers;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** The answers that a trainer handed over or took over. */
@ApplicationScoped
class HandOverFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(of(
                "answerHandOvers",
                Set.of("answer_hand_over"),
                List.of("madeAt", "from", "person", "note", "endedAt"),
                """
                select h.made_at, h.from_on, p.name, h.note, h.ended_at
                from answer_hand_over h
                join person p on p.id = case when h.giver_id = :person then h.taker_id else h.giver_id end
                where h.giver_id = :person or h.taker_id = :person order by h.made_at
                """));
    }
}
