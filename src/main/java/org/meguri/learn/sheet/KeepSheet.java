package org.meguri.learn.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meguri.learn.Answer;
import org.meguri.learn.Question;
import org.meguri.learn.Quiz;
import org.meguri.learn.QuizAttempt;
import org.meguri.learn.Quizzes;
import org.meguri.learn.SheetHandedIn;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/**
 * Keeps what was answered so far on a sheet, so that a lost connection loses no answer, also on a PC where the browser keeps
 * nothing. Answers may be missing; nothing is marked.
 */
@ApplicationScoped
public class KeepSheet {

    private final Quizzes quizzes;
    private final KeptSheets sheets;
    private final EntityManager entities;
    private final Clock clock;

    KeepSheet(Quizzes quizzes, KeptSheets sheets, EntityManager entities, Clock clock) {
        this.quizzes = quizzes;
        this.sheets = sheets;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param sheet the sheet as it was handed out
     * @param answers all that is answered so far; what was kept before and is not among it is forgotten
     * @throws Invalid an answer does not belong to the sheet, or is too long
     * @throws Conflict the sheet is handed in already
     */
    @Transactional
    public void keep(Actor actor, UUID quizId, UUID sheet, Map<UUID, Answer> answers) {
        Quiz quiz = quizzes.of(actor, quizId);
        QuizAttempt before = entities.find(QuizAttempt.class, sheet);
        if (before != null && !actor.isSelf(before.person().id())) {
            throw new NotFound();
        }
        if (before != null) {
            throw new Conflict("quiz-handed-in");
        }
        Map<UUID, Answer> known = onSheet(quiz, sheet, actor.person(), answers);
        sheets.last(actor.person(), quizId)
                .ifPresentOrElse(
                        kept -> kept.write(sheet, known, clock.instant()),
                        () -> sheets.persist(new KeptSheet(quizId, actor.person(), sheet, known, clock.instant())));
    }

    private static Map<UUID, Answer> onSheet(Quiz quiz, UUID sheet, UUID person, Map<UUID, Answer> answers) {
        Map<UUID, Question> asked = quiz.sheet(sheet, person).stream()
                .map(Quiz.Asked::question)
                .collect(Collectors.toMap(Question::id, Function.identity()));
        Map<UUID, Answer> known = new HashMap<>();
        Invalid.Check check = new Invalid.Check();
        answers.forEach((id, answer) -> {
            Question question = asked.get(id);
            String fault = question == null ? "quiz-unknown-question" : question.faultSoFar(answer);
            check.that(fault == null, "q-" + id, String.valueOf(fault), Answer.LONGEST);
            if (question != null) {
                known.put(id, question.asGiven(answer));
            }
        });
        check.orThrow();
        return known;
    }

    /** What was handed in is kept as an attempt. */
    @Transactional(Transactional.TxType.MANDATORY)
    void onHandedIn(@Observes SheetHandedIn handedIn) {
        sheets.delete("personId = ?1 and quizId = ?2", handedIn.person(), handedIn.quiz());
    }
}
