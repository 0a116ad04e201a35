package org.meguri.learn.author;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** The drafts of courses that a person changed last. */
@ApplicationScoped
class AuthorFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(of(
                "courseDrafts",
                Set.of("course_draft"),
                List.of("course", "changedAt"),
                "select code, changed_at from course_draft where changed_by = :person order by changed_at"));
    }
}
