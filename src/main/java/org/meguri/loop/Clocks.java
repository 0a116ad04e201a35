package org.meguri.loop;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Heads;
import org.meguri.people.Posting;
import org.meguri.people.Trainers;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.MovableClock;
import org.meguri.practice.EndorsePractice;
import org.meguri.practice.HandOverBlocker;
import org.meguri.practice.MovePractice;
import org.meguri.practice.Practices;
import org.meguri.practice.StandIn;
import org.meguri.practice.WithdrawPractice;

/**
 * Lets the clocks run: asks whoever stands in when a manager was silent, lets reports count unconfirmed after that, stops
 * the clocks of people on leave, takes loops along on a transfer, and finds a new holder where the old one has gone. What
 * fell due is stamped with the moment at which it did, also when the machine was off.
 */
@ApplicationScoped
public class Clocks {

    private final Loops loops;
    private final LoopKeeper keeper;
    private final EntityManager entities;
    private final Heads heads;
    private final Trainers trainers;
    private final Practices practices;
    private final EndorsePractice endorsePractice;
    private final WithdrawPractice withdrawPractice;
    private final MovePractice movePractice;
    private final HandOverBlocker handOverBlocker;
    private final StandIn standIn;
    private final LoopConfig config;
    private final MovableClock clock;

    Clocks(
            Loops loops,
            LoopKeeper keeper,
            EntityManager entities,
            Heads heads,
            Trainers trainers,
            Practices practices,
            EndorsePractice endorsePractice,
            WithdrawPractice withdrawPractice,
            MovePractice movePractice,
            HandOverBlocker handOverBlocker,
            StandIn standIn,
            LoopConfig config,
            MovableClock clock) {
        this.loops = loops;
        this.keeper = keeper;
        this.entities = entities;
        this.heads = heads;
        this.trainers = trainers;
        this.practices = practices;
        this.endorsePractice = endorsePractice;
        this.withdrawPractice = withdrawPractice;
        this.movePractice = movePractice;
        this.handOverBlocker = handOverBlocker;
        this.standIn = standIn;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        // while the sample city lives through its year, that year calls
        if (!clock.isSet()) {
            tick();
        }
    }

    /** Brings everything up to the present moment. */
    public void tick() {
        followPosts();
        runOut();
    }

    /** What fell due since the last time. A silent manager never stops a learner. */
    @Transactional
    public void runOut() {
        LocalDate today = LocalDate.now(clock);
        for (Loop loop : loops.list("stage = ?1 and dueOn < ?2 and pausedAt is null", Stage.REPORTED, today)) {
            LocalDate due = loop.dueOn();
            if (due != null && loop.escalatedAt() == null) {
                due = escalate(loop, due);
            }
            if (due != null && due.isBefore(today)) {
                endorsePractice.expire(loop.practiceId(), startOf(due.plusDays(1)));
            }
        }
    }

    private LocalDate escalate(Loop loop, LocalDate due) {
        Instant at = startOf(due.plusDays(1));
        LocalDate day = due.plusDays(1);
        UUID person = loop.person().id();
        UUID unit = loop.unit().id();
        Optional<UUID> next = heads.deputyOf(loop.bodyId(), person, unit, day)
                .or(() -> trainers.of(loop.bodyId(), unit, person, day));
        next.ifPresent(found -> standIn.appoint(loop.practiceId(), found));
        LocalDate until = BusinessCalendar.plus(due, config.standInDays());
        loop.giveTo(next.orElse(null), until, at);
        keeper.receive(loop, Signal.ESCALATED, at, null, null);
        return until;
    }

    private record Post(UUID person, UUID unit, Posting.State state, LocalDate since) {}

    /** Follows leave, secondment, transfers and departures of those who have an open loop, and of holders. */
    @Transactional
    public void followPosts() {
        LocalDate today = LocalDate.now(clock);
        List<Loop> open = loops.list("""
                        from Loop l join fetch l.person join fetch l.unit
                        where l.closedAt is null and l.state.ending = ?1
                        """, LoopState.Ending.NONE);
        if (open.isEmpty()) {
            return;
        }
        Map<UUID, Post> posts = posts(today);
        for (Loop loop : open) {
            follow(loop, posts.get(loop.person().id()), today);
        }
        for (Loop loop : open) {
            findHolder(loop, posts);
        }
    }

    private void follow(Loop loop, @Nullable Post post, LocalDate today) {
        if (post == null) {
            LocalDate left = loop.person().leftOn();
            LocalDate day = left == null || left.isAfter(today) ? today : left.plusDays(1);
            withdrawPractice.withdrawLeft(loop.practiceId(), startOf(day));
            return;
        }
        Instant since = startOf(post.since());
        if (since.isBefore(loop.enteredAt())) {
            // a transfer that was entered late or taken back cannot happen before what has happened since
            since = clock.instant();
        }
        if (!post.unit().equals(loop.unit().id())) {
            movePractice.move(loop.practiceId(), post.unit(), since);
        }
        boolean away = post.state() != Posting.State.WORKING;
        Instant paused = loop.pausedAt();
        if (away && paused == null) {
            keeper.receive(loop, Signal.PAUSED, since, null, post.state().name());
        } else if (!away && paused != null) {
            LocalDate due = loop.dueOn();
            long days = ChronoUnit.DAYS.between(
                    LocalDate.ofInstant(paused, clock.getZone()), LocalDate.ofInstant(since, clock.getZone()));
            keeper.receive(loop, Signal.RESUMED, since, null, null);
            loop.giveTo(loop.holderId(), due == null ? null : due.plusDays(Math.max(0, days)), since);
        }
    }

    private void findHolder(Loop loop, Map<UUID, Post> posts) {
        UUID holder = loop.holderId();
        Stage stage = loop.stage();
        boolean others = stage == Stage.REPORTED || stage == Stage.BLOCKED;
        if (!others || (holder != null && isThere(posts.get(holder)))) {
            return;
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Optional<UUID> next = keeper.manager(loop, now).filter(found -> !found.equals(holder));
        if (holder == null && next.isEmpty()) {
            return;
        }
        if (stage == Stage.BLOCKED) {
            next.ifPresent(found -> practices.blockers(loop.practiceId()).stream()
                    .filter(blocker -> blocker.isOpen() && Objects.equals(blocker.ownerId(), holder))
                    .forEach(blocker -> handOverBlocker.handOver(blocker.id(), found, blocker.dueOn())));
        } else if (loop.escalatedAt() != null) {
            next.ifPresent(found -> standIn.appoint(loop.practiceId(), found));
        }
        keeper.receive(loop, Signal.HANDED_OVER, now, null, null);
        LocalDate due = loop.dueOn();
        loop.giveTo(next.orElse(null), due == null ? BusinessCalendar.plus(today, config.answerDays()) : due, now);
    }

    private static boolean isThere(@Nullable Post post) {
        return post != null && post.state() == Posting.State.WORKING;
    }

    private Map<UUID, Post> posts(LocalDate today) {
        return entities.createQuery("""
                        select o.person.id, o.unit.id, o.state, o.days.from from Posting o
                        where o.kind = PRIMARY and o.days.from <= :day and o.days.to >= :day
                        """, Object[].class)
                .setParameter("day", today)
                .getResultStream()
                .map(row -> new Post((UUID) row[0], (UUID) row[1], (Posting.State) row[2], (LocalDate) row[3]))
                .collect(Collectors.toMap(Post::person, Function.identity(), (one, other) -> one));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
