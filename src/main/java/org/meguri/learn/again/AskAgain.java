package org.meguri.learn.again;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.meguri.learn.Module;
import org.meguri.learn.Question;
import org.meguri.people.Person;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.MovableClock;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;

/**
 * Asks people again what they learned, on fixed days after they passed a module. Who is away is not asked; what was due
 * meanwhile is asked once, and what is long past is not. Each is asked from the edition that they passed, as long as the
 * module is taught; a quiz without a question to choose from has nothing to ask.
 */
@ApplicationScoped
public class AskAgain {

    /** For so many days somebody who was away is still asked. */
    private static final int PATIENCE = 13;

    private static final int AT_ONCE = 500;

    private record Passed(UUID module, UUID person, UUID body) {}

    private final EntityManager entities;
    private final Inbox inbox;
    private final AgainConfig config;
    private final MovableClock clock;

    AskAgain(EntityManager entities, Inbox inbox, AgainConfig config, MovableClock clock) {
        this.entities = entities;
        this.inbox = inbox;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "30m", delayed = "70s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        // while the sample city lives through its year, nobody is asked by the real calendar
        if (!clock.isSet()) {
            int asked = ask();
            if (asked > 0) {
                Log.infof("Asked again about %d modules", asked);
            }
        }
    }

    /**
     * Asks whom there is something to ask today; a second time on a day asks nobody.
     *
     * @return how many modules were asked about
     */
    public int ask() {
        LocalDate today = LocalDate.now(clock);
        if (!BusinessCalendar.isOpen(today)) {
            return 0;
        }
        int asked = 0;
        List<Integer> days = config.days();
        // the latest turn first: whoever missed an earlier one is not asked twice
        for (int turn = days.size(); turn >= 1; turn--) {
            int distance = days.get(turn - 1);
            int now = turn;
            List<Passed> found;
            do {
                found = QuarkusTransaction.requiringNew()
                        .timeout(300)
                        .call(() -> askSome(now, today.minusDays(distance), today));
                asked += found.size();
            } while (found.size() == AT_ONCE);
        }
        return asked;
    }

    private List<Passed> askSome(int turn, LocalDate day, LocalDate today) {
        List<Passed> found = entities.createQuery("""
                        select e.module.id, e.person.id, e.person.body.id from Enrolment e
                        where e.passedAt >= :from and e.passedAt < :to
                          and exists (select 1 from Module t where t.course = e.module.course
                            and t.code = e.module.code and t.retiredAt is null)
                          and not exists (select 1 from Enrolment n where n.person = e.person
                            and n.module.course = e.module.course and n.module.code = e.module.code
                            and n.module.edition > e.module.edition and n.passedAt is not null)
                          and exists (select 1 from Question q where q.quiz.module = e.module and q.kind = CHOICE)
                          and not exists (select 1 from Recall r
                            where r.person = e.person and r.module = e.module and r.turn >= :turn)
                          and exists (select 1 from Posting o where o.person = e.person and o.state = WORKING
                            and o.days.from <= :today and o.days.to >= :today)
                        order by e.id
                        """, Object[].class)
                .setParameter("from", startOf(day.minusDays(PATIENCE)))
                .setParameter("to", startOf(day.plusDays(1)))
                .setParameter("turn", turn)
                .setParameter("today", today)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(row -> new Passed((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                .toList();
        if (found.isEmpty()) {
            return found;
        }
        Map<UUID, List<Question>> pools = pools(found);
        Map<UUID, Set<UUID>> before = questionsOf("""
                select a.recall.person.id, a.question.id from RecallAnswer a
                where a.recall.person.id in :people and a.recall.module.id in :modules
                """, found);
        Map<UUID, Set<UUID>> missed = questionsOf("""
                select t.person.id, a.question.id from QuizAnswer a join a.attempt t
                where t.person.id in :people and t.quiz.module.id in :modules and a.correct = false
                """, found);
        Instant now = clock.instant();
        for (Passed one : found) {
            List<Question> picked = PickQuestions.of(
                    pools.getOrDefault(one.module(), List.of()),
                    Question::id,
                    before.getOrDefault(one.person(), Set.of()),
                    missed.getOrDefault(one.person(), Set.of()),
                    config.questions(),
                    one.person().getLeastSignificantBits() ^ one.module().getLeastSignificantBits() ^ turn);
            Module module = entities.getReference(Module.class, one.module());
            Recall recall = new Recall(module, entities.getReference(Person.class, one.person()), turn, picked, now);
            entities.persist(recall);
            inbox.tell(
                    NoticeKind.ASKED_AGAIN,
                    one.body(),
                    one.person(),
                    recall.id(),
                    "/again/" + recall.id(),
                    now,
                    module.title());
        }
        return found;
    }

    private Map<UUID, List<Question>> pools(List<Passed> found) {
        Map<UUID, List<Question>> pools = new HashMap<>();
        entities.createQuery("""
                        select q.quiz.module.id, q from Question q
                        where q.quiz.module.id in :modules and q.kind = CHOICE order by q.place
                        """, Object[].class)
                .setParameter(
                        "modules", found.stream().map(Passed::module).distinct().toList())
                .getResultStream()
                .forEach(row -> pools.computeIfAbsent((UUID) row[0], key -> new java.util.ArrayList<>())
                        .add((Question) row[1]));
        return pools;
    }

    private Map<UUID, Set<UUID>> questionsOf(String query, List<Passed> found) {
        Map<UUID, Set<UUID>> byPerson = new HashMap<>();
        entities.createQuery(query, Object[].class)
                .setParameter(
                        "people", found.stream().map(Passed::person).distinct().toList())
                .setParameter(
                        "modules", found.stream().map(Passed::module).distinct().toList())
                .getResultStream()
                .forEach(row -> byPerson.computeIfAbsent((UUID) row[0], key -> new HashSet<>())
                        .add((UUID) row[1]));
        return byPerson;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
