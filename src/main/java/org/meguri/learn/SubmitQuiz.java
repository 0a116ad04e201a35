package org.meguri.learn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Marks a quiz sheet. Passing for the first time completes the module; tries are not limited. */
@ApplicationScoped
public class SubmitQuiz {

    private final Quizzes quizzes;
    private final Enrolments enrolments;
    private final Enrol enrol;
    private final EntityManager entities;
    private final Event<ModulePassed> passed;
    private final Clock clock;

    SubmitQuiz(
            Quizzes quizzes,
            Enrolments enrolments,
            Enrol enrol,
            EntityManager entities,
            Event<ModulePassed> passed,
            Clock clock) {
        this.quizzes = quizzes;
        this.enrolments = enrolments;
        this.enrol = enrol;
        this.entities = entities;
        this.passed = passed;
        this.clock = clock;
    }

    /**
     * @param sheet the sheet as it was handed out; the same one handed in again returns the first marking
     * @param chosen the chosen choices of each question
     * @return the attempt, which is named like its sheet
     * @throws Invalid a question of the sheet is unanswered, or an answer does not belong to it
     */
    @Transactional
    public UUID submit(Actor actor, UUID quizId, UUID sheet, Map<UUID, List<UUID>> chosen) {
        QuizAttempt before = entities.find(QuizAttempt.class, sheet);
        if (before != null) {
            if (!actor.isSelf(before.person().id()) || !before.quiz().id().equals(quizId)) {
                throw new NotFound();
            }
            return sheet;
        }
        Quiz quiz = quizzes.of(actor, quizId);
        List<Quiz.Asked> asked = quiz.sheet(sheet, actor.person());
        check(asked, chosen);
        Instant now = clock.instant();
        UUID module = quiz.module().id();
        enrol.enrol(actor, actor.person(), module, null);
        QuizAttempt attempt = new QuizAttempt(sheet, quiz, entities.getReference(Person.class, actor.person()), now);
        asked.forEach(one -> attempt.answer(
                one.question(), chosen.getOrDefault(one.question().id(), List.of())));
        entities.persist(attempt);
        if (attempt.isPassed()
                && enrolments
                        .find(actor.person(), module)
                        .orElseThrow(NotFound::new)
                        .pass(now)) {
            passed.fire(new ModulePassed(actor.person(), module, now));
        }
        return sheet;
    }

    private static void check(List<Quiz.Asked> asked, Map<UUID, List<UUID>> chosen) {
        Invalid.Check check = new Invalid.Check();
        for (Quiz.Asked one : asked) {
            UUID question = one.question().id();
            List<UUID> answer = chosen.getOrDefault(question, List.of());
            check.that(!answer.isEmpty(), "q-" + question, "quiz-unanswered");
            check.that(answer.stream().allMatch(one.question()::has), "q-" + question, "quiz-unknown-choice");
        }
        List<UUID> known = asked.stream().map(one -> one.question().id()).toList();
        chosen.keySet().stream()
                .filter(question -> !known.contains(question))
                .forEach(question -> check.that(false, "q-" + question, "quiz-unknown-question"));
        check.orThrow();
    }
}
