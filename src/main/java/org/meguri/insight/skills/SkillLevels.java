package org.meguri.insight.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meguri.learn.skills.Skill;

/** Reads what people passed, tried, had confirmed and passed on, by module, in four statements for however many people. */
@ApplicationScoped
public class SkillLevels {

    private final EntityManager entities;

    SkillLevels(EntityManager entities) {
        this.entities = entities;
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

    /** Of these people. */
    public Known of(Collection<UUID> people) {
        Known known = new Known();
        if (people.isEmpty()) {
            return known;
        }
        query("""
                select e.person.id, e.module.code from Enrolment e
                where e.person.id in :people and e.passedAt is not null
                """, people)
                .forEach(row -> known.at((UUID) row[0], (String) row[1]).passed());
        query("""
                select l.person.id, m.code, count(g.id), year(g.triedOn) * 12 + month(g.triedOn)
                from Loop l join Module m on m.id = l.moduleId join PracticeLog g on g.practice.id = l.practiceId
                where l.person.id in :people
                group by l.person.id, m.code, year(g.triedOn) * 12 + month(g.triedOn)
                """, people)
                .forEach(row -> known.at((UUID) row[0], (String) row[1])
                        .tried(((Long) row[2]).intValue(), ((Number) row[3]).intValue()));
        query("""
                select l.person.id, m.code from Loop l join Module m on m.id = l.moduleId
                where l.person.id in :people and l.confirmed = true
                """, people)
                .forEach(row -> known.at((UUID) row[0], (String) row[1]).confirmed());
        query("""
                select l.person.id, m.code from Loop l join Module m on m.id = l.moduleId
                where l.person.id in :people and l.state.reused = true
                """, people)
                .forEach(row -> known.at((UUID) row[0], (String) row[1]).reused());
        return known;
    }

    private List<Object[]> query(String text, Collection<UUID> people) {
        TypedQuery<Object[]> query = entities.createQuery(text, Object[].class);
        return query.setParameter("people", people).getResultList();
    }
}
