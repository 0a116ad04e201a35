package org.meguri.people.leader.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.UnitTree;
import org.meguri.people.leader.Leaders;
import org.meguri.platform.table.Table;
import org.meguri.platform.table.Table.Column;

/** The coverage map as a file: a line for each leader, and one for each 課 without. */
final class LeaderTable {

    private static final List<Column> COLUMNS = List.of(
            Column.text("基準日"),
            Column.code("組織コード"),
            Column.text("部"),
            Column.text("課"),
            Column.number("職員数"),
            Column.code("職員番号"),
            Column.text("氏名"),
            Column.text("任期開始"),
            Column.text("任期終了"),
            Column.number("残り日数"),
            Column.text("任命時の所属"));

    private LeaderTable() {}

    static Table of(Leaders.Coverage coverage, UnitTree tree, Locale locale) {
        return new Table(
                "leaders-" + coverage.day(),
                COLUMNS,
                () -> Stream.concat(
                        coverage.divisions().stream()
                                .flatMap(one -> one.leaders().isEmpty()
                                        ? Stream.of(line(coverage, one, null, tree, locale))
                                        : one.leaders().stream()
                                                .map(leader -> line(coverage, one, leader, tree, locale))),
                        coverage.elsewhere().stream().map(leader -> line(coverage, null, leader, tree, locale))));
    }

    private static List<String> line(
            Leaders.Coverage coverage,
            Leaders.@Nullable Division division,
            Leaders.@Nullable Leader leader,
            UnitTree tree,
            Locale locale) {
        UnitTree.Node above = division == null ? null : division.department();
        UUID before = leader == null ? null : leader.appointedIn();
        return List.of(
                coverage.day().toString(),
                division == null ? "" : division.node().code(),
                above == null ? "" : above.name().in(locale),
                division == null ? "" : division.node().name().in(locale),
                division == null ? "" : String.valueOf(division.people()),
                leader == null ? "" : leader.staffNumber(),
                leader == null ? "" : leader.name(),
                leader == null ? "" : leader.from().toString(),
                leader == null ? "" : leader.to().toString(),
                leader == null ? "" : String.valueOf(leader.daysLeft()),
                before == null ? "" : tree.label(before, locale));
    }
}
