package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.meguri.people.UnitTree.Node;

/** Who trains whom: the trainer whose scope lies nearest above a unit, and of several the one appointed first. */
@ApplicationScoped
public class Trainers {

    private final EntityManager entities;
    private final Units units;

    Trainers(EntityManager entities, Units units) {
        this.entities = entities;
        this.units = units;
    }

    /** The trainer of the unit on the day who is not the given person. */
    public Optional<UUID> of(UUID body, UUID unit, UUID except, LocalDate day) {
        List<UUID> path =
                units.tree(body, day).upward(unit).stream().map(Node::id).toList();
        return entities.createQuery("""
                        select g from RoleGrant g join fetch g.person p
                        where p.body.id = :body and g.role = TRAINER and (p.leftOn is null or p.leftOn >= :day)
                          and g.days.from <= :day and g.days.to >= :day
                        """, RoleGrant.class)
                .setParameter("body", body)
                .setParameter("day", day)
                .getResultStream()
                .filter(grant -> !grant.person().id().equals(except))
                .filter(grant -> distance(grant, path) >= 0)
                .min(Comparator.comparingInt((RoleGrant grant) -> distance(grant, path))
                        .thenComparing(RoleGrant::grantedAt)
                        .thenComparing(RoleGrant::id))
                .map(grant -> grant.person().id());
    }

    private static int distance(RoleGrant grant, List<UUID> path) {
        OrgUnit at = grant.unit();
        return at == null ? path.size() : path.indexOf(at.id());
    }
}
