package org.meguri.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Rehearsal;
import org.meguri.people.transfer.Consequence;
import org.meguri.people.transfer.Consequences;

/**
 * Loops on which a batch of transfers bears: reports that get another head, obstacles whose owner moves, practices that
 * stand still until a task of the new section is chosen.
 */
@ApplicationScoped
class LoopsAtStake implements Consequences {

    /** An open loop, as far as this needs to know it. */
    record OpenLoop(UUID person, String name, @Nullable UUID holder, Stage stage, boolean planned, boolean reported) {}

    private final EntityManager entities;

    LoopsAtStake(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Consequence> of(Rehearsal rehearsal) {
        Set<UUID> holders = new HashSet<>(rehearsal.gone());
        holders.addAll(rehearsal.formerHeads());
        Set<UUID> elsewhere = rehearsal.changingDivision();
        List<String> confirmations = new ArrayList<>();
        List<String> blockers = new ArrayList<>();
        List<String> practices = new ArrayList<>();
        for (OpenLoop loop : open(rehearsal.body())) {
            UUID holder = loop.holder();
            boolean holderGoes = holder != null && !holder.equals(loop.person()) && holders.contains(holder);
            boolean personGoes = elsewhere.contains(loop.person());
            if (loop.stage() == Stage.REPORTED && (holderGoes || personGoes)) {
                confirmations.add(loop.name());
            }
            if (loop.stage() == Stage.BLOCKED && holderGoes) {
                blockers.add(loop.name());
            }
            if (personGoes && loop.planned() && !loop.reported()) {
                practices.add(loop.name());
            }
        }
        return List.of(
                of(Consequence.Kind.CONFIRMATIONS, confirmations),
                of(Consequence.Kind.BLOCKERS, blockers),
                of(Consequence.Kind.PRACTICES, practices));
    }

    private static Consequence of(Consequence.Kind kind, List<String> names) {
        return new Consequence(
                kind, names.size(), names.stream().distinct().sorted().toList());
    }

    private List<OpenLoop> open(UUID body) {
        return entities.createQuery("""
                        select new org.meguri.loop.LoopsAtStake$OpenLoop(
                            p.id, p.name, l.holderId, l.stage, l.state.planned, l.state.reported)
                        from Loop l join l.person p
                        where l.bodyId = :body and l.closedAt is null and l.state.ending = :open
                        """, OpenLoop.class)
                .setParameter("body", body)
                .setParameter("open", LoopState.Ending.NONE)
                .getResultList();
    }
}
