package org.meguri.practice.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree.Node;
import org.meguri.people.Units;
import org.meguri.practice.Outcome;

/** What a contact may enter for colleagues: titles, days and minutes, never the texts of their tries. */
@ApplicationScoped
public class Entries {

    private static final int SHOWN = 100;
    private static final int LATELY = 10;

    /**
     * A colleague's practice that has not been reported.
     *
     * @param baselineMinutes null until the colleague has planned
     */
    public record Waiting(
            UUID practice,
            String staffNumber,
            String person,
            UUID unit,
            @Nullable UUID brief,
            @Nullable String taskJa,
            @Nullable String taskEn,
            @Nullable Integer baselineMinutes,
            LocalDate dueOn,
            long tries) {

        public boolean isPlanned() {
            return baselineMinutes != null;
        }
    }

    /** Something that the actor entered. */
    public record Entered(UUID log, String person, UUID unit, Outcome outcome, int minutes, LocalDate triedOn) {}

    private final EntityManager entities;
    private final Units units;

    Entries(EntityManager entities, Units units) {
        this.entities = entities;
        this.units = units;
    }

    /** The open practices of the colleagues for whom the actor enters, those planned first; the first hundred. */
    public List<Waiting> waiting(Actor actor) {
        List<UUID> within = units.tree(actor.body()).all().stream()
                .map(Node::id)
                .filter(actor::entersFor)
                .toList();
        if (within.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("""
                        select a.id, p.staffNumber, p.name, a.unit.id, a.briefId, t.name.ja, t.name.en,
                            a.plan.baselineMinutes, a.dueOn,
                            (select count(l) from PracticeLog l where l.practice = a)
                        from PracticeAssignment a join a.person p left join a.task t
                        where a.bodyId = :body and a.unit.id in :units and p.id <> :me
                          and a.reportedAt is null and a.declinedAt is null and a.withdrawnAt is null
                        order by case when a.plan.baselineMinutes is null then 1 else 0 end, p.kana, p.staffNumber, a.id
                        """, Waiting.class)
                .setParameter("body", actor.body())
                .setParameter("units", within)
                .setParameter("me", actor.person())
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** The practice as it is entered; empty where the actor may not. */
    public List<Waiting> of(Actor actor, UUID practice) {
        return waiting(actor).stream()
                .filter(one -> one.practice().equals(practice))
                .collect(Collectors.toList());
    }

    /** What the actor entered last. */
    public List<Entered> entered(Actor actor) {
        return entities.createQuery("""
                        select l.id, p.name, a.unit.id, l.outcome, l.minutes, l.triedOn
                        from PracticeLog l join l.practice a join a.person p
                        where a.bodyId = :body and l.enteredBy.id = :me
                        order by l.recordedAt desc
                        """, Entered.class)
                .setParameter("body", actor.body())
                .setParameter("me", actor.person())
                .setMaxResults(LATELY)
                .getResultList();
    }
}
