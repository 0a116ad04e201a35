package org.meguri.insight.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.meguri.insight.web.OwnerView.Gap;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.Text;
import org.meguri.platform.web.When;
import org.meguri.practice.register.UnkeptTasks;
import org.meguri.share.trouble.WaitingTroubles;

/** Gaps of responsibility beside the loops and the posts: tasks of the registers that nobody keeps, and
 * troubles that no trainer answered in time. */
@ApplicationScoped
class FurtherGaps {

    private static final int SHORT = 60;

    private final UnkeptTasks unkept;
    private final WaitingTroubles troubles;
    private final Units units;
    private final InsightWords words;
    private final When when;

    FurtherGaps(UnkeptTasks unkept, WaitingTroubles troubles, Units units, InsightWords words, When when) {
        this.unkept = unkept;
        this.troubles = troubles;
        this.units = units;
        this.words = words;
        this.when = when;
    }

    /** The troubles that no trainer answered in time. */
    List<Gap> troubles(Actor who) {
        UnitTree tree = units.tree(who.body());
        return troubles.overdue(who).stream()
                .map(one -> new Gap(
                        "/troubles/" + one.id(),
                        Text.abbreviate(one.what(), SHORT),
                        tree.label(one.unit(), who.locale()),
                        InsightWords.number(when.daysSince(one.since())),
                        when.day(one.since())))
                .toList();
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
