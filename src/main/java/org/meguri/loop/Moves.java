package org.meguri.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;

/** What waits for somebody, of whatever kind, oldest first. */
@ApplicationScoped
public class Moves {

    /** What kind of move it is. */
    public enum Kind {
        LEARN,
        PLAN,
        TRY,
        REPORT,
        CONFIRM,
        SHARE,
        CLEAR,
        REVIEW
    }

    /** One move. */
    public record Move(
            Kind kind,
            LoopRow loop,
            Instant since,
            @Nullable LocalDate dueOn) {}

    private final LoopLists lists;
    private final EntityManager entities;
    private final Clock clock;

    Moves(LoopLists lists, EntityManager entities, Clock clock) {
        this.lists = lists;
        this.entities = entities;
        this.clock = clock;
    }

    /** What waits for the actor as holder of a loop, or as the trainer whose answer is due. */
    public List<Move> of(Actor actor) {
        Stream<Move> held = lists.find(actor, LoopLists.Filter.heldBy(actor.person()), 0, 500).items().stream()
                .filter(row -> !row.isPaused() && !row.isForeignTo(actor))
                .map(row -> new Move(kind(row), row, row.enteredAt(), row.dueOn()));
        return Stream.concat(held, toReview(actor).stream())
                .sorted(Comparator.comparing(Move::since))
                .toList();
    }

    /**
     * The reports that no trainer has answered yet, oldest first; without those that the actor handed over to another
     * trainer and that have not come back.
     */
    public List<Move> toReview(Actor actor) {
        if (actor.trains().isEmpty()) {
            return List.of();
        }
        String scope = actor.trains().whole() ? "" : " and l.unit.id in :units";
        TypedQuery<LoopRow> query = entities.createQuery(
                LoopLists.rowSince("a.reportedAt") + """
                from Loop l join l.person p
                join PracticeAssignment a on a.id = l.practiceId
                left join WorkTask t on t.id = l.taskId
                left join Person h on h.id = l.holderId
                left join ShareCase c on c.id = l.caseId and c.byline = PERSON
                where l.bodyId = :body and l.person.id <> :me and a.reportedAt is not null
                  and a.declinedAt is null and a.withdrawnAt is null
                  and not exists (select r.id from Review r where r.practice.id = l.practiceId)
                  and not exists (select g.id from AnswerHandOver g left join g.units gu
                    where g.giver.id = :me and g.endedAt is null and g.fromOn <= :day
                      and (g.practiceId = l.practiceId or gu = l.unit.id)
                      and not exists (select b.id from AnswerHandOver b left join b.units bu
                        where b.taker.id = :me and b.endedAt is null and b.fromOn <= :day and b.madeAt > g.madeAt
                          and (b.practiceId = l.practiceId or bu = l.unit.id)))
                """ + scope + " order by a.reportedAt", LoopRow.class);
        query.setParameter("body", actor.body())
                .setParameter("me", actor.person())
                .setParameter("day", LocalDate.now(clock));
        if (!actor.trains().whole()) {
            query.setParameter("units", actor.trains().unitsForQuery());
        }
        return query.setMaxResults(500).getResultList().stream()
                .map(row -> new Move(Kind.REVIEW, row, row.enteredAt(), null))
                .toList();
    }

    /** What the holder of the loop has to do next. */
    public static Kind kind(LoopRow row) {
        return switch (row.stage()) {
            case ASSIGNED, LEARNING -> Kind.LEARN;
            case LEARNED -> Kind.PLAN;
            case PLANNED -> Kind.TRY;
            case PRACTISING -> Kind.REPORT;
            case REPORTED -> Kind.CONFIRM;
            case ENDORSED -> Kind.SHARE;
            case BLOCKED, SHARED, REUSED, DECLINED, WITHDRAWN -> Kind.CLEAR;
        };
    }
}
