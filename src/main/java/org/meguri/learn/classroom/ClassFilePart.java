package org.meguri.learn.classroom;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** For which sessions a person has entered, to which they came, and which they planned. */
@ApplicationScoped
class ClassFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(
                of(
                        "classEntries",
                        Set.of("class_entry"),
                        List.of("title", "heldOn", "enteredAt", "leftAt", "attendedAt"),
                        """
                        select s.title, s.held_on, e.entered_at, e.left_at, e.attended_at
                        from class_entry e join class_session s on s.id = e.session_id
                        where e.person_id = :person order by s.held_on, e.entered_at
                        """),
                of(
                        "classesPlanned",
                        Set.of("class_session"),
                        List.of("title", "heldOn"),
                        "select s.title, s.held_on from class_session s where s.made_by = :person order by s.held_on"));
    }
}
