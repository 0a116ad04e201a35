package org.meguri.insight.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.meguri.insight.web.OwnerView.Gap;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.web.When;
import org.meguri.practice.register.UnkeptTasks;

/** Gaps of responsibility beside the loops and the posts: tasks of the registers that nobody keeps. */
@ApplicationScoped
class FurtherGaps {

    private final UnkeptTasks unkept;
    private final Units units;
    private final InsightWords words;
    private final When when;

    FurtherGaps(UnkeptTasks unkept, Units units, InsightWords words, When when) {
        this.unkept = unkept;
        this.units = units;
        this.words = words;
        this.when = when;
    }

    /** The sections with tasks that nobody keeps. */
    List<Gap> tasks(Actor who) {
        UnitTree tree = units.tree(who.body());
        return unkept.of(who).stream()
                .filter(one -> tree.find(one.section()).isPresent())
                .map(one -> {
                    LocalDate since = one.since();
                    return new Gap(
                            "/tasks?unit=" + tree.get(one.section()).code(),
                            tree.label(one.section(), who.locale()),
                            words.texts().gapTasks(InsightWords.number(one.tasks())),
                            since == null ? "" : InsightWords.number(when.daysSince(since)),
                            when.day(since));
                })
                .toList();
    }
}
