package org.meguri.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.PracticeLog;
import org.meguri.practice.Practices;
import org.meguri.practice.ReportPractice;
import org.meguri.practice.WorkTask;

/** Tells a practice as a case, once, whatever came of it. Publishing counts as reporting. */
@ApplicationScoped
public class PublishCase {

    /** What is told, under whose name and to whom. */
    public record Telling(CaseKind kind, Byline byline, Audience audience, Story story) {}

    /** The class of information that anybody may know. */
    private static final int PUBLIC = 1;

    private final Cases cases;
    private final Practices practices;
    private final ReportPractice reportPractice;
    private final Units units;
    private final EntityManager entities;
    private final Event<CasePublished> published;
    private final Clock clock;

    PublishCase(
            Cases cases,
            Practices practices,
            ReportPractice reportPractice,
            Units units,
            EntityManager entities,
            Event<CasePublished> published,
            Clock clock) {
        this.cases = cases;
        this.practices = practices;
        this.reportPractice = reportPractice;
        this.units = units;
        this.entities = entities;
        this.published = published;
        this.clock = clock;
    }

    /**
     * Whether everybody may read of it: of what the office keeps to itself, or of people, only after a head has looked at it.
     * That the time for an answer has run out is not a look.
     */
    public static boolean isForEverybody(PracticeAssignment practice, WorkTask task) {
        return task.infoClass() <= PUBLIC || Boolean.TRUE.equals(practice.confirmed());
    }

    /**
     * @return the case
     * @throws Invalid a case about more than public information is for everybody, and no head has confirmed the practice
     * @throws Conflict nothing was tried yet, or the practice has been told already ({@code already-shared})
     */
    @Transactional
    public UUID publish(Actor actor, UUID practiceId, Telling telling) {
        PracticeAssignment practice = practices.ofSelf(actor, practiceId);
        if (cases.isShared(practiceId)) {
            throw new Conflict("already-shared");
        }
        List<PracticeLog> logs = practices.logs(practiceId);
        WorkTask task = practice.task();
        if (task == null || logs.isEmpty()) {
            throw new Conflict("try-first");
        }
        new Invalid.Check()
                .that(
                        !telling.audience().isEverybody() || isForEverybody(practice, task),
                        "audience",
                        "case-class-unconfirmed")
                .orThrow();
        reportPractice.report(actor, practiceId);
        Place place = cases.placeOf(actor);
        Words section = units.tree(actor.body())
                .find(place.division())
                .map(UnitTree.Node::name)
                .orElseThrow(() -> new Conflict("person-without-post"));
        Instant now = clock.instant();
        Case made = new Case(
                actor,
                practiceId,
                practice.caseId(),
                place,
                section,
                new CaseTask(task.id(), task.catalogueId(), task.code(), task.name()),
                telling,
                Figures.of(logs, task.countPerYear()),
                now);
        entities.persist(made);
        published.fire(new CasePublished(made.id(), practiceId, actor.body(), actor.person(), telling.kind(), now));
        return made.id();
    }
}
