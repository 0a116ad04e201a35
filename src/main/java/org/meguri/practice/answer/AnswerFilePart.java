package org.meguri.practice.answer;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** The templates that a trainer wrote. */
@ApplicationScoped
class AnswerFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(of(
                "answerTemplates", Set.of("answer_template"), List.of("title", "goodPoint", "tryNext", "showTo"), """
                select t.name, t.good_point, t.try_next, t.show_to from answer_template t
                where t.person_id = :person order by t.name
                """));
    }
}
