package org.meguri.loop.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.loop.LoopRow;
import org.meguri.people.Actor;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** A trainer hands the answers of a unit, or reports that wait, over to another trainer, and either of them ends it. */
@ApplicationScoped
public class HandOverAnswers {

    static final int NOTE = 500;
    static final int MOST = 100;
    private static final int DAYS = 365;

    private final AnswerHandOvers handOvers;
    private final AnswerQueue queue;
    private final Units units;
    private final EntityManager entities;
    private final Inbox inbox;
    private final Clock clock;

    HandOverAnswers(
            AnswerHandOvers handOvers,
            AnswerQueue queue,
            Units units,
            EntityManager entities,
            Inbox inbox,
            Clock clock) {
        this.handOvers = handOvers;
        this.queue = queue;
        this.units = units;
        this.entities = entities;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Hands over.
     *
     * @param to one of {@link AnswerHandOvers#colleagues}, who trains there
     * @param unit whose answers, with all below it; null where it is only about reports
     * @param reports of the actor's own queue, at most 100
     * @param note what the other should know, up to 500 letters
     * @param fromOn today at the earliest; null for today
     * @return one of the hand-overs
     * @throws Invalid nothing or nobody is chosen, the other does not train there, something is too long, or the day is over
     */
    @Transactional
    public UUID handOver(
            Actor actor,
            @Nullable UUID to,
            @Nullable UUID unit,
            Collection<UUID> reports,
            @Nullable String note,
            @Nullable LocalDate fromOn) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = fromOn == null ? today : fromOn;
        String told = Text.orNull(note);
        Set<UUID> chosen = new LinkedHashSet<>(reports);
        AnswerHandOvers.Colleague taker = handOvers.colleague(actor, to).orElse(null);
        UnitTree tree = units.tree(actor.body());
        Set<UUID> waiting = chosen.isEmpty()
                ? Set.of()
                : queue.waiting(actor).stream()
                        .filter(row -> chosen.contains(row.practice()))
                        .filter(row -> taker == null || taker.trains().includes(row.unit()))
                        .map(LoopRow::practice)
                        .collect(Collectors.toSet());
        boolean known =
                unit == null || (tree.find(unit).isPresent() && actor.trains().includes(unit));
        new Invalid.Check()
                .that(to != null, "to", "choose-one")
                .that(to == null || taker != null, "to", "hand-over-whom")
                .that(unit != null || !chosen.isEmpty(), "unit", "hand-over-what")
                .that(known, "unit", "unit-unknown")
                .that(unit == null || !known || taker == null || taker.trains().includes(unit), "to", "hand-over-scope")
                .that(chosen.size() <= MOST, "practice", "answers-many", MOST)
                .that(waiting.containsAll(chosen), "practice", "hand-over-scope")
                .that(told == null || Text.length(told) <= NOTE, "note", "too-long", NOTE)
                .that(!from.isBefore(today), "fromOn", "date-past")
                .that(!from.isAfter(today.plusDays(DAYS)), "fromOn", "date-far")
                .orThrow();
        if (taker == null) {
            throw new Invalid("to", "choose-one");
        }
        Instant now = clock.instant();
        Person giver = entities.getReference(Person.class, actor.person());
        Person other = entities.getReference(Person.class, taker.id());
        UUID made = null;
        if (unit != null) {
            AnswerHandOver one = AnswerHandOver.ofUnit(
                    actor.body(),
                    giver,
                    other,
                    entities.getReference(OrgUnit.class, unit),
                    Set.copyOf(tree.subtree(unit)),
                    told,
                    from,
                    now);
            handOvers.persist(one);
            made = one.id();
            tell(actor, taker.id(), made, tree.get(unit).name(), from, now);
        }
        UUID first = null;
        for (UUID report : chosen) {
            AnswerHandOver one = AnswerHandOver.ofReport(actor.body(), giver, other, report, told, from, now);
            handOvers.persist(one);
            first = first == null ? one.id() : first;
        }
        if (first != null) {
            int number = chosen.size();
            tell(actor, taker.id(), first, new Words(number + "件の報告", number + " reports"), from, now);
        }
        return made == null ? Objects.requireNonNull(first) : made;
    }

    private void tell(Actor actor, UUID taker, UUID about, Words what, LocalDate from, Instant now) {
        inbox.tell(
                NoticeKind.ANSWERS_HANDED_OVER,
                actor.body(),
                taker,
                about,
                "/answers/hand-overs",
                now,
                new Words(actor.name(), null),
                what,
                new Words(from.toString(), null));
    }

    /**
     * Ends it: what waits comes back to whoever gave it.
     *
     * @throws NotFound it is neither the actor's nor was it given to them
     */
    @Transactional
    public void end(Actor actor, UUID id) {
        handOvers.of(actor, id).end(clock.instant());
    }
}
