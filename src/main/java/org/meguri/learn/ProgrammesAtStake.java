package org.meguri.learn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.meguri.people.Rehearsal;
import org.meguri.people.transfer.Consequence;
import org.meguri.people.transfer.Consequences;

/** Programmes that lose their owner when a batch of transfers takes effect. */
@ApplicationScoped
class ProgrammesAtStake implements Consequences {

    private final EntityManager entities;

    ProgrammesAtStake(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Consequence> of(Rehearsal rehearsal) {
        Set<UUID> gone = rehearsal.gone();
        if (gone.isEmpty()) {
            return List.of();
        }
        List<String> titles = entities.createQuery(
                        "select p.title.ja from Programme p where p.body.id = :body and p.owner.id in :gone order by p.title.ja",
                        String.class)
                .setParameter("body", rehearsal.body())
                .setParameter("gone", gone)
                .getResultList();
        return List.of(new Consequence(Consequence.Kind.PROGRAMMES, titles.size(), titles));
    }
}
