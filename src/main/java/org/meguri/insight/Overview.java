package org.meguri.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meguri.people.UnitTree;
import org.meguri.people.UnitTree.Node;

/** The loops of a unit and of everything below it, as they stood at the end of a day. */
public final class Overview {

    /** The figures of a unit with everything below it. */
    public record UnitFigures(Node unit, Figures figures) {}

    private final LocalDate asOf;
    private final boolean today;
    private final UnitTree tree;
    private final Node unit;
    /** The units in which loops stand; some of them no longer stand in the tree. */
    private final Set<UUID> counted;
    /** What stands in a unit itself, and in a unit with everything below it; only where there is anything. */
    private final Map<UUID, Figures> own;

    private final Map<UUID, Figures> whole;

    Overview(LocalDate asOf, boolean today, UnitTree tree, Node unit, Collection<Tally> tallies) {
        this.asOf = asOf;
        this.today = today;
        this.tree = tree;
        this.unit = unit;
        Map<UUID, List<Tally>> byUnit = tallies.stream().collect(Collectors.groupingBy(Tally::unit));
        this.counted = byUnit.keySet();
        Map<UUID, Figures.Sum> ownSums = new HashMap<>();
        Map<UUID, Figures.Sum> wholeSums = new HashMap<>();
        byUnit.forEach((id, some) -> {
            List<Node> path = tree.upward(tree.find(id).orElseGet(tree::root).id());
            ownSums.computeIfAbsent(path.get(0).id(), key -> new Figures.Sum()).addAll(some);
            path.forEach(node -> wholeSums
                    .computeIfAbsent(node.id(), key -> new Figures.Sum())
                    .addAll(some));
        });
        this.own = figures(ownSums);
        this.whole = figures(wholeSums);
    }

    private static Map<UUID, Figures> figures(Map<UUID, Figures.Sum> sums) {
        return sums.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().figures()));
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** Whether this is how things stand now. */
    public boolean isToday() {
        return today;
    }

    public UnitTree tree() {
        return tree;
    }

    public Node unit() {
        return unit;
    }

    /** The unit as a whole. The body itself also counts the loops of units that no longer stand in its tree. */
    public Figures whole() {
        return of(unit).figures();
    }

    /** The units that belong to it: the body itself has also those that no longer stand in its tree. */
    Set<UUID> units() {
        if (unit.parent() != null) {
            return tree.subtree(unit.id());
        }
        Set<UUID> all = new HashSet<>(tree.subtree(unit.id()));
        all.addAll(counted);
        return all;
    }

    /** The units directly below, each as a whole. */
    public List<UnitFigures> below() {
        return tree.children(unit.id()).stream().map(this::of).toList();
    }

    /** The units directly below in which no loop stands, each with everything below it. */
    public Set<UUID> withoutLoops() {
        Set<UUID> empty = new HashSet<>();
        below().stream()
                .filter(one -> one.figures().isEmpty())
                .forEach(one -> empty.addAll(tree.subtree(one.unit().id())));
        return empty;
    }

    /** What belongs to the unit and to none of those below it. */
    public Figures direct() {
        return own.getOrDefault(unit.id(), Figures.NONE);
    }

    /** The unit and everything below it, each as a whole, in the order of an organisation chart. */
    public List<UnitFigures> everything() {
        List<UnitFigures> all = new ArrayList<>();
        all.add(new UnitFigures(unit, whole()));
        tree.subtree(unit.id()).stream()
                .filter(id -> !id.equals(unit.id()))
                .map(tree::get)
                .map(this::of)
                .forEach(all::add);
        return all;
    }

    private UnitFigures of(Node node) {
        return new UnitFigures(node, whole.getOrDefault(node.id(), Figures.NONE));
    }
}
