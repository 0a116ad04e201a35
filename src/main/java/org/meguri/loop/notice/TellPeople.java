package org.meguri.loop.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.loop.CaseReused;
import org.meguri.loop.Loop;
import org.meguri.loop.Loops;
import org.meguri.loop.Signal;
import org.meguri.loop.SignalReceived;
import org.meguri.loop.Stage;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.practice.PracticeReviewed;
import org.meguri.practice.SupportPromised;
import org.meguri.practice.WorkTask;
import org.meguri.share.Case;
import org.meguri.share.CaseAdopted;
import org.meguri.share.partner.PartnerAdvised;
import org.meguri.share.partner.PartnerAsked;

/** Tells people what others did in a loop that concerns them; nobody is told what they did themselves. */
@ApplicationScoped
public class TellPeople {

    private static final List<NoticeKind> TO_CONFIRM =
            List.of(NoticeKind.PRACTICE_REPORTED, NoticeKind.PRACTICE_HANDED_ON);

    private static final Set<Signal> TO_REPORTED = Set.of(Signal.REPORTED, Signal.LEARNED, Signal.UNBLOCKED);

    private final Inbox inbox;
    private final Loops loops;
    private final Curricula curricula;
    private final Units units;
    private final EntityManager entities;

    TellPeople(Inbox inbox, Loops loops, Curricula curricula, Units units, EntityManager entities) {
        this.inbox = inbox;
        this.loops = loops;
        this.curricula = curricula;
        this.units = units;
        this.entities = entities;
    }

    void on(@Observes SignalReceived fact) {
        Loop loop = fact.loop();
        switch (fact.signal()) {
            case OPENED -> tellLearner(fact, NoticeKind.PRACTICE_ASSIGNED, day(loop.learnBy()));
            case ESCALATED -> {
                inbox.settle(loop.practiceId(), TO_CONFIRM);
                tellHolder(fact, NoticeKind.PRACTICE_HANDED_ON);
            }
            case RETURNED -> {
                inbox.settle(loop.practiceId(), TO_CONFIRM);
                tellLearner(fact, NoticeKind.PRACTICE_RETURNED);
            }
            case ENDORSED -> {
                inbox.settle(loop.practiceId(), TO_CONFIRM);
                tellLearner(fact, NoticeKind.PRACTICE_ENDORSED);
            }
            case EXPIRED -> {
                inbox.settle(loop.practiceId(), TO_CONFIRM);
                tellLearner(fact, NoticeKind.PRACTICE_UNCONFIRMED);
            }
            case TRIED -> inbox.settle(loop.practiceId(), List.of(NoticeKind.PLAN_TODAY));
            case BLOCKED -> tellHolder(fact, NoticeKind.OBSTACLE_RAISED);
            case UNBLOCKED -> {
                inbox.settle(loop.practiceId(), List.of(NoticeKind.OBSTACLE_RAISED));
                tellLearner(fact, NoticeKind.OBSTACLE_RESOLVED);
            }
            default -> {}
        }
        // a report waits from the moment on that nothing else keeps the loop back: learning, or an obstacle
        if (TO_REPORTED.contains(fact.signal()) && loop.stage() == Stage.REPORTED) {
            tellHolder(fact, NoticeKind.PRACTICE_REPORTED);
        }
    }

    void on(@Observes PracticeReviewed fact) {
        tellAbout(fact.practice(), fact.by(), NoticeKind.PRACTICE_REVIEWED, fact.at());
    }

    void on(@Observes SupportPromised fact) {
        tellAbout(fact.practice(), fact.by(), NoticeKind.SUPPORT_PROMISED, fact.at());
    }

    void on(@Observes CaseAdopted fact) {
        if (fact.answer().isTakenUp()) {
            loops.publishedAs(fact.caseId())
                    .ifPresent(loop -> inbox.tell(
                            NoticeKind.CASE_TAKEN_UP,
                            loop.bodyId(),
                            loop.person().id(),
                            fact.caseId(),
                            "/cases/" + fact.caseId(),
                            fact.at(),
                            title(fact.caseId()),
                            unit(loop.bodyId(), fact.division())));
        }
    }

    void on(@Observes CaseReused fact) {
        Loop origin = fact.origin();
        UUID told = origin.caseId();
        if (told != null) {
            UnitTree tree = units.tree(origin.bodyId());
            UUID at = fact.follower().unit().id();
            inbox.tell(
                    NoticeKind.CASE_REUSED,
                    origin.bodyId(),
                    origin.person().id(),
                    told,
                    "/cases/" + told,
                    fact.at(),
                    title(told),
                    unit(
                            origin.bodyId(),
                            tree.division(at).map(UnitTree.Node::id).orElse(at)));
        }
    }

    void on(@Observes PartnerAsked fact) {
        inbox.tell(
                NoticeKind.PARTNER_ASKED,
                fact.body(),
                fact.partner(),
                fact.question(),
                "/partner-questions/" + fact.question(),
                fact.at(),
                words(fact.title()));
    }

    void on(@Observes PartnerAdvised fact) {
        inbox.settle(fact.question(), List.of(NoticeKind.PARTNER_ASKED));
        inbox.tell(
                NoticeKind.PARTNER_ADVISED,
                fact.body(),
                fact.askedBy(),
                fact.question(),
                "/cases/" + fact.caseId(),
                fact.at(),
                title(fact.caseId()));
    }

    private void tellAbout(UUID practice, UUID by, NoticeKind kind, Instant at) {
        loops.find("practiceId", practice)
                .firstResultOptional()
                .filter(loop -> !loop.person().id().equals(by))
                .ifPresent(loop ->
                        inbox.tell(kind, loop.bodyId(), loop.person().id(), practice, path(loop), at, subject(loop)));
    }

    private void tellLearner(SignalReceived fact, NoticeKind kind, Words... more) {
        Loop loop = fact.loop();
        if (!loop.person().id().equals(fact.by())) {
            Words[] fill = new Words[more.length + 1];
            fill[0] = subject(loop);
            System.arraycopy(more, 0, fill, 1, more.length);
            inbox.tell(kind, loop.bodyId(), loop.person().id(), loop.practiceId(), path(loop), fact.at(), fill);
        }
    }

    private void tellHolder(SignalReceived fact, NoticeKind kind) {
        Loop loop = fact.loop();
        UUID holder = loop.holderId();
        if (holder != null && !holder.equals(fact.by())) {
            inbox.tell(
                    kind,
                    loop.bodyId(),
                    holder,
                    loop.practiceId(),
                    path(loop),
                    fact.at(),
                    words(loop.person().name()),
                    subject(loop),
                    day(loop.dueOn()));
        }
    }

    /** What the loop is about: the task, before one is chosen the module. */
    private Words subject(Loop loop) {
        UUID task = loop.taskId();
        if (task != null) {
            return entities.find(WorkTask.class, task).name();
        }
        Curriculum curriculum = curricula.of(loop.bodyId());
        return curriculum
                .find(Objects.requireNonNullElse(loop.moduleId(), new UUID(0, 0)))
                .map(Curriculum.ModuleOutline::title)
                .orElse(words(""));
    }

    private Words title(UUID caseId) {
        return words(entities.find(Case.class, caseId).story().title());
    }

    private Words unit(UUID body, UUID unit) {
        return units.tree(body).find(unit).map(UnitTree.Node::name).orElse(words(""));
    }

    private static String path(Loop loop) {
        return "/practices/" + loop.practiceId();
    }

    private static Words words(String text) {
        return new Words(text, null);
    }

    private static Words day(@Nullable LocalDate day) {
        return words(day == null ? "" : day.toString());
    }
}
