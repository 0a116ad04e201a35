package org.meguri.people.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Levels;
import org.meguri.people.UnitTree;
import org.meguri.people.organisation.NameLevels.Name;
import org.meguri.platform.Words;

/** The levels of a body as rows of a form: those in use and one to come. */
record LevelRows(int section, List<Row> rows) {

    /**
     * One level.
     *
     * @param ja what is typed; empty for the usual name
     * @param usual what it is called when nothing is typed
     * @param used whether a unit has this level today
     */
    public record Row(int level, String ja, String en, Words usual, boolean used) {

        /** The name of the field with the Japanese name, as refusals call it. */
        public String jaField() {
            return "ja" + level;
        }

        /** The name of the field with the English name, as refusals call it. */
        public String enField() {
            return "en" + level;
        }
    }

    static LevelRows of(Levels levels, UnitTree tree) {
        int shown = shown(tree, levels);
        List<Row> rows = new ArrayList<>();
        for (int level = 1; level <= shown; level++) {
            Words name = levels.names().get(level);
            rows.add(row(
                    level,
                    name == null ? "" : name.ja(),
                    name == null ? "" : Objects.requireNonNullElse(name.en(), ""),
                    levels,
                    tree));
        }
        return new LevelRows(levels.section(), rows);
    }

    /** What was typed. */
    static LevelRows of(int section, List<Name> typed, UnitTree tree) {
        Levels levels = new Levels(section >= 1 && section <= Levels.DEEPEST ? section : 2, java.util.Map.of());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            rows.add(row(i + 1, text(typed.get(i).ja()), text(typed.get(i).en()), levels, tree));
        }
        return new LevelRows(section, rows);
    }

    private static int shown(UnitTree tree, Levels levels) {
        int deepest = tree.levelsInUse().isEmpty() ? 0 : tree.levelsInUse().last();
        int named =
                levels.names().keySet().stream().mapToInt(level -> level).max().orElse(0);
        return Math.min(Levels.DEEPEST, Math.max(Math.max(deepest + 1, named), levels.section()));
    }

    private static Row row(int level, String ja, String en, Levels levels, UnitTree tree) {
        return new Row(
                level,
                ja,
                en,
                new Levels(levels.section(), java.util.Map.of()).name(level),
                tree.levelsInUse().contains(level));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
