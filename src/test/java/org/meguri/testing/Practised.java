package org.meguri.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meguri.learn.Answer;
import org.meguri.learn.Choice;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Question;
import org.meguri.learn.Quiz;
import org.meguri.learn.Quizzes;
import org.meguri.learn.SubmitQuiz;
import org.meguri.learn.folder.QuestionKind;
import org.meguri.people.Actor;
import org.meguri.platform.Ids;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RecordTry;
import org.meguri.practice.ReportPractice;

/** People of the world who have practised: what most stories about practice begin with. */
@ApplicationScoped
public class Practised {

    /** What one occurrence of the task takes before. */
    public static final int BASELINE = 30;

    private final World world;
    private final Curricula curricula;
    private final Quizzes quizzes;
    private final SubmitQuiz submitQuiz;
    private final AssignPractice assignPractice;
    private final PlanPractice planPractice;
    private final RecordTry recordTry;
    private final ReportPractice reportPractice;
    private final EntityManager entities;
    private final Clock clock;

    Practised(
            World world,
            Curricula curricula,
            Quizzes quizzes,
            SubmitQuiz submitQuiz,
            AssignPractice assignPractice,
            PlanPractice planPractice,
            RecordTry recordTry,
            ReportPractice reportPractice,
            EntityManager entities,
            Clock clock) {
        this.world = world;
        this.curricula = curricula;
        this.quizzes = quizzes;
        this.submitQuiz = submitQuiz;
        this.assignPractice = assignPractice;
        this.planPractice = planPractice;
        this.recordTry = recordTry;
        this.reportPractice = reportPractice;
        this.entities = entities;
        this.clock = clock;
    }

    /** Passes the quiz of the module with the given place among those that lead to a practice; it has to be assigned before. */
    @ActivateRequestContext
    public void learned(String login, int module) {
        pass(world.actor(login), module(login, module).quiz().id());
    }

    /** A practice of that module, planned for today on T06; what the person had open of it is out of the way. */
    public UUID planned(String login, int module) {
        return planned(login, module, "T06");
    }

    /** The same, on another task of the catalogue. */
    @ActivateRequestContext
    public UUID planned(String login, int module, String task) {
        Actor who = world.actor(login);
        UUID brief = module(login, module).brief().id();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("""
                        update PracticeAssignment p set p.withdrawnAt = :now
                        where p.person.id = :person and p.briefId = :brief and p.declinedAt is null
                          and p.withdrawnAt is null
                        """)
                        .setParameter("now", Instant.now(clock))
                        .setParameter("person", who.person())
                        .setParameter("brief", brief)
                        .executeUpdate());
        UUID made = assignPractice.assign(who, brief, who.person(), task, null);
        planPractice.plan(
                who, made, new PlanPractice.Planning(task, "届いたら", "試す", LocalDate.now(clock), BASELINE, 2, null));
        return made;
    }

    /** The same, tried once. */
    @ActivateRequestContext
    public UUID tried(String login, int module, RecordTry.Try made) {
        UUID practice = planned(login, module);
        recordTry.record(world.actor(login), practice, made);
        return practice;
    }

    /** The same, reported. */
    @ActivateRequestContext
    public UUID reported(String login, int module, RecordTry.Try made, ReportPractice.Said said) {
        UUID practice = tried(login, module, made);
        reportPractice.report(world.actor(login), practice, said);
        return practice;
    }

    private ModuleOutline module(String login, int place) {
        return curricula.of(world.actor(login).body()).modulesWithBrief().get(place);
    }

    private void pass(Actor who, UUID quiz) {
        UUID sheet = Ids.next();
        submitQuiz.submit(who, quiz, sheet, rightAnswers(who, quiz, sheet));
    }

    /** What somebody would answer who knows everything. */
    public Map<UUID, Answer> rightAnswers(Actor who, UUID quiz, UUID sheet) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<UUID, Answer> chosen = new HashMap<>();
            for (Quiz.Asked asked : quizzes.of(who, quiz).sheet(sheet, who.person())) {
                Question question = asked.question();
                List<UUID> right = question.choices().stream()
                        .filter(choice -> question.kind() == QuestionKind.ORDER || choice.isCorrect())
                        .map(Choice::id)
                        .toList();
                String words = question.kind() == QuestionKind.SHORT
                        ? question.choices().stream()
                                .filter(Choice::isCorrect)
                                .findFirst()
                                .orElseThrow()
                                .text()
                                .ja()
                        : null;
                chosen.put(question.id(), new Answer(words == null ? right : List.of(), words));
            }
            return chosen;
        });
    }
}
