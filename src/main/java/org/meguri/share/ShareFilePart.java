package org.meguri.share;

import static org.meguri.people.file.PersonSheet.of;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.meguri.people.file.PersonFilePart;
import org.meguri.people.file.PersonSheet;

/**
 * What is held about what a person has shared. Nobody but the author may learn who wrote a case that the section signed:
 * such cases are in the author's own file only, and the practices of which they tell are withheld from everybody else,
 * whose words and minutes would give them away.
 */
@ApplicationScoped
class ShareFilePart implements PersonFilePart {

    private static final List<String> CASE = List.of(
            "publishedAt",
            "kind",
            "audience",
            "section",
            "task",
            "title",
            "problem",
            "tried",
            "result",
            "why",
            "advice",
            "prompt");

    private static final String CASES = """
            select published_at, kind, audience, section_ja, task_name_ja, title, problem, tried, result, why, advice, prompt
            from share_case where person_id = :person and byline %s 'PERSON' order by published_at
            """;

    private final EntityManager entities;

    ShareFilePart(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<PersonSheet> sheets() {
        Set<String> tables = Set.of("share_case");
        return List.of(
                of("cases", tables, CASE, CASES.formatted("=")),
                new PersonSheet("unsigned", tables, CASE, CASES.formatted("<>"), true),
                of(
                        "caseAnswers",
                        Set.of("adoption"),
                        List.of("answeredAt", "section", "title", "answer", "reason"),
                        """
                        select a.answered_at, a.section_ja, c.title, a.answer, a.reason
                        from adoption a join share_case c on c.id = a.case_id where a.person_id = :person
                        order by a.answered_at
                        """));
    }

    @Override
    public Set<UUID> withheld(UUID person) {
        return Set.copyOf(entities.createQuery(
                        "select c.practiceId from ShareCase c where c.personId = :person and c.byline <> PERSON",
                        UUID.class)
                .setParameter("person", person)
                .getResultList());
    }
}
