package org.meguri.insight.modules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.insight.Share;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.loop.Signal;
import org.meguri.people.Actor;
import org.meguri.people.Role;
import org.meguri.platform.problem.Forbidden;

/**
 * Of those who passed a module that asks for a practice, how many planned or tried it within thirty days: the modules that
 * lead to nothing stand first. Counted is who passed in the last year and has had the thirty days; all editions of a module
 * together. Two statements; numbers only, never who.
 */
@ApplicationScoped
public class ModulesInPractice {

    /** Within so many days after the quiz. */
    public static final int DAYS = 30;

    /** Fewer people than these say nothing about a module. */
    public static final int FEWEST = 5;

    private static final int LOOKED_BACK = 365;

    /** A module: {@code within} planned or tried it, of {@code passed}; {@code later} did so after the thirty days. */
    public record Module(ModuleOutline outline, long passed, long within, long later) {

        public boolean isKnown() {
            return passed >= FEWEST;
        }

        public Share share() {
            return new Share(within, passed);
        }
    }

    private record Key(UUID person, String code) {}

    private final EntityManager entities;
    private final Curricula curricula;
    private final Clock clock;

    ModulesInPractice(EntityManager entities, Curricula curricula, Clock clock) {
        this.entities = entities;
        this.curricula = curricula;
        this.clock = clock;
    }

    /** Whether the actor may look. */
    public static boolean mayLook(Actor actor) {
        return actor.is(Role.TRAINER) || actor.is(Role.HR) || actor.is(Role.OWNER);
    }

    /**
     * The modules with a brief, those first that lead to practice least; those of which too little is known last.
     *
     * @throws Forbidden the actor may not look
     */
    public List<Module> of(Actor actor) {
        if (!mayLook(actor)) {
            throw new Forbidden("forbidden");
        }
        Curriculum curriculum = curricula.of(actor.body());
        Map<Key, Instant> begun = begun(actor.body(), curriculum);
        Map<String, long[]> counts = new HashMap<>();
        Instant until = LocalDate.now(clock)
                .minusDays(DAYS)
                .atStartOfDay(clock.getZone())
                .toInstant();
        entities.createQuery("""
                        select e.person.id, e.module.id, e.passedAt from Enrolment e
                        where e.person.body.id = :body and e.passedAt >= :from and e.passedAt < :until
                        """, Object[].class)
                .setParameter("body", actor.body())
                .setParameter("from", until.minus(Duration.ofDays(LOOKED_BACK)))
                .setParameter("until", until)
                .getResultStream()
                .forEach(row -> {
                    String code = code(curriculum, (UUID) row[1]);
                    if (code == null) {
                        return;
                    }
                    long[] count = counts.computeIfAbsent(code, key -> new long[3]);
                    Instant first = begun.get(new Key((UUID) row[0], code));
                    Instant by = ((Instant) row[2]).plus(Duration.ofDays(DAYS));
                    count[0]++;
                    if (first != null) {
                        count[first.isAfter(by) ? 2 : 1]++;
                    }
                });
        List<Module> modules = new ArrayList<>();
        for (ModuleOutline outline : curriculum.modulesWithBrief()) {
            long[] count = counts.getOrDefault(outline.code(), new long[3]);
            modules.add(new Module(outline, count[0], count[1], count[2]));
        }
        modules.sort(Comparator.comparing((Module one) -> !one.isKnown())
                .thenComparingLong(one -> one.share().tenths())
                .thenComparing(one -> one.outline().code()));
        return modules;
    }

    private static @Nullable String code(Curriculum curriculum, UUID module) {
        return curriculum.find(module).map(ModuleOutline::code).orElse(null);
    }

    /** When somebody first planned or tried the practice of a module. */
    private Map<Key, Instant> begun(UUID body, Curriculum curriculum) {
        Map<Key, Instant> first = new HashMap<>();
        entities.createQuery("""
                        select l.person.id, l.moduleId, min(e.at) from LoopEvent e join e.loop l
                        where l.bodyId = :body and l.moduleId is not null and e.signal in :signals
                        group by l.person.id, l.moduleId
                        """, Object[].class)
                .setParameter("body", body)
                .setParameter("signals", List.of(Signal.PLANNED, Signal.TRIED))
                .getResultStream()
                .forEach(row -> {
                    String code = code(curriculum, (UUID) row[1]);
                    if (code != null) {
                        first.merge(
                                new Key((UUID) row[0], code),
                                (Instant) row[2],
                                (one, other) -> one.isBefore(other) ? one : other);
                    }
                });
        return first;
    }
}
