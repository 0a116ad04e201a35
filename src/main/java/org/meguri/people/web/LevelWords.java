package org.meguri.people.web;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.meguri.people.Actor;
import org.meguri.people.Levels;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;

/**
 * What the reader's body calls the levels of its organisation, for sentences: 「ほかの課」 is 「ほかの室」 where a section is
 * called so. Before anybody has signed in the usual names stand.
 */
@Named("levels")
@Singleton
public class LevelWords {

    private final Instance<CurrentActor> actor;
    private final Units units;

    LevelWords(Instance<CurrentActor> actor, Units units) {
        this.actor = actor;
        this.units = units;
    }

    /** The unit that answers and is counted: 課. */
    public String getSection() {
        return word(tree -> tree.levels().section(), Levels.USUAL.section());
    }

    /** What stands above it: 部. */
    public String getDepartment() {
        return word(tree -> tree.levels().section() - 1, Levels.USUAL.section() - 1);
    }

    /** What stands right below the body: 部 in a city, 課 in a small town. */
    public String getTop() {
        return word(UnitTree::topLevel, 1);
    }

    private String word(ToIntFunction<UnitTree> level, int usual) {
        if (!Arc.container().requestContext().isActive()) {
            return Levels.USUAL.name(usual).in(Locale.JAPANESE);
        }
        return actor.get()
                .find()
                .map(who -> word(who, level))
                .orElseGet(() -> Levels.USUAL.name(usual).in(Locale.JAPANESE));
    }

    private String word(Actor who, ToIntFunction<UnitTree> level) {
        UnitTree tree = units.tree(who.body());
        return tree.levels().name(level.applyAsInt(tree)).in(who.locale());
    }
}
