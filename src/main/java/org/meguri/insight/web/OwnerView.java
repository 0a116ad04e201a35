package org.meguri.insight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a programme asks first, as it is written.
 *
 * @param programme what the programme is for; null while none is open
 * @param move the one thing to do next
 */
public record OwnerView(
        @Nullable Vision programme,
        Move move,
        Numbers numbers,
        Ring ring,
        List<Decision> decisions,
        Gaps gaps,
        List<SilentRow> silent) {

    /**
     * The programme in one line.
     *
     * @param owner who answers for it; empty while nobody does
     */
    public record Vision(String title, String vision, String owner, boolean mine) {}

    /** Where the one button of the page leads to. */
    public record Move(String href, Kind kind) {

        /** What it does. */
        public enum Kind {
            DECIDE,
            PREPARE,
            APPOINT,
            REVIEW
        }
    }

    /** The figures of the whole body. */
    public record Numbers(
            boolean known,
            String percent,
            String closed,
            String due,
            String recent,
            String before,
            String reused,
            String reusedBefore) {}

    /**
     * How far the body as a whole has come: of all that began, how many learned, reported, shared.
     *
     * @param learnArc the length of the arc that is drawn in full colour
     */
    public record Ring(
            String learn,
            String practise,
            String share,
            String learned,
            String reported,
            String shared,
            String learnArc,
            String practiseArc,
            String shareArc) {}

    /** Something that waits for the reader. */
    public record Decision(String href, String person, String unit, String task, String days) {}

    /** Where nobody is responsible. */
    public record Gaps(
            List<Gap> vacant,
            String vacantMore,
            List<Gap> headless,
            String headlessMore,
            List<Gap> late,
            String lateMore,
            List<Gap> undecided,
            String undecidedMore,
            List<Gap> unkept,
            String unkeptMore,
            List<Gap> hard,
            String hardMore) {

        public boolean isNone() {
            return vacant.isEmpty()
                    && headless.isEmpty()
                    && late.isEmpty()
                    && undecided.isEmpty()
                    && unkept.isEmpty()
                    && hard.isEmpty();
        }
    }

    /**
     * One gap.
     *
     * @param note whom or how many it concerns
     * @param days how long it has been there; empty if nobody knows
     * @param since its first day, as it is written
     */
    public record Gap(String href, String name, String note, String days, String since) {}

    /**
     * A silent department.
     *
     * @param days since the last try; empty if there never was one
     */
    public record SilentRow(String href, String name, String people, String days, String last) {}
}
