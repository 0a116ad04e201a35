package org.meguri.practice.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.meguri.people.OrgUnit;
import org.meguri.people.transfer.FollowsUnits;

/** A rule for a unit that ends holds for the unit that takes over. */
@ApplicationScoped
class RulesFollowUnits implements FollowsUnits {

    private final EntityManager entities;

    RulesFollowUnits(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void follow(UUID batch, Map<UUID, UUID> heirs) {
        entities.createQuery(
                        "from AssignmentRule r join fetch r.unit where r.unit.id in :units and r.endedAt is null",
                        AssignmentRule.class)
                .setParameter("units", heirs.keySet())
                .getResultList()
                .forEach(rule -> {
                    OrgUnit from = Objects.requireNonNull(rule.unit());
                    entities.persist(new RuleMove(batch, rule, from));
                    rule.goOverTo(entities.getReference(OrgUnit.class, Objects.requireNonNull(heirs.get(from.id()))));
                });
    }

    @Override
    public void back(UUID batch) {
        entities.createQuery("from RuleMove m join fetch m.rule where m.batchId = :batch", RuleMove.class)
                .setParameter("batch", batch)
                .getResultList()
                .forEach(RuleMove::back);
    }
}
