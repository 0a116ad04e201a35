package org.meguri.learn;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/** What is held about what a person has learned. */
@ApplicationScoped
class LearnFilePart implements PersonFilePart {

    @Override
    public List<PersonSheet> sheets() {
        return List.of(
                of(
                        "enrolments",
                        Set.of("enrolment"),
                        List.of("module", "enrolledAt", "dueOn", "begunAt", "passedAt", "proven"),
                        """
                        select m.title_ja, e.enrolled_at, e.due_on, e.begun_at, e.passed_at, e.proof_id is not null
                        from enrolment e join module m on m.id = e.module_id where e.person_id = :person
                        order by e.enrolled_at
                        """),
                of("lessons", Set.of("lesson_completion"), List.of("module", "lesson", "completedAt"), """
                        select m.title_ja, l.title_ja, c.completed_at
                        from lesson_completion c join lesson l on l.id = c.lesson_id join module m on m.id = l.module_id
                        where c.person_id = :person order by c.completed_at
                        """),
                of(
                        "quizzes",
                        Set.of("quiz_attempt"),
                        List.of("module", "submittedAt", "asked", "correct", "passed"),
                        """
                        select m.title_ja, a.submitted_at, a.asked, a.correct, a.passed
                        from quiz_attempt a join quiz q on q.id = a.quiz_id join module m on m.id = q.module_id
                        where a.person_id = :person order by a.submitted_at
                        """),
                of("answers", Set.of("quiz_answer"), List.of("submittedAt", "question", "right"), """
                        select a.submitted_at, q.text_ja, w.correct
                        from quiz_answer w join quiz_attempt a on a.id = w.attempt_id
                        join question q on q.id = w.question_id
                        where a.person_id = :person order by a.submitted_at, w.place
                        """),
                of(
                        "programmes",
                        Set.of("programme"),
                        List.of("programme", "year"),
                        "select title_ja, fiscal_year from programme where owner_id = :person order by fiscal_year"));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of();
    }
}
