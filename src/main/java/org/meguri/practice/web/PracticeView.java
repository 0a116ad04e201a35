package org.meguri.practice.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curriculum.BriefOutline;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.web.Rings;
import org.meguri.practice.Blocker;
import org.meguri.practice.Change;
import org.meguri.practice.Confidence;
import org.meguri.practice.FreedFor;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.PracticeLog;
import org.meguri.practice.ResolveBlocker;
import org.meguri.practice.Review;
import org.meguri.practice.Support;
import org.meguri.practice.TaskPermission;
import org.meguri.practice.WorkTask;
import org.meguri.practice.decision.DecisionRequest;
import org.meguri.practice.effect.Reconfirmation;
import org.meguri.practice.praise.GivePraise;
import org.meguri.practice.praise.Praises;

/**
 * A practice as its reader sees it.
 *
 * @param learnAt where the module that comes first is to be learned; null once it has been, and where there is none
 * @param decisions what was asked about the obstacles, the last by obstacle
 * @param reconfirmations whether what was saved goes on, as asked and answered, the first first
 * @param praise what heads and trainers said about the attempt
 */
public record PracticeView(
        PracticeAssignment practice,
        Rings.Ring ring,
        String title,
        @Nullable BriefOutline brief,
        List<PracticeLog> logs,
        long saved,
        List<Blocker> blockers,
        @Nullable Review review,
        String unit,
        String assignedBy,
        @Nullable String learnAt,
        Map<UUID, DecisionRequest> decisions,
        List<Reconfirmation> reconfirmations,
        LocalDate today,
        List<Praises.Line> praise,
        Actor actor,
        Locale locale) {

    /** How many tries a reader sees before asking for the earlier ones. */
    private static final int SHOWN = 5;

    /** The newest tries, newest first. */
    public List<PracticeLog> latest() {
        return newestFirst().limit(SHOWN).toList();
    }

    /** The tries before those, newest first. */
    public List<PracticeLog> earlier() {
        return newestFirst().skip(SHOWN).toList();
    }

    private Stream<PracticeLog> newestFirst() {
        return IntStream.range(0, logs.size()).mapToObj(i -> logs.get(logs.size() - 1 - i));
    }

    /** What somebody is asked to decide about the obstacle, or has decided; null where nobody was asked. */
    public @Nullable DecisionRequest decision(Blocker blocker) {
        return decisions.get(blocker.id());
    }

    /** Whether the reader may have the obstacle decided. */
    public boolean mayAsk(Blocker blocker) {
        return blocker.isOpen() && mayResolve(blocker) && !decisions.containsKey(blocker.id());
    }

    /** Whether the reader is one from whom praise counts, and has said nothing yet. */
    public boolean mayPraise() {
        return !logs.isEmpty()
                && GivePraise.mayPraise(actor, practice)
                && praise.stream().noneMatch(one -> actor.isSelf(one.givenBy()));
    }

    public boolean isMine() {
        return practice.isOf(actor);
    }

    /** The practice, for whoever may hand on its prompts; null for others. */
    public @Nullable UUID keep() {
        return isMine() ? practice.id() : null;
    }

    public boolean mayPlan() {
        return practice.mayPlan(actor);
    }

    public boolean mayTry() {
        return practice.mayTry(actor);
    }

    /** What freed time can have gone to. */
    public List<FreedFor> freedUses() {
        return List.of(FreedFor.values());
    }

    /** How mistakes and rework can have changed. */
    public List<Change> changes() {
        return List.of(Change.values());
    }

    /** The answers to how far one can do it oneself. */
    public List<Integer> points() {
        return IntStream.rangeClosed(1, Confidence.MOST).boxed().toList();
    }

    /** What the reader said of themselves with the plan; empty for everybody else. */
    public String feltBefore() {
        Confidence confidence = practice.confidence();
        return !isMine() || confidence == null || confidence.before() == null
                ? ""
                : confidence.before().toString();
    }

    /** What the reader said of themselves with the report; empty for everybody else. */
    public String feltAfter() {
        Confidence confidence = practice.confidence();
        return !isMine() || confidence == null || confidence.after() == null
                ? ""
                : confidence.after().toString();
    }

    /** The question whether it goes on that the reader can answer now. */
    public @Nullable Reconfirmation asked() {
        return isMine()
                ? reconfirmations.stream()
                        .filter(one -> one.isOpen(today))
                        .reduce((first, last) -> last)
                        .orElse(null)
                : null;
    }

    /** The questions that were answered. */
    public List<Reconfirmation> answered() {
        return reconfirmations.stream().filter(one -> one.answeredAt() != null).toList();
    }

    /** Whether the task asks for a permission that no head has recorded yet. */
    public boolean lacksPermission() {
        return practice.isOpen() && !practice.isReported() && TaskPermission.isLacking(practice);
    }

    /** Whether what was saved was confirmed once and does not count at present. */
    public boolean isLapsed() {
        return reconfirmations.stream().anyMatch(one -> one.isLapsed(today));
    }

    /** Minutes saved by tries whose minutes come from the timer. */
    public long measured() {
        return logs.stream()
                .filter(PracticeLog::isTimed)
                .mapToLong(PracticeLog::savedMinutes)
                .sum();
    }

    public boolean mayReport() {
        return practice.mayTry(actor) && !logs.isEmpty();
    }

    public boolean mayShare() {
        return isMine() && practice.isOpen() && !logs.isEmpty();
    }

    public boolean mayEndorse() {
        return practice.mayEndorse(actor) && logs.stream().noneMatch(this::isWrittenByReader);
    }

    private boolean isWrittenByReader(PracticeLog log) {
        Person writer = log.enteredBy();
        return writer != null && actor.isSelf(writer.id());
    }

    public boolean maySupport() {
        return practice.maySupport(actor);
    }

    public boolean mayReview() {
        return review == null && practice.mayReview(actor);
    }

    public boolean mayReceive() {
        Support support = practice.support();
        return isMine() && support != null && support.kept() == null;
    }

    public boolean mayWithdraw() {
        return practice.mayWithdraw(actor);
    }

    public boolean mayResolve(Blocker blocker) {
        return blocker.isOpen() && ResolveBlocker.mayResolve(practice, blocker, actor);
    }

    /** Whether nothing about help has been said yet and the manager could say it. */
    public List<Blocker> openBlockers() {
        return blockers.stream().filter(Blocker::isOpen).toList();
    }

    public @Nullable String task() {
        WorkTask task = practice.task();
        return task == null ? null : task.name().in(locale);
    }
}
