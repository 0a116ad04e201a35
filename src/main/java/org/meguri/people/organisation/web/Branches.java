package org.meguri.people.organisation.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.UnitChart;
import org.meguri.people.UnitTree;

/** Puts the rows of a chart together to a tree. */
final class Branches {

    private final UnitTree tree;
    private final Map<UUID, UnitChart.Row> rows = new HashMap<>();
    private final Actor who;
    private final boolean now;
    private final String query;
    private final boolean all;

    Branches(UnitTree tree, List<UnitChart.Row> chart, Actor who, LocalDate day, LocalDate today, boolean all) {
        this.tree = tree;
        chart.forEach(row -> rows.put(row.id(), row));
        this.who = who;
        this.now = day.equals(today);
        this.query = now ? "" : "?on=" + day;
        this.all = all;
    }

    /** The body itself; null where it had no units. */
    @Nullable
    Branch root() {
        return rows.isEmpty() ? null : branch(tree.root());
    }

    private Branch branch(UnitTree.Node node) {
        boolean listed = now && Lists.may(who);
        UnitChart.Row row = java.util.Objects.requireNonNull(rows.get(node.id()));
        UnitChart.Head head = row.head();
        return new Branch(
                row,
                node.name().in(who.locale()),
                head == null ? "" : head.title().in(who.locale()),
                node.parent() == null,
                all || node.depth() == 0,
                query,
                listed ? "/people?unit=" + node.code() : null,
                tree.children(node.id()).stream().map(this::branch).toList());
    }
}
