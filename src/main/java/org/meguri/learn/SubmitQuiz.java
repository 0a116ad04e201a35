package org.meguri.learn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meguri.learn.tries.Tries;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Marks a quiz sheet. Passing for the first time completes the module. */
@ApplicationScoped
public class SubmitQuiz {

    private final Quizzes quizzes;
    private final Enrol enrol;
    private final Tries tries;
    private final EntityManager entities;
    private final PassModule passModule;
    private final Event<SheetHandedIn> handedIn;
    private final Clock clock;

    SubmitQuiz(
            Quizzes quizzes,
            Enrol enrol,
            Tries tries,
            EntityManager entities,
            PassModule passModule,
            Event<SheetHandedIn> handedIn,
            Clock clock) {
        this.quizzes = quizzes;
        this.enrol = enrol;
        this.tries = tries;
        this.entities = entities;
        this.passModule = passModule;
        this.handedIn = handedIn;
        this.clock = clock;
    }

    /**
     * @param sheet the sheet as it was handed out; the same one handed in again returns the first marking
     * @param answers what is answered to each question
     * @return the attempt, which is named like its sheet
     * @throws Invalid a question of the sheet is unanswered, or an answer does not belong to it
     * @throws Conflict all tries are used up
     */
    @Transactional
    public UUID submit(Actor actor, UUID quizId, UUID sheet, Map<UUID, Answer> answers) {
        QuizAttempt before = entities.find(QuizAttempt.class, sheet);
        if (before != null) {
            if (!actor.isSelf(before.person().id()) || !before.quiz().id().equals(quizId)) {
                throw new NotFound();
            }
            return sheet;
        }
        Quiz quiz = quizzes.of(actor, quizId);
        List<Quiz.Asked> asked = quiz.sheet(sheet, actor.person());
        UUID module = quiz.module().id();
        UUID enrolment = enrol.enrol(actor, actor.person(), module, null);
        requireTry(actor.person(), quiz, enrolment);
        check(asked, answers);
        Instant now = clock.instant();
        QuizAttempt attempt = new QuizAttempt(sheet, quiz, entities.getReference(Person.class, actor.person()), now);
        asked.forEach(one -> attempt.answer(
                one.question(), answers.getOrDefault(one.question().id(), Answer.NONE)));
        entities.persist(attempt);
        handedIn.fire(new SheetHandedIn(quizId, actor.person()));
        if (attempt.isPassed()) {
            passModule.pass(actor.person(), module, null, now);
        }
        return sheet;
    }

    private void requireTry(UUID person, Quiz quiz, UUID enrolment) {
        if (quiz.tries() == null) {
            return;
        }
        // two windows of one person count one after the other, or both would take the last try
        entities.flush();
        entities.find(Enrolment.class, enrolment, LockModeType.PESSIMISTIC_WRITE);
        if (Integer.valueOf(0).equals(tries.left(person, quiz.id(), quiz.tries()))) {
            throw new Conflict("quiz-no-tries");
        }
    }

    private static void check(List<Quiz.Asked> asked, Map<UUID, Answer> answers) {
        Invalid.Check check = new Invalid.Check();
        for (Quiz.Asked one : asked) {
            UUID question = one.question().id();
            String fault = one.question().fault(answers.getOrDefault(question, Answer.NONE));
            check.that(fault == null, "q-" + question, String.valueOf(fault), Answer.LONGEST);
        }
        List<UUID> known = asked.stream().map(one -> one.question().id()).toList();
        answers.keySet().stream()
                .filter(question -> !known.contains(question))
                .forEach(question -> check.that(false, "q-" + question, "quiz-unknown-question"));
        check.orThrow();
    }
}
