package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.meguri.people.OrgUnit;
import org.meguri.people.Rehearsal;
import org.meguri.people.Rehearsal.Mover;
import org.meguri.people.Role;
import org.meguri.people.RoleGrant;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;

/** Roles and accounts that hang on the posts of people who move: leaders of a 課, roles in a unit, accounts of leavers. */
@ApplicationScoped
class RolesAtStake implements Consequences {

    private final EntityManager entities;
    private final Units units;

    RolesAtStake(EntityManager entities, Units units) {
        this.entities = entities;
        this.units = units;
    }

    @Override
    public List<Consequence> of(Rehearsal rehearsal) {
        Map<UUID, Mover> moving = new HashMap<>();
        rehearsal.movers().forEach(mover -> {
            if (mover.id() != null && !mover.comes()) {
                moving.put(mover.id(), mover);
            }
        });
        if (moving.isEmpty()) {
            return List.of();
        }
        List<RoleGrant> grants = entities.createQuery("""
                        from RoleGrant g join fetch g.person p left join fetch g.unit
                        where p.body.id = :body and g.days.from <= :day and g.days.to >= :day
                        """, RoleGrant.class)
                .setParameter("body", rehearsal.body())
                .setParameter("day", rehearsal.day())
                .getResultList();
        return List.of(
                named(Consequence.Kind.LEADERS, withoutLeader(rehearsal, grants, moving)),
                named(Consequence.Kind.ROLES, rolesLeftBehind(rehearsal, grants, moving)),
                named(Consequence.Kind.ACCOUNTS, accounts(rehearsal, moving)));
    }

    private static Consequence named(Consequence.Kind kind, List<String> names) {
        return new Consequence(kind, names.size(), names);
    }

    /** The 課 that have a leader on the day before and none from the day on. */
    private List<String> withoutLeader(Rehearsal rehearsal, List<RoleGrant> grants, Map<UUID, Mover> moving) {
        Set<String> lose = new TreeSet<>();
        Set<String> keep = new TreeSet<>();
        UnitTree tree = units.tree(rehearsal.body(), rehearsal.day().minusDays(1));
        Map<UUID, UUID> staying = posts(rehearsal, grants);
        for (RoleGrant grant : grants) {
            if (grant.role() != Role.LEADER) {
                continue;
            }
            Mover mover = moving.get(grant.person().id());
            if (mover == null) {
                UUID unit = staying.get(grant.person().id());
                if (unit != null) {
                    tree.division(unit).ifPresent(node -> keep.add(node.code()));
                }
                continue;
            }
            Rehearsal.Seat before = mover.before();
            Rehearsal.Seat after = mover.after();
            boolean stays = false;
            if (after != null && !mover.isGone()) {
                stays = true;
                keep.add(after.division());
            }
            if (before != null && (!stays || mover.changesDivision())) {
                lose.add(before.division());
            }
        }
        lose.removeAll(keep);
        return lose.stream()
                .map(code -> tree.findByCode(code).map(node -> node.name().ja()).orElse(code))
                .toList();
    }

    private Map<UUID, UUID> posts(Rehearsal rehearsal, List<RoleGrant> grants) {
        List<UUID> leaders = grants.stream()
                .filter(grant -> grant.role() == Role.LEADER)
                .map(grant -> grant.person().id())
                .toList();
        Map<UUID, UUID> posts = new HashMap<>();
        if (!leaders.isEmpty()) {
            entities.createQuery("""
                            select o.person.id, o.unit.id from Posting o
                            where o.person.id in :people and o.kind = PRIMARY and o.state = WORKING
                              and o.days.from <= :day and o.days.to >= :day
                            """, Object[].class)
                    .setParameter("people", leaders)
                    .setParameter("day", rehearsal.day())
                    .getResultStream()
                    .forEach(row -> posts.put((UUID) row[0], (UUID) row[1]));
        }
        return posts;
    }

    /** Roles that hold in a unit, of people who no longer work in it or below it. */
    private List<String> rolesLeftBehind(Rehearsal rehearsal, List<RoleGrant> grants, Map<UUID, Mover> moving) {
        UnitTree tree = units.tree(rehearsal.body(), rehearsal.day().minusDays(1));
        List<String> found = new ArrayList<>();
        for (RoleGrant grant : grants) {
            OrgUnit at = grant.unit();
            Mover mover = moving.get(grant.person().id());
            if (at == null || mover == null || grant.role() == Role.LEADER) {
                continue;
            }
            Rehearsal.Seat after = mover.after();
            boolean within = after != null
                    && tree.findByCode(after.unit())
                            .map(node -> tree.subtree(at.id()).contains(node.id()))
                            .orElse(false);
            if (!within) {
                found.add(grant.person().staffNumber() + " " + grant.person().name());
            }
        }
        found.sort(null);
        return found;
    }

    private List<String> accounts(Rehearsal rehearsal, Map<UUID, Mover> moving) {
        List<UUID> leavers = moving.values().stream()
                .filter(Mover::leaves)
                .map(Mover::id)
                .filter(java.util.Objects::nonNull)
                .toList();
        return leavers.isEmpty()
                ? List.of()
                : entities.createQuery("""
                                select concat(p.staffNumber, ' ', p.name) from Account a join a.person p
                                where p.id in :people and p.body.id = :body and a.closedAt is null
                                order by p.staffNumber
                                """, String.class)
                        .setParameter("people", leavers)
                        .setParameter("body", rehearsal.body())
                        .getResultList();
    }
}
