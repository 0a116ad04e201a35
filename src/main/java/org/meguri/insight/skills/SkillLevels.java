package org.meguri.insight.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.skills.Skill;

/** Reads what people passed, tried, had confirmed and passed on, by module, in three statements for however many people. */
@ApplicationScoped
public class SkillLevels {

    private final EntityManager entities;
    private final Curricula curricula;
    private final Clock clock;

    SkillLevels(EntityManager entities, Curricula curricula, Clock clock) {
        this.entities = entities;
        this.curricula = curricula;
        this.clock = clock;
    }

    /** What is known of some people, by module code. */
    public static final class Known {

        private static final Evidence NOTHING = new Evidence();

        private final Map<UUID, Map<String, Evidence>> byPerson = new HashMap<>();

        private Evidence at(UUID person, String module) {
            return byPerson.computeIfAbsent(person, key -> new HashMap<>())
                    .computeIfAbsent(module, key -> new Evidence());
        }

        /** What shows that the person has the skill. */
        public Evidence of(UUID person, Skill skill) {
            Map<String, Evidence> own = byPerson.getOrDefault(person, Map.of());
            return skill.modules().stream()
                    .map(module -> own.getOrDefault(module, NOTHING))
                    .reduce(NOTHING, Evidence::and);
        }
    }

    /**
     * Of these people.
     *
     * @param body where they work: what its modules that open no loop taught shows in every try at the own desk from the day
     *     on which the module was passed
     */
    public Known of(UUID body, Collection<UUID> people) {
        Known known = new Known();
        if (people.isEmpty()) {
            return known;
        }
        Set<String> bare = withoutLoop(body);
        Map<UUID, Map<String, LocalDate>> passed = new HashMap<>();
        query("""
                select e.person.id, e.module.code, min(e.passedAt) from Enrolment e
                where e.person.id in :people and e.passedAt is not null
                group by e.person.id, e.module.code
                """, people).forEach(row -> {
            UUID person = (UUID) row[0];
            String module = (String) row[1];
            known.at(person, module).passed();
            if (bare.contains(module)) {
                passed.computeIfAbsent(person, key -> new HashMap<>())
                        .put(module, LocalDate.ofInstant((Instant) row[2], clock.getZone()));
            }
        });
        query("""
                select l.person.id, m.code, g.triedOn, count(g.id)
                from Loop l left join Module m on m.id = l.moduleId join PracticeLog g on g.practice.id = l.practiceId
                where l.person.id in :people
                group by l.person.id, m.code, g.triedOn
                """, people).forEach(row -> {
            LocalDate day = (LocalDate) row[2];
            shown(known, passed, row, day)
                    .forEach(one -> one.tried(((Long) row[3]).intValue(), day.getYear() * 12 + day.getMonthValue()));
        });
        query("""
                select l.person.id, m.code, max(g.triedOn), l.confirmed, l.state.reused
                from Loop l left join Module m on m.id = l.moduleId
                    left join PracticeLog g on g.practice.id = l.practiceId
                where l.person.id in :people and (l.confirmed = true or l.state.reused = true)
                group by l.id, l.person.id, m.code, l.confirmed, l.state.reused
                """, people).forEach(row -> {
            for (Evidence one : shown(known, passed, row, (LocalDate) row[2])) {
                if (Boolean.TRUE.equals(row[3])) {
                    one.confirmed();
                }
                if (Boolean.TRUE.equals(row[4])) {
                    one.reused();
                }
            }
        });
        return known;
    }

    /** The modules for which it is evidence: the one of the loop, and those without a loop that were passed by that day. */
    private static List<Evidence> shown(
            Known known, Map<UUID, Map<String, LocalDate>> passed, Object[] row, @Nullable LocalDate day) {
        UUID person = (UUID) row[0];
        String own = (String) row[1];
        List<Evidence> shown = new ArrayList<>();
        if (own != null) {
            shown.add(known.at(person, own));
        }
        if (day != null) {
            passed.getOrDefault(person, Map.of()).entrySet().stream()
                    .filter(one -> !one.getKey().equals(own) && !day.isBefore(one.getValue()))
                    .forEach(one -> shown.add(known.at(person, one.getKey())));
        }
        return shown;
    }

    /** The codes of the modules that are taught with an exercise only. */
    private Set<String> withoutLoop(UUID body) {
        Set<String> bare = new HashSet<>();
        Set<String> withLoop = new HashSet<>();
        for (CourseOutline course : curricula.of(body).courses()) {
            for (ModuleOutline module : course.modules()) {
                (module.brief() == null ? bare : withLoop).add(module.code());
            }
        }
        bare.removeAll(withLoop);
        return bare;
    }

    private List<Object[]> query(String text, Collection<UUID> people) {
        TypedQuery<Object[]> query = entities.createQuery(text, Object[].class);
        return query.setParameter("people", people).getResultList();
    }
}
