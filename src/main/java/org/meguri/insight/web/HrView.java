package org.meguri.insight.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.meguri.insight.Effects.Beside;
import org.meguri.insight.Effects.Felt;
import org.meguri.insight.Effects.Reuse;
import org.meguri.insight.Effects.Saved;
import org.meguri.insight.Figures;
import org.meguri.insight.Overview;
import org.meguri.insight.Reasons.Reason;
import org.meguri.insight.Share;
import org.meguri.loop.Stage;
import org.meguri.people.UnitTree.Node;
import org.meguri.platform.Period;
import org.meguri.practice.BlockerReason;
import org.meguri.practice.FreedFor;

/**
 * The figures of a unit as HR sees them.
 *
 * @param unit its code
 * @param period what was chosen, of which the day is the last or the last so far; null for a day
 * @param query what leads from the page to another of the same day
 * @param crumbs the units above, from the top
 */
public record HrView(
        LocalDate asOf,
        boolean today,
        String unit,
        String name,
        @Nullable Period period,
        String query,
        List<Crumb> crumbs,
        Whole whole,
        Gain gain,
        Quality quality,
        List<Bar> funnel,
        List<Held> reasons,
        List<AtStage> stages,
        List<Row> rows) {

    /** Where the same figures are to be had as a file; the format is added to it. */
    public String export() {
        return "/home/hr/loops.csv?unit=" + unit + (period == null ? "&asOf=" + asOf : "&period=" + period.code())
                + "&";
    }

    /** A unit above. */
    public record Crumb(String code, String name) {}

    /** The numbers at the top, as they are written. */
    public record Whole(
            boolean empty,
            boolean known,
            String percent,
            String closed,
            String due,
            String started,
            String open,
            String untried,
            String overdue,
            boolean late,
            String paused) {}

    /**
     * What it brought; hours are written with one decimal where they are few.
     *
     * @param selfReported hours saved by what nobody has confirmed, beside and never added to
     * @param confirmed hours saved by what a head has confirmed
     * @param measured hours of confirmed tries that were timed
     * @param lapsed hours that were confirmed once and do not count at present; null where there are none
     * @param uses what the confirmed hours went to
     */
    public record Gain(
            String reused,
            String sections,
            String selfReported,
            String confirmed,
            String measured,
            @Nullable String lapsed,
            List<Use> uses) {}

    /**
     * What changed beside the time.
     *
     * @param before the mean before the first try; empty where too few have said
     * @param people of how many people
     */
    public record Quality(
            boolean some,
            String errorsLess,
            String errorsMore,
            String errors,
            String reworkLess,
            String reworkMore,
            String rework,
            String before,
            String after,
            String people) {}

    /** Hours by what they went to; null for what nobody said. */
    public record Use(@Nullable FreedFor freedFor, String hours) {}

    /**
     * One step on the way round.
     *
     * @param phase the colour of the bar: learn, practise or share
     * @param length 0 to 100
     */
    public record Bar(String name, String phase, String count, String percent, long length) {}

    /** A reason that holds people up. */
    public record Held(BlockerReason reason, String count) {}

    /** How many stand at a stage. */
    public record AtStage(Stage stage, String name, String phase, String count, boolean some, long length) {}

    /**
     * A unit below, or what stands in the unit itself.
     *
     * @param below whether it is a unit below, which can be opened in turn
     */
    public record Row(
            String code,
            String name,
            boolean below,
            boolean known,
            String percent,
            long length,
            String closed,
            String due,
            String open,
            String overdue) {}

    /** @param staffed the units in which there was somebody to practise on the day */
    static HrView of(
            Overview overview,
            @Nullable Period period,
            List<Reason> reasons,
            Reuse reuse,
            Saved saved,
            Beside beside,
            Function<Stage, String> stageName,
            Set<UUID> staffed,
            InsightWords words) {
        Figures whole = overview.whole();
        Node unit = overview.unit();
        Locale locale = words.locale();
        return new HrView(
                overview.asOf(),
                overview.isToday(),
                unit.code(),
                unit.name().in(locale),
                period,
                period != null ? "&period=" + period.code() : overview.isToday() ? "" : "&asOf=" + overview.asOf(),
                crumbs(overview, locale),
                whole(whole),
                new Gain(
                        InsightWords.number(reuse.cases()),
                        InsightWords.number(reuse.sections()),
                        hours(saved.selfReported()),
                        hours(saved.confirmed()),
                        hours(saved.measured()),
                        saved.lapsed() == 0 ? null : hours(saved.lapsed()),
                        saved.uses().stream()
                                .map(use -> new Use(use.freedFor(), hours(use.minutes())))
                                .toList()),
                quality(beside),
                funnel(whole, words.texts()),
                reasons.stream()
                        .limit(3)
                        .map(one -> new Held(one.reason(), InsightWords.number(one.loops())))
                        .toList(),
                Arrays.stream(Stage.values())
                        .map(stage -> atStage(whole, stage, stageName.apply(stage)))
                        .toList(),
                rows(overview, staffed, words));
    }

    private static Quality quality(Beside beside) {
        Felt felt = beside.confidence();
        return new Quality(
                beside.errors().all() + beside.rework().all() > 0 || felt != null,
                InsightWords.number(beside.errors().less()),
                InsightWords.number(beside.errors().more()),
                InsightWords.number(beside.errors().all()),
                InsightWords.number(beside.rework().less()),
                InsightWords.number(beside.rework().more()),
                InsightWords.number(beside.rework().all()),
                felt == null ? "" : mean(felt.before()),
                felt == null ? "" : mean(felt.after()),
                felt == null ? "" : InsightWords.number(felt.people()));
    }

    private static String mean(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Minutes as hours: 2,104 or 3.5, rounded half away from zero. */
    static String hours(long minutes) {
        if (Math.abs(minutes) >= 600) {
            return InsightWords.number(Math.round(minutes / 60.0));
        }
        long tenths = (Math.abs(minutes) + 3) / 6;
        String sign = minutes < 0 && tenths > 0 ? "−" : "";
        return sign + tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
    }

    private static List<Crumb> crumbs(Overview overview, Locale locale) {
        List<Crumb> path =
                new ArrayList<>(overview.tree().upward(overview.unit().id()).stream()
                        .skip(1)
                        .map(node -> new Crumb(node.code(), node.name().in(locale)))
                        .toList());
        Collections.reverse(path);
        return path;
    }

    private static Whole whole(Figures figures) {
        Share share = figures.share();
        return new Whole(
                figures.isEmpty(),
                share.isKnown(),
                share.percent(),
                InsightWords.number(figures.closed()),
                InsightWords.number(figures.due()),
                InsightWords.number(figures.started()),
                InsightWords.number(figures.open()),
                figures.untried() == 0 ? "" : InsightWords.number(figures.untried()),
                InsightWords.number(figures.overdue()),
                figures.overdue() > 0,
                InsightWords.number(figures.paused()));
    }

    private static List<Bar> funnel(Figures figures, InsightMessages texts) {
        return List.of(
                bar(texts.funnelStarted(), "learn", figures.started(), figures),
                bar(texts.funnelLearned(), "learn", figures.learned(), figures),
                bar(texts.funnelTried(), "practise", figures.tried(), figures),
                bar(texts.funnelReported(), "practise", figures.reported(), figures),
                bar(texts.funnelShared(), "share", figures.closed(), figures),
                bar(texts.funnelReused(), "share", figures.reused(), figures));
    }

    private static Bar bar(String name, String phase, long count, Figures figures) {
        Share share = new Share(count, figures.started());
        return new Bar(name, phase, InsightWords.number(count), share.percent(), share.length());
    }

    private static AtStage atStage(Figures figures, Stage stage, String name) {
        long all =
                figures.byStage().values().stream().mapToLong(Long::longValue).sum();
        long count = figures.at(stage);
        String phase = stage.isOpen() || stage.isClosed()
                ? stage == Stage.BLOCKED ? "warm" : stage.reached().name().toLowerCase(Locale.ROOT)
                : "quiet";
        return new AtStage(stage, name, phase, InsightWords.number(count), count > 0, new Share(count, all).length());
    }

    /** Where nobody could practise and nobody ever did, there is nothing to compare: people on leave, the mayor. */
    private static List<Row> rows(Overview overview, Set<UUID> staffed, InsightWords words) {
        Locale locale = words.locale();
        List<Row> rows = new ArrayList<>(overview.below().stream()
                .filter(one -> !one.figures().isEmpty()
                        || overview.tree().subtree(one.unit().id()).stream().anyMatch(staffed::contains))
                .map(one -> row(one.unit().code(), one.unit().name().in(locale), true, one.figures()))
                .toList());
        if (!overview.direct().isEmpty()) {
            Node unit = overview.unit();
            rows.add(row(unit.code(), words.texts().direct(unit.name().in(locale)), false, overview.direct()));
        }
        return rows;
    }

    private static Row row(String code, String name, boolean below, Figures figures) {
        Share share = figures.share();
        return new Row(
                code,
                name,
                below,
                share.isKnown(),
                share.percent(),
                share.length(),
                InsightWords.number(figures.closed()),
                InsightWords.number(figures.due()),
                InsightWords.number(figures.open()),
                InsightWords.number(figures.overdue()));
    }
}
