package org.meguri.learn.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Admission;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Conflict;

/** What the rules say about one person: which courses are theirs, why, and until when. */
@ApplicationScoped
public class Audience implements Admission {

    /**
     * Why a course is somebody's.
     *
     * @param rules the names of the rules, those that oblige first
     * @param dueOn the earliest day, for a compulsory course that is not finished
     * @param away whether the clock stands still
     */
    public record Mine(
            UUID course,
            AudienceKind kind,
            List<Words> rules,
            @Nullable LocalDate dueOn,
            boolean finished,
            boolean away) {

        public boolean isRequired() {
            return kind == AudienceKind.REQUIRED;
        }

        public boolean isRecommended() {
            return kind == AudienceKind.RECOMMENDED;
        }

        public boolean isOverdue(LocalDate today) {
            return !finished && !away && dueOn != null && dueOn.isBefore(today);
        }
    }

    private final EntityManager entities;
    private final AudienceRules rules;
    private final Staff staff;
    private final Units units;
    private final Clock clock;

    Audience(EntityManager entities, AudienceRules rules, Staff staff, Units units, Clock clock) {
        this.entities = entities;
        this.rules = rules;
        this.staff = staff;
        this.units = units;
        this.clock = clock;
    }

    /** The courses that are the actor's, by course. */
    public Map<UUID, Mine> of(Actor actor) {
        Map<UUID, Mine> mine = required(actor);
        List<AudienceRule> offers = rules.ofBody(actor.body()).stream()
                .filter(rule -> rule.kind() == AudienceKind.RECOMMENDED)
                .filter(rule -> !mine.containsKey(rule.course().id()))
                .toList();
        if (!offers.isEmpty()) {
            meant(actor, offers)
                    .forEach(rule -> mine.merge(
                            rule.course().id(),
                            new Mine(
                                    rule.course().id(),
                                    AudienceKind.RECOMMENDED,
                                    List.of(rule.name()),
                                    null,
                                    false,
                                    false),
                            Audience::both));
        }
        return mine;
    }

    /** The courses that the actor has to finish and has not, while no clock stands still; the most urgent first. One statement. */
    public List<Mine> unfinished(Actor actor) {
        return required(actor).values().stream()
                .filter(one -> !one.finished() && !one.away())
                .sorted(Comparator.comparing(Mine::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Map<UUID, Mine> required(Actor actor) {
        Map<UUID, Mine> mine = new HashMap<>();
        entities.createQuery("""
                        select d.courseId, r.name, d.dueOn, d.finishedAt, d.awaySince
                        from CourseDuty d join d.rule r
                        where d.person.id = :person and d.endedOn is null and r.endedAt is null
                        order by d.dueOn, r.madeAt
                        """, Object[].class)
                .setParameter("person", actor.person())
                .getResultStream()
                .map(row -> new Mine(
                        (UUID) row[0],
                        AudienceKind.REQUIRED,
                        List.of((Words) row[1]),
                        (LocalDate) row[2],
                        row[3] != null,
                        row[4] != null))
                .forEach(one -> mine.merge(one.course(), one, Audience::both));
        return mine;
    }

    private static Mine both(Mine one, Mine other) {
        List<Words> names = new ArrayList<>(one.rules());
        names.addAll(other.rules());
        LocalDate first = one.dueOn();
        LocalDate second = other.dueOn();
        return new Mine(
                one.course(),
                one.kind(),
                names,
                first == null || second != null && second.isBefore(first) ? second : first,
                one.finished() || other.finished(),
                one.away() || other.away());
    }

    private List<AudienceRule> meant(Actor actor, List<AudienceRule> some) {
        LocalDate today = LocalDate.now(clock);
        UnitTree tree = units.tree(actor.body(), today);
        Optional<Member> self = staff.one(actor.body(), actor.person(), today);
        return self.map(member -> some.stream()
                        .filter(rule -> rule.criteria().on(today, tree).test(member))
                        .toList())
                .orElse(List.of());
    }

    /** Whether the actor may enrol in the course: everybody may where no rule opens it to some. */
    public boolean admits(Actor actor, UUID course) {
        List<AudienceRule> all = rules.of(actor, course);
        return all.stream().noneMatch(rule -> rule.kind() == AudienceKind.OPEN)
                || !meant(actor, all).isEmpty();
    }

    @Override
    public void require(Actor actor, UUID course) {
        if (!admits(actor, course)) {
            throw new Conflict("audience-not-meant");
        }
    }
}
