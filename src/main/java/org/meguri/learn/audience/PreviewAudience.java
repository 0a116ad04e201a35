package org.meguri.learn.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.Page;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Who would come under a rule today, before it is said. */
@ApplicationScoped
public class PreviewAudience {

    /** How many people a page of a preview shows. */
    public static final int SHOWN = 20;

    /** How far somebody has come in the course already. */
    public enum Come {
        NOT_BEGUN,
        UNDER_WAY,
        FINISHED
    }

    /** Somebody who is meant. */
    public record Row(Member member, Come come) {}

    /** Whom it is about. */
    public record Preview(long finished, long underWay, long away, Page<Row> rows) {

        public long people() {
            return rows.total();
        }
    }

    private final Staff staff;
    private final CourseProgress progress;
    private final Curricula curricula;
    private final Units units;
    private final Clock clock;

    PreviewAudience(Staff staff, CourseProgress progress, Curricula curricula, Units units, Clock clock) {
        this.staff = staff;
        this.progress = progress;
        this.curricula = curricula;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @throws Forbidden the actor does not say who takes courses
     * @throws NotFound the body has no such course
     * @throws Invalid more people are meant than the actor trains
     */
    public Preview of(Actor actor, String course, Criteria criteria, int offset) {
        UUID courseId = curricula.of(actor.body()).course(course).id();
        AudienceRules.requireCovered(actor, criteria);
        LocalDate today = LocalDate.now(clock);
        UnitTree tree = units.tree(actor.body(), today);
        Map<UUID, CourseProgress.Come> come = progress.of(actor.body(), courseId);
        List<Row> rows = staff.of(actor.body(), today).stream()
                .filter(criteria.on(today, tree))
                .map(member -> new Row(member, come(come.get(member.id()))))
                .toList();
        int from = Math.min(offset, rows.size());
        return new Preview(
                rows.stream().filter(row -> row.come() == Come.FINISHED).count(),
                rows.stream().filter(row -> row.come() == Come.UNDER_WAY).count(),
                rows.stream().filter(row -> row.member().isAway()).count(),
                new Page<>(rows.subList(from, Math.min(rows.size(), from + SHOWN)), from, SHOWN, rows.size()));
    }

    private static Come come(CourseProgress.@org.jspecify.annotations.Nullable Come how) {
        if (how == null) {
            return Come.NOT_BEGUN;
        }
        if (how.finishedAt() != null) {
            return Come.FINISHED;
        }
        return how.begun() ? Come.UNDER_WAY : Come.NOT_BEGUN;
    }
}
