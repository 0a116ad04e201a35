package org.meguri.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.LearningPostponed;
import org.meguri.learn.LessonCompleted;
import org.meguri.learn.ModulePassed;
import org.meguri.people.Heads;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.BusinessCalendar;
import org.meguri.practice.Blocker;
import org.meguri.practice.BlockerHandedOver;
import org.meguri.practice.BlockerResolved;
import org.meguri.practice.PracticeAssigned;
import org.meguri.practice.PracticeBlocked;
import org.meguri.practice.PracticeDeclined;
import org.meguri.practice.PracticeEndorsed;
import org.meguri.practice.PracticeMoved;
import org.meguri.practice.PracticePlanned;
import org.meguri.practice.PracticeReported;
import org.meguri.practice.PracticeReturned;
import org.meguri.practice.PracticeWithdrawn;
import org.meguri.practice.Practices;
import org.meguri.practice.TryRecorded;
import org.meguri.share.CasePublished;

/**
 * Turns what happens in learning, practice and sharing into signals, in the same transaction as the fact, and works out
 * who has the next move and by when.
 */
@ApplicationScoped
public class LoopKeeper {

    private final Loops loops;
    private final EntityManager entities;
    private final Practices practices;
    private final Heads heads;
    private final Units units;
    private final LoopConfig config;
    private final Event<SignalReceived> received;
    private final Event<CaseReused> reused;
    private final Clock clock;

    LoopKeeper(
            Loops loops,
            EntityManager entities,
            Practices practices,
            Heads heads,
            Units units,
            LoopConfig config,
            Event<SignalReceived> received,
            Event<CaseReused> reused,
            Clock clock) {
        this.loops = loops;
        this.entities = entities;
        this.practices = practices;
        this.heads = heads;
        this.units = units;
        this.config = config;
        this.received = received;
        this.reused = reused;
        this.clock = clock;
    }

    void on(@Observes PracticeAssigned fact) {
        Loop loop = new Loop(
                fact,
                entities.getReference(Person.class, fact.person()),
                entities.getReference(OrgUnit.class, fact.unit()));
        loops.persist(loop);
        receive(loop, Signal.OPENED, fact.at(), fact.by(), null);
        if (fact.begun()) {
            receive(loop, Signal.BEGUN, fact.at(), fact.person(), null);
        }
        if (fact.learned()) {
            receive(loop, Signal.LEARNED, fact.at(), fact.person(), null);
        }
    }

    void on(@Observes LessonCompleted fact) {
        loops.learning(fact.person(), fact.module()).stream()
                .filter(loop -> !loop.state().begun())
                .forEach(loop -> receive(loop, Signal.BEGUN, fact.at(), fact.person(), null));
    }

    void on(@Observes ModulePassed fact) {
        loops.learning(fact.person(), fact.module()).stream()
                .filter(loop -> !loop.state().learned())
                .forEach(loop -> receive(loop, Signal.LEARNED, fact.at(), fact.person(), null));
    }

    void on(@Observes LearningPostponed fact) {
        loops.postpone(fact.course(), fact.people(), fact.dueOn());
    }

    void on(@Observes PracticePlanned fact) {
        Loop loop = loop(fact.practice());
        loop.practise(fact.task());
        if (!loop.state().planned() || loop.stage() == Stage.BLOCKED) {
            receive(loop, Signal.PLANNED, fact.at(), fact.by(), null);
        }
    }

    void on(@Observes TryRecorded fact) {
        receive(
                loop(fact.practice()),
                Signal.TRIED,
                fact.at(),
                fact.by(),
                fact.outcome().name());
    }

    void on(@Observes PracticeReported fact) {
        Loop loop = loop(fact.practice());
        receive(loop, Signal.REPORTED, fact.at(), fact.by(), null);
        UUID source = loop.sourceCaseId();
        if (source != null) {
            loops.publishedAs(source)
                    .filter(origin -> !origin.state().reused() && !sameSection(origin, loop))
                    .ifPresent(origin -> {
                        receive(origin, Signal.REUSED, fact.at(), fact.by(), null);
                        reused.fire(new CaseReused(origin, loop, fact.at()));
                    });
        }
    }

    void on(@Observes PracticeReturned fact) {
        receive(loop(fact.practice()), Signal.RETURNED, fact.at(), fact.by(), null);
    }

    void on(@Observes PracticeEndorsed fact) {
        receive(loop(fact.practice()), fact.confirmed() ? Signal.ENDORSED : Signal.EXPIRED, fact.at(), fact.by(), null);
    }

    void on(@Observes PracticeBlocked fact) {
        receive(
                loop(fact.practice()),
                Signal.BLOCKED,
                fact.at(),
                fact.by(),
                fact.reason().name());
    }

    void on(@Observes BlockerResolved fact) {
        receive(loop(fact.practice()), Signal.UNBLOCKED, fact.at(), fact.by(), null);
    }

    void on(@Observes BlockerHandedOver fact) {
        Loop loop = loop(fact.practice());
        receive(loop, Signal.HANDED_OVER, fact.at(), fact.by(), null);
        if (loop.stage() == Stage.BLOCKED) {
            giveMove(loop, loop.stage(), loop.dueOn(), fact.at());
        }
    }

    void on(@Observes PracticeDeclined fact) {
        receive(loop(fact.practice()), Signal.DECLINED, fact.at(), fact.by(), null);
    }

    void on(@Observes PracticeWithdrawn fact) {
        receive(loop(fact.practice()), Signal.WITHDRAWN, fact.at(), fact.by(), null);
    }

    void on(@Observes PracticeMoved fact) {
        Loop loop = loop(fact.practice());
        loop.moveTo(entities.getReference(OrgUnit.class, fact.unit()));
        receive(loop, Signal.MOVED, fact.at(), null, null);
        if (loop.stage() == Stage.REPORTED) {
            loop.giveTo(manager(loop, fact.at()).orElse(null), loop.dueOn(), fact.at());
        }
    }

    void on(@Observes CasePublished fact) {
        Loop loop = loop(fact.practice());
        loop.publishedAs(fact.caseId());
        receive(loop, Signal.PUBLISHED, fact.at(), fact.person(), fact.kind().name());
    }

    /** Takes in a signal; who has the move is worked out anew when the stage has changed. */
    void receive(Loop loop, Signal signal, Instant at, @Nullable UUID by, @Nullable String detail) {
        Stage before = loop.stage();
        LocalDate dueBefore = loop.dueOn();
        entities.persist(loop.receive(signal, at, by, detail));
        boolean otherObstacle = loop.stage() == Stage.BLOCKED && signal == Signal.UNBLOCKED;
        if (loop.stage() != before || otherObstacle) {
            giveMove(loop, before, dueBefore, at);
        }
        received.fire(new SignalReceived(loop, signal, by, at));
    }

    private void giveMove(Loop loop, Stage before, @Nullable LocalDate dueBefore, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        UUID self = loop.person().id();
        switch (loop.stage()) {
            case ASSIGNED, LEARNING -> loop.giveTo(self, loop.learnBy(), at);
            case LEARNED -> loop.giveTo(self, day.plusDays(config.planDays()), at);
            case PLANNED -> loop.giveTo(self, day.plusDays(config.practiceDays()), at);
            case PRACTISING ->
                loop.giveTo(
                        self,
                        before == Stage.PLANNED && dueBefore != null ? dueBefore : day.plusDays(config.practiceDays()),
                        at);
            case REPORTED ->
                loop.giveTo(manager(loop, at).orElse(null), BusinessCalendar.plus(day, config.answerDays()), at);
            case ENDORSED -> loop.giveTo(self, day.plusDays(config.shareDays()), at);
            case BLOCKED ->
                practices.blockers(loop.practiceId()).stream()
                        .filter(Blocker::isOpen)
                        .min(Comparator.comparing(Blocker::openedAt))
                        .ifPresentOrElse(
                                blocker -> loop.giveTo(blocker.ownerId(), blocker.dueOn(), at),
                                () -> loop.giveTo(null, null, at));
            case SHARED, REUSED, DECLINED, WITHDRAWN -> loop.giveTo(null, null, at);
        }
    }

    Optional<UUID> manager(Loop loop, Instant at) {
        return heads.managerOf(
                loop.bodyId(), loop.person().id(), loop.unit().id(), LocalDate.ofInstant(at, clock.getZone()));
    }

    Loop loop(UUID practice) {
        return loops.ofPractice(practice)
                .orElseThrow(() -> new IllegalStateException("No loop for practice " + practice));
    }

    private boolean sameSection(Loop one, Loop other) {
        return section(one).equals(section(other));
    }

    private UUID section(Loop loop) {
        UUID unit = loop.unit().id();
        return units.tree(loop.bodyId()).division(unit).map(UnitTree.Node::id).orElse(unit);
    }
}
