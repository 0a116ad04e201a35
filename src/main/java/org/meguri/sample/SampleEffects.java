package org.meguri.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.practice.Change;
import org.meguri.practice.FreedFor;
import org.meguri.practice.Quality;
import org.meguri.practice.ReportPractice;
import org.meguri.practice.effect.Checkpoint;
import org.meguri.practice.effect.Reconfirm;
import org.meguri.practice.effect.Reconfirmation;
import org.meguri.practice.effect.Reconfirmations;

/** What became of the practices later: most go on, some ended, of some nobody says. Without throwing the dice of a story. */
@ApplicationScoped
class SampleEffects {

    private static final LocalTime ANSWERED = LocalTime.of(16, 40);

    private final Reconfirm reconfirm;
    private final Reconfirmations reconfirmations;
    private final Clock clock;

    SampleEffects(Reconfirm reconfirm, Reconfirmations reconfirmations, Clock clock) {
        this.reconfirm = reconfirm;
        this.reconfirmations = reconfirmations;
        this.clock = clock;
    }

    /** Nine of ten answer after 30 days and most of them after 90; one of ten has given it up by then. */
    void goOn(Actor who, UUID practice, int baseline, Timeline timeline) {
        LocalDate today = LocalDate.now(clock);
        int kind = Math.floorMod(baseline + today.getDayOfYear(), 20);
        for (Checkpoint checkpoint : Checkpoint.values()) {
            boolean silent = kind == 0 || (kind < 5 && checkpoint == Checkpoint.DAY_90);
            if (!silent) {
                timeline.at(
                        today.plusDays(checkpoint.days() + 1L + kind % 4),
                        ANSWERED,
                        () -> answer(who, practice, checkpoint, kind >= 7 || checkpoint == Checkpoint.DAY_30));
            }
        }
    }

    private void answer(Actor who, UUID practice, Checkpoint checkpoint, boolean goesOn) {
        boolean asked = reconfirmations.ofPractice(practice).stream()
                .filter(one -> one.checkpoint() == checkpoint)
                .map(Reconfirmation::answeredAt)
                .anyMatch(answered -> answered == null);
        if (asked) {
            reconfirm.answer(who, practice, goesOn, null, goesOn ? null : "担当が替わり、この仕事がなくなりました。");
        }
    }

    /** How far they can do it themselves before they try; a few do not say. */
    static @Nullable Integer before(int baseline, int tried) {
        int[] points = {2, 2, 1, 3, 2, 3, 0, 2, 4};
        int point = points[Math.floorMod(baseline + tried, points.length)];
        return point == 0 ? null : point;
    }

    /** Two of three say what changed beside the time. */
    static ReportPractice.Said said(@Nullable FreedFor freed, int baseline, int tried) {
        int kind = Math.floorMod(baseline / 5 + 2 * tried, 9);
        Quality quality = switch (kind) {
            case 0, 1, 2 -> Quality.typed(Change.LESS, Change.LESS, null);
            case 3, 4 -> Quality.typed(Change.SAME, Change.LESS, null);
            case 5 -> Quality.typed(Change.MORE, Change.SAME, "言い回しがかたいと言われました。");
            case 6 -> Quality.typed(Change.SAME, null, "前より読みやすいと言ってもらえました。");
            default -> null;
        };
        int[] points = {4, 3, 4, 5, 3, 2, 4, 0, 4};
        int point = points[kind];
        return new ReportPractice.Said(freed, quality, point == 0 ? null : point);
    }

    /** One try in seven is timed. */
    static boolean isTimed(int minutes) {
        return minutes % 7 == 3;
    }
}
