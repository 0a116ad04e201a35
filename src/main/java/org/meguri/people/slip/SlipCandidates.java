package org.meguri.people.slip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Role;
import org.meguri.people.RosterImports;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/** Who has a post today and nothing to sign in with. */
@ApplicationScoped
public class SlipCandidates {

    /** Somebody who would get a slip. */
    public record Candidate(UUID person, String staffNumber, String name, String kana, UUID unit) {}

    /**
     * The choice.
     *
     * @param people in the order of the organisation chart, then by reading
     * @param kept people whose account only an administrator may hand out, left out here
     */
    public record Choice(String scope, List<Candidate> people, int kept) {}

    private final EntityManager entities;
    private final Units units;
    private final Clock clock;

    SlipCandidates(EntityManager entities, Units units, Clock clock) {
        this.entities = entities;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The people of a unit and of everything below it who have no open account.
     *
     * @param unit null for the whole body
     * @param again also those whose temporary password was never used
     * @throws Forbidden the actor is neither HR nor administrator
     */
    @Transactional
    public Choice choose(Actor actor, @Nullable UUID unit, boolean again) {
        if (!RosterImports.mayKeep(actor)) {
            throw new Forbidden("forbidden");
        }
        LocalDate today = LocalDate.now(clock);
        UnitTree tree = units.tree(actor.body(), today);
        UnitTree.Node top =
                unit == null ? tree.root() : tree.find(unit).orElseThrow(() -> new Invalid("unit", "unit-unknown"));
        List<UUID> order = new ArrayList<>(tree.subtree(top.id()));
        List<Candidate> found = entities.createQuery("""
                        select p.id, p.staffNumber, p.name, p.kana, o.unit.id from Posting o join o.person p
                        where p.body.id = :body and o.kind = PRIMARY and o.unit.id in :units
                          and o.days.from <= :day and o.days.to >= :day and p.id <> :self
                          and (not exists (select 1 from Account a where a.person = p and a.closedAt is null)
                            or (:again = true and exists (select 1 from Account a
                              where a.person = p and a.closedAt is null and a.temporary = true
                                and not exists (select 1 from Session s where s.account = a))))
                        """, Candidate.class)
                .setParameter("body", actor.body())
                .setParameter("units", order)
                .setParameter("day", today)
                .setParameter("self", actor.person())
                .setParameter("again", again)
                .getResultList();
        Set<UUID> kept = actor.is(Role.ADMIN) ? Set.of() : powerful(actor.body(), today);
        List<Candidate> people = found.stream()
                .filter(one -> !kept.contains(one.person()))
                .sorted(Comparator.comparingInt((Candidate one) -> order.indexOf(one.unit()))
                        .thenComparing(Candidate::kana)
                        .thenComparing(Candidate::staffNumber))
                .toList();
        return new Choice(top.name().in(actor.locale()), people, found.size() - people.size());
    }

    /** HR may not let itself into the account of somebody who may do more. */
    private Set<UUID> powerful(UUID body, LocalDate today) {
        return Set.copyOf(entities.createQuery("""
                        select distinct g.person.id from RoleGrant g
                        where g.person.body.id = :body and g.role in :roles and g.days.to >= :day
                        """, UUID.class)
                .setParameter("body", body)
                .setParameter("roles", EnumSet.of(Role.ADMIN, Role.INSTALLATION, Role.AUDITOR))
                .setParameter("day", today)
                .getResultList());
    }
}
