package org.meguri.learn.audience;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.EnrolMany;
import org.meguri.people.Person;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;

/**
 * Brings the duties of a body up to this day: whoever has come under a rule is enrolled, whoever no longer is under it
 * loses the duty and nothing else, and the days until which courses are due follow leave and quiet periods. All people and
 * all rules are read in a handful of statements and compared in memory; what has changed is written in parts, each in a
 * transaction of its own, so that a large body neither waits nor loses what was done. Doing it again changes nothing.
 */
@ApplicationScoped
public class FollowAudience {

    private static final int PART = 500;

    /** Reading thirty thousand people may take longer than a page may. */
    private static final int SECONDS = 300;

    /** What has to be written: a new duty where {@code duty} is null. */
    private record Step(
            @Nullable UUID duty, UUID rule, UUID course, UUID person, UUID by, Standing now, boolean enrols) {}

    private final EntityManager entities;
    private final AudienceRules rules;
    private final Staff staff;
    private final CourseProgress progress;
    private final QuietPeriods quietPeriods;
    private final Units units;
    private final EnrolMany enrolMany;
    private final Curricula curricula;
    private final Clock clock;

    FollowAudience(
            EntityManager entities,
            AudienceRules rules,
            Staff staff,
            CourseProgress progress,
            QuietPeriods quietPeriods,
            Units units,
            EnrolMany enrolMany,
            Curricula curricula,
            Clock clock) {
        this.entities = entities;
        this.rules = rules;
        this.staff = staff;
        this.progress = progress;
        this.quietPeriods = quietPeriods;
        this.units = units;
        this.enrolMany = enrolMany;
        this.curricula = curricula;
        this.clock = clock;
    }

    /** @return how many duties began, changed or ended */
    public int follow(UUID body) {
        LocalDate today = LocalDate.now(clock);
        List<Step> steps = QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> plan(body, today));
        for (int from = 0; from < steps.size(); from += PART) {
            List<Step> part = steps.subList(from, Math.min(steps.size(), from + PART));
            QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> write(body, part));
        }
        return steps.size();
    }

    private List<Step> plan(UUID body, LocalDate today) {
        List<AudienceRule> required = rules.ofBody(body).stream()
                .filter(rule -> rule.kind() == AudienceKind.REQUIRED)
                .toList();
        List<Step> steps = new ArrayList<>(leftOver(body, required, today));
        if (required.isEmpty()) {
            return steps;
        }
        UnitTree tree = units.tree(body, today);
        Quiet quiet = quietPeriods.quiet(body);
        Map<UUID, Member> members =
                staff.of(body, today).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        Map<UUID, Map<UUID, CourseProgress.Come>> come = new HashMap<>();
        Set<UUID> open = curricula.of(body).taughtCourses().stream()
                .map(CourseOutline::id)
                .collect(Collectors.toSet());
        for (AudienceRule rule : required) {
            UUID course = rule.course().id();
            if (!open.contains(course)) {
                continue;
            }
            steps.addAll(
                    plan(rule, members, come.computeIfAbsent(course, id -> progress.of(body, id)), tree, quiet, today));
        }
        return steps;
    }

    private List<Step> plan(
            AudienceRule rule,
            Map<UUID, Member> members,
            Map<UUID, CourseProgress.Come> come,
            UnitTree tree,
            Quiet quiet,
            LocalDate today) {
        Predicate<Member> meant = rule.criteria().on(today, tree);
        DueBy due = rule.due();
        List<Step> steps = new ArrayList<>();
        Set<UUID> known = new HashSet<>();
        for (Held held : held(rule.id())) {
            known.add(held.person());
            Member member = members.get(held.person());
            CourseProgress.Come how = come.get(held.person());
            Standing now = held.standing()
                    .next(
                            member != null && meant.test(member) ? member : null,
                            how == null ? null : how.finishedAt(),
                            due,
                            quiet,
                            today);
            if (!now.equals(held.standing())) {
                boolean enrols = now.isLive()
                        && (!held.standing().isLive()
                                || !now.dueOn().equals(held.standing().dueOn()));
                steps.add(step(held.id(), rule, held.person(), now, enrols));
            }
        }
        for (Member member : members.values()) {
            if (!known.contains(member.id()) && meant.test(member)) {
                CourseProgress.Come how = come.get(member.id());
                Standing now = Standing.begin(member, how == null ? null : how.finishedAt(), due, quiet, today);
                steps.add(step(null, rule, member.id(), now, now.isLive()));
            }
        }
        return steps;
    }

    private static Step step(@Nullable UUID duty, AudienceRule rule, UUID person, Standing now, boolean enrols) {
        return new Step(duty, rule.id(), rule.course().id(), person, rule.madeBy(), now, enrols);
    }

    /** Duties whose rule has ended or is no longer compulsory. */
    private List<Step> leftOver(UUID body, List<AudienceRule> required, LocalDate today) {
        Set<UUID> live = required.stream().map(AudienceRule::id).collect(Collectors.toSet());
        live.add(new UUID(0, 0));
        return entities.createQuery("""
                        select d.id, r.id, d.courseId, d.person.id, r.madeBy, d.since, d.dueOn, d.stoppedDays
                        from CourseDuty d join d.rule r
                        where d.person.body.id = :body and r.id not in :live
                          and d.endedOn is null and d.finishedAt is null
                        """, Object[].class)
                .setParameter("body", body)
                .setParameter("live", live)
                .getResultStream()
                .map(row -> new Step(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (UUID) row[3],
                        (UUID) row[4],
                        new Standing((LocalDate) row[5], (LocalDate) row[6], null, (Integer) row[7], null, today),
                        false))
                .toList();
    }

    private record Held(UUID id, UUID person, Standing standing) {}

    private List<Held> held(UUID rule) {
        return entities.createQuery("""
                        select d.id, d.person.id, d.since, d.dueOn, d.awaySince, d.stoppedDays, d.finishedAt, d.endedOn
                        from CourseDuty d where d.rule.id = :rule
                        """, Object[].class)
                .setParameter("rule", rule)
                .getResultStream()
                .map(row -> new Held(
                        (UUID) row[0],
                        (UUID) row[1],
                        new Standing(
                                (LocalDate) row[2],
                                (LocalDate) row[3],
                                (LocalDate) row[4],
                                (Integer) row[5],
                                (Instant) row[6],
                                (LocalDate) row[7])))
                .toList();
    }

    private void write(UUID body, List<Step> part) {
        List<UUID> changed =
                part.stream().map(Step::duty).filter(id -> id != null).toList();
        Map<UUID, CourseDuty> duties = changed.isEmpty()
                ? Map.of()
                : entities.createQuery("from CourseDuty d where d.id in :ids", CourseDuty.class)
                        .setParameter("ids", changed)
                        .getResultStream()
                        .collect(Collectors.toMap(CourseDuty::id, Function.identity()));
        Map<UUID, Map<UUID, EnrolMany.Wanted>> wanted = new HashMap<>();
        for (Step step : part) {
            if (step.duty() == null) {
                entities.persist(new CourseDuty(
                        entities.getReference(AudienceRule.class, step.rule()),
                        step.course(),
                        entities.getReference(Person.class, step.person()),
                        step.now()));
            } else {
                CourseDuty duty = duties.get(step.duty());
                if (duty != null) {
                    duty.stand(step.now());
                }
            }
            if (step.enrols()) {
                wanted.computeIfAbsent(step.course(), key -> new LinkedHashMap<>())
                        .putIfAbsent(
                                step.person(),
                                new EnrolMany.Wanted(
                                        step.person(), step.by(), step.now().dueOn()));
            }
        }
        entities.flush();
        wanted.forEach((course, people) -> enrolMany.enrol(body, course, earliest(course, people)));
    }

    /** Where several rules are about one person, the earliest day holds. */
    private List<EnrolMany.Wanted> earliest(UUID course, Map<UUID, EnrolMany.Wanted> people) {
        return entities.createQuery("""
                        select d.person.id, min(d.dueOn) from CourseDuty d
                        where d.courseId = :course and d.person.id in :people
                          and d.finishedAt is null and d.endedOn is null and d.awaySince is null
                        group by d.person.id
                        """, Object[].class)
                .setParameter("course", course)
                .setParameter("people", people.keySet())
                .getResultStream()
                .map(row -> new EnrolMany.Wanted(
                        (UUID) row[0],
                        Objects.requireNonNull(people.get((UUID) row[0])).by(),
                        (LocalDate) row[1]))
                .toList();
    }
}
