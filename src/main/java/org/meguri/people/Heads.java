package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.meguri.people.Postings.Leader;
import org.meguri.people.UnitTree.Node;

/**
 * Who is whose manager on a day. The manager of a person is the nearest head of a unit above them who is not the person;
 * any higher head may act in the manager's place.
 */
@ApplicationScoped
public class Heads {

    private final Units units;
    private final Postings postings;
    private final Deputies deputies;

    Heads(Units units, Postings postings, Deputies deputies) {
        this.units = units;
        this.postings = postings;
        this.deputies = deputies;
    }

    /** The manager of a person who works in the unit; empty where no unit above has a head. */
    public Optional<UUID> managerOf(UUID body, UUID person, UUID unit, LocalDate day) {
        return nearest(body, person, unit, day, Duty.HEAD);
    }

    /** The next head above a manager, who is neither the manager nor the person. */
    public Optional<UUID> managerAbove(UUID body, UUID manager, UUID person, UUID unit, LocalDate day) {
        List<Node> path = units.tree(body, day).upward(unit);
        List<Leader> leaders = leaders(path, day);
        return path.stream()
                .flatMap(node -> leaders.stream()
                        .filter(leader -> leader.unit().equals(node.id()) && leader.duty() == Duty.HEAD)
                        .map(Leader::person)
                        .filter(found -> !found.equals(person) && !found.equals(manager))
                        .limit(1))
                .findFirst();
    }

    /**
     * Who stands in for the manager: somebody appointed to act for the head of a unit above, else the nearest deputy by title at or above the manager's unit who is neither the person nor the
     * manager.
     */
    public Optional<UUID> deputyOf(UUID body, UUID person, UUID unit, LocalDate day) {
        Optional<UUID> manager = managerOf(body, person, unit, day);
        List<Node> path = units.tree(body, day).upward(unit);
        Optional<UUID> appointed = appointed(path, person, manager, day);
        if (appointed.isPresent()) {
            return appointed;
        }
        List<Leader> leaders = leaders(path, day);
        boolean reached = manager.isEmpty();
        for (Node node : path) {
            reached = reached
                    || leaders.stream()
                            .anyMatch(leader -> leader.unit().equals(node.id())
                                    && manager.filter(leader.person()::equals).isPresent());
            if (reached) {
                Optional<UUID> deputy = leaders.stream()
                        .filter(leader -> leader.unit().equals(node.id()) && leader.duty() == Duty.DEPUTY)
                        .map(Leader::person)
                        .filter(found -> !found.equals(person)
                                && manager.filter(found::equals).isEmpty())
                        .findFirst();
                if (deputy.isPresent()) {
                    return deputy;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<UUID> appointed(List<Node> path, UUID person, Optional<UUID> manager, LocalDate day) {
        List<Deputy> found = deputies.inUnits(path.stream().map(Node::id).toList(), day);
        return path.stream()
                .flatMap(node ->
                        found.stream().filter(deputy -> deputy.unit().id().equals(node.id())))
                .map(deputy -> deputy.person().id())
                .filter(one ->
                        !one.equals(person) && manager.filter(one::equals).isEmpty())
                .findFirst();
    }

    private Optional<UUID> nearest(UUID body, UUID person, UUID unit, LocalDate day, Duty duty) {
        List<Node> path = units.tree(body, day).upward(unit);
        List<Leader> leaders = leaders(path, day);
        return path.stream()
                .flatMap(node -> leaders.stream()
                        .filter(leader -> leader.unit().equals(node.id()) && leader.duty() == duty)
                        .map(Leader::person)
                        .filter(found -> !found.equals(person))
                        .limit(1))
                .findFirst();
    }

    private List<Leader> leaders(List<Node> path, LocalDate day) {
        return path.isEmpty()
                ? List.of()
                : postings.leaders(path.stream().map(Node::id).toList(), day);
    }
}
