package org.meguri.share.prompt;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.author.ToolVersion;
import org.meguri.learn.licence.Guideline;
import org.meguri.learn.licence.Guidelines;
import org.meguri.people.Actor;
import org.meguri.platform.Page;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;

/** The prompts of all bodies; those of another body are not found. */
@ApplicationScoped
public class Prompts implements PanacheRepositoryBase<Prompt, UUID> {

    /** Which prompts a list is about. */
    public enum Which {
        /** those that can be used */
        USED,
        /** those of them that were written under another guideline or for another version of their tool */
        CHANGED,
        /** those that nobody uses any more */
        RETIRED
    }

    /**
     * What is looked for. Missing parts do not narrow it.
     *
     * @param words all of which must occur
     * @param task the code of a task
     * @param infoClass those that may be used with this class of information, and with a higher one
     */
    public record Filter(
            @Nullable String words,
            @Nullable String task,
            @Nullable Integer infoClass,
            Which which,
            boolean own) {}

    /** A practice of the actor's own that can be tried next. */
    public record Tryable(UUID practice, Words task, String taskCode) {}

    private static final String ROW = """
            select new org.meguri.share.prompt.PromptRow(
                p.id, v.number, v.title, v.purpose, v.tool, v.toolVersion, v.model, v.tasks, v.infoClass, v.guidelineOn,
                o.id, o.name, p.unit.id, v.writtenAt, case when p.retiredAt is null then false else true end,
                (select count(d) from PromptVerdict d where d.promptVersion = v and d.worked = true),
                (select count(d) from PromptVerdict d where d.promptVersion = v))
            """;

    private static final String FROM = """
             from PromptVersion v join v.prompt p join p.owner o where p.bodyId = :body and v.number = p.number
            """;

    private final Guidelines guidelines;
    private final Clock clock;

    Prompts(Guidelines guidelines, Clock clock) {
        this.guidelines = guidelines;
        this.clock = clock;
    }

    /** The prompt, if it is one of the actor's body. */
    public Prompt of(Actor actor, UUID id) {
        return find("from Prompt p join fetch p.owner where p.id = ?1 and p.bodyId = ?2", id, actor.body())
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** The same, if it still is as the reader saw it. */
    Prompt unchanged(Actor actor, UUID id, @Nullable Integer version) {
        Prompt found = of(actor, id);
        if (version != null && version != found.version()) {
            throw new Conflict(Conflict.STALE);
        }
        return found;
    }

    /** All its versions, the newest first. */
    public List<PromptVersion> versions(Actor actor, UUID id) {
        List<PromptVersion> found = getEntityManager()
                .createQuery("""
                        from PromptVersion v join fetch v.writtenBy
                        where v.prompt.id = :id and v.prompt.bodyId = :body order by v.number desc
                        """, PromptVersion.class)
                .setParameter("id", id)
                .setParameter("body", actor.body())
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    /** One of its versions; the newest where no number is given. */
    public PromptVersion version(Actor actor, UUID id, @Nullable Integer number) {
        return versions(actor, id).stream()
                .filter(one -> number == null || one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What people said of a version, the newest first. */
    public List<PromptVerdict> verdicts(PromptVersion of) {
        return getEntityManager()
                .createQuery("""
                        from PromptVerdict d join fetch d.person where d.promptVersion = :version
                        order by d.saidAt desc, d.id desc
                        """, PromptVerdict.class)
                .setParameter("version", of)
                .getResultList();
    }

    /** What the person said of the version. */
    Optional<PromptVerdict> verdict(PromptVersion of, UUID person) {
        return getEntityManager()
                .createQuery(
                        "from PromptVerdict d where d.promptVersion = :version and d.person.id = :person",
                        PromptVerdict.class)
                .setParameter("version", of)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** The guideline and the tools of the actor's body as they are today. */
    public Present present(Actor actor) {
        Guideline current = guidelines.terms(actor.body(), LocalDate.now(clock)).current();
        Map<String, String> tools = getEntityManager()
                .createQuery("from ToolVersion t where t.bodyId = :body order by t.name", ToolVersion.class)
                .setParameter("body", actor.body())
                .getResultStream()
                .collect(Collectors.toMap(ToolVersion::name, ToolVersion::present));
        return new Present(current == null ? null : current.effectiveOn(), tools);
    }

    /** The prompts that the filter lets through, what was written last first. */
    public Page<PromptRow> search(Actor actor, Filter filter, Present present, int offset, int limit) {
        StringBuilder where = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        List<String> terms = Text.searchTerms(filter.words());
        for (int i = 0; i < terms.size(); i++) {
            where.append(" and p.searchText like :term").append(i).append(" escape '!'");
            values.put("term" + i, terms.get(i));
        }
        String task = Text.orNull(filter.task());
        if (task != null) {
            where.append(" and v.tasks like :task escape '!'");
            values.put("task", "%," + task.replace("!", "!!").replace("%", "!%").replace("_", "!_") + ",%");
        }
        Integer infoClass = filter.infoClass();
        if (infoClass != null) {
            where.append(" and v.infoClass >= :infoClass");
            values.put("infoClass", infoClass);
        }
        if (filter.own()) {
            where.append(" and o.id = :me");
            values.put("me", actor.person());
        }
        where.append(filter.which() == Which.RETIRED ? " and p.retiredAt is not null" : " and p.retiredAt is null");
        if (filter.which() == Which.CHANGED) {
            where.append(" and (exists (select t.id from ToolVersion t where t.bodyId = p.bodyId and t.name = v.tool")
                    .append(" and t.present <> v.toolVersion)");
            LocalDate guideline = present.guidelineOn();
            if (guideline != null) {
                where.append(" or v.guidelineOn is null or v.guidelineOn <> :guideline");
                values.put("guideline", guideline);
            }
            where.append(")");
        }
        TypedQuery<PromptRow> rows = getEntityManager()
                .createQuery(ROW + FROM + where + " order by v.writtenAt desc, v.id desc", PromptRow.class);
        TypedQuery<Long> count = getEntityManager().createQuery("select count(v)" + FROM + where, Long.class);
        for (TypedQuery<?> query : List.of(rows, count)) {
            query.setParameter("body", actor.body());
            values.forEach(query::setParameter);
        }
        return new Page<>(
                rows.setFirstResult(offset).setMaxResults(limit).getResultList(),
                offset,
                limit,
                count.getSingleResult());
    }

    /** The actor's own practices that are planned and not reported, the newest first. */
    public List<Tryable> tryable(Actor actor) {
        return getEntityManager()
                .createQuery("""
                        select new org.meguri.share.prompt.Prompts$Tryable(a.id, t.name, t.code)
                        from PracticeAssignment a join a.task t
                        where a.person.id = :me and a.plan.plannedOn is not null and a.reportedAt is null
                          and a.declinedAt is null and a.withdrawnAt is null
                        order by a.assignedAt desc, a.id desc
                        """, Tryable.class)
                .setParameter("me", actor.person())
                .getResultList();
    }
}
