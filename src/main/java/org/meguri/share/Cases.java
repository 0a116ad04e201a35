package org.meguri.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.Highlight;
import org.meguri.platform.Ids;
import org.meguri.platform.Page;
import org.meguri.platform.Period;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.NotFound;

/** The cases of all bodies; what an actor may not read is not found. Every list is one query. */
@ApplicationScoped
public class Cases {

    /**
     * What a list is about. Missing parts do not narrow it.
     *
     * @param words all of which must occur, in whatever width, kana or variant they are written; who
     *     signed a case is also found by a used or former name
     * @param task the id of a task, of the section or of the catalogue, or its code
     * @param units where the author worked on the day of publishing; an unsigned case is found by its section only
     */
    public record Filter(
            @Nullable String words,
            @Nullable CaseKind kind,
            @Nullable String task,
            @Nullable Collection<UUID> units,
            @Nullable Period published) {

        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    /** A task that readable cases are about, and a section that wrote about it. */
    public record Subject(UUID task, String code, Words name, UUID division) {}

    /** A practice of the actor's own that can still be told as a case. */
    public record Shareable(UUID practice, Words task) {}

    /** A word that is part of so many names does not look for one of them. */
    private static final int MOST_SIGNERS = 500;

    private static final UUID NOTHING = new UUID(0, 0);

    private static final String READABLE = """
             c.bodyId = :body
              and (c.personId = :me or c.audience = ALL
                or (c.audience = SECTION and c.place.division = :division)
                or (c.audience = DEPARTMENT and c.place.department = :department))
            """;

    private static final String ROW = """
            select new org.meguri.share.CaseRow(
                c.id, c.kind, c.audience, c.story.title, c.task, c.place, c.section, p.id, p.name, c.figures, a.confirmed,
                c.publishedAt,
                (select count(*) from Adoption d where d.source.id = c.id and d.answer in (ADOPT, ADOPT_IMPROVED)))
            from ShareCase c
            join PracticeAssignment a on a.id = c.practiceId
            left join Person p on p.id = c.personId and c.byline = PERSON
            where
            """ + READABLE;

    /** The kinds that are shown side by side, with equal weight. */
    private static final List<CaseKind> SHOWN = List.of(CaseKind.SUCCESS, CaseKind.FAILURE);

    /** Among so many new cases there nearly always is one of either kind. */
    private static final int NEWEST = 12;

    private static final String NEWEST_FIRST = " order by c.publishedAt desc, c.id desc";

    private static final String UPTAKE = """
            select new org.meguri.share.Uptake(
                d.id, c.id, c.story.title, d.divisionId, d.section, d.answer, d.reason, d.answeredAt, d.practiceId,
                a.reportedAt,
                (select coalesce(sum(l.count), 0) from PracticeLog l where l.practice.id = d.practiceId),
                (select coalesce(sum(l.baselineMinutes * l.count), 0) from PracticeLog l
                 where l.practice.id = d.practiceId),
                (select coalesce(sum(l.minutes * l.count), 0) from PracticeLog l where l.practice.id = d.practiceId))
            from Adoption d join d.source c
            left join PracticeAssignment a on a.id = d.practiceId
            """;

    private final EntityManager entities;
    private final Units units;
    private final Clock clock;

    Cases(EntityManager entities, Units units, Clock clock) {
        this.entities = entities;
        this.units = units;
        this.clock = clock;
    }

    /** The case, if the actor may read it. */
    public Case of(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(NotFound::new);
    }

    public boolean isReadable(Actor actor, UUID id) {
        return find(actor, id).isPresent();
    }

    private Optional<Case> find(Actor actor, UUID id) {
        return entities.createQuery("from ShareCase c where c.id = :id and c.bodyId = :body", Case.class)
                .setParameter("id", id)
                .setParameter("body", actor.body())
                .getResultStream()
                .findFirst()
                .filter(found -> found.isReadBy(actor, placeOf(actor)));
    }

    /** The case as it stands in lists, if the actor may read it. */
    public CaseRow row(Actor actor, UUID id) {
        return readable(actor, ROW + " and c.id = :id", CaseRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The cases that the actor may read and the filter lets through, newest first. */
    public Page<CaseRow> search(Actor actor, Filter filter, int offset, int limit) {
        StringBuilder where = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        List<String> terms = Text.searchTerms(filter.words());
        for (int i = 0; i < terms.size(); i++) {
            String term = ":term" + i;
            where.append(" and (c.searchText like ").append(term).append(" escape '!'");
            List<UUID> signers = signers(actor, terms.get(i));
            if (!signers.isEmpty()) {
                where.append(" or (c.byline = PERSON and c.personId in :signers")
                        .append(i)
                        .append(")");
                values.put("signers" + i, signers);
            }
            where.append(")");
            values.put("term" + i, terms.get(i));
        }
        CaseKind kind = filter.kind();
        if (kind != null) {
            where.append(" and c.kind = :kind");
            values.put("kind", kind);
        }
        String task = Text.orNull(filter.task());
        if (task != null) {
            Optional<UUID> id = Ids.parse(task);
            where.append(
                    id.isPresent()
                            ? " and (c.task.id = :task or c.task.catalogue = :task)"
                            : " and c.task.code = :task");
            values.put("task", id.isPresent() ? id.get() : task);
        }
        Collection<UUID> within = filter.units();
        if (within != null) {
            where.append(" and (c.place.division in :units or (c.byline = PERSON and c.place.unit in :units))");
            values.put("units", within.isEmpty() ? List.of(NOTHING) : within);
        }
        Period published = filter.published();
        if (published != null) {
            where.append(" and c.publishedAt >= :since and c.publishedAt < :before");
            values.put("since", published.first().atStartOfDay(clock.getZone()).toInstant());
            values.put(
                    "before",
                    published.last().plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        }
        TypedQuery<CaseRow> rows = readable(actor, ROW + where + NEWEST_FIRST, CaseRow.class);
        values.forEach(rows::setParameter);
        List<CaseRow> found = rows.setFirstResult(offset).setMaxResults(limit).getResultList();
        if (offset == 0 && found.size() < limit) {
            return new Page<>(found, offset, limit, found.size());
        }
        TypedQuery<Long> count =
                readable(actor, "select count(*) from ShareCase c where" + READABLE + where, Long.class);
        values.forEach(count::setParameter);
        return new Page<>(found, offset, limit, count.getSingleResult());
    }

    /** Who is called so, by any name, and has signed a case: asked once, where the list would ask for every row. */
    private List<UUID> signers(Actor actor, String term) {
        return entities.createQuery("""
                        select q.id from Person q
                        where q.body.id = :body and q.searchText like :term escape '!'
                          and exists (select c.id from ShareCase c where c.personId = q.id and c.byline = PERSON)
                        """, UUID.class)
                .setParameter("body", actor.body())
                .setParameter("term", term)
                .setMaxResults(MOST_SIGNERS)
                .getResultList();
    }

    /** Of the cases found the stretch of the story where the words occur, for those in which they occur below the title. */
    public Map<UUID, Highlight> excerpts(Actor actor, Page<CaseRow> found, @Nullable String words) {
        Map<UUID, Highlight> excerpts = new HashMap<>();
        if (Text.words(words).isEmpty() || found.items().isEmpty()) {
            return excerpts;
        }
        entities.createQuery(
                        "select c.id, c.story from ShareCase c where c.bodyId = :body and c.id in :ids", Object[].class)
                .setParameter("body", actor.body())
                .setParameter("ids", found.items().stream().map(CaseRow::id).toList())
                .getResultStream()
                .forEach(row -> {
                    Highlight excerpt = ((Story) row[1]).excerpt(String.valueOf(words));
                    if (excerpt != null) {
                        excerpts.put((UUID) row[0], excerpt);
                    }
                });
        return excerpts;
    }

    /** What the cases that the actor may read are about, by code. */
    public List<Subject> subjects(Actor actor) {
        return readable(actor, """
                        select distinct new org.meguri.share.Cases$Subject(
                            coalesce(c.task.catalogue, c.task.id), c.task.code, c.task.name, c.place.division)
                        from ShareCase c where
                        """ + READABLE + " order by c.task.code", Subject.class)
                .getResultList();
    }

    /** The case made of a practice, if the actor may know which it is. */
    public Optional<UUID> ofPractice(Actor actor, UUID practice) {
        return readable(
                        actor,
                        "select c.id from ShareCase c where" + READABLE
                                + " and c.practiceId = :practice and (c.byline = PERSON or c.personId = :me)",
                        UUID.class)
                .setParameter("practice", practice)
                .getResultStream()
                .findFirst();
    }

    /** The actor's own practices that were tried and not yet told, newest first. */
    public List<Shareable> shareable(Actor actor) {
        return entities.createQuery("""
                        select new org.meguri.share.Cases$Shareable(a.id, t.name)
                        from PracticeAssignment a join a.task t
                        where a.person.id = :me and a.declinedAt is null and a.withdrawnAt is null
                          and exists (select l.id from PracticeLog l where l.practice.id = a.id)
                          and not exists (select c.id from ShareCase c where c.practiceId = a.id)
                        order by a.assignedAt desc
                        """, Shareable.class)
                .setParameter("me", actor.person())
                .getResultList();
    }

    /** The newest success and the newest failure of others with the same task of the catalogue; either may be missing. */
    public List<CaseRow> sameTask(Actor actor, UUID catalogueTask) {
        return newestOfEach(actor, " and c.task.catalogue = :task", Map.of("task", catalogueTask));
    }

    /** The newest success and the newest failure of others; either may be missing. */
    public List<CaseRow> newest(Actor actor) {
        return newestOfEach(actor, "", Map.of());
    }

    /** Mostly one statement: only where one kind is not among the newest, it is looked for by itself. */
    private List<CaseRow> newestOfEach(Actor actor, String which, Map<String, Object> values) {
        List<CaseRow> newest = others(actor, which, values, SHOWN, NEWEST);
        return SHOWN.stream()
                .flatMap(kind -> newest.stream()
                        .filter(row -> row.kind() == kind)
                        .findFirst()
                        .or(() -> newest.size() < NEWEST
                                ? Optional.empty()
                                : others(actor, which, values, List.of(kind), 1).stream()
                                        .findFirst())
                        .stream())
                .toList();
    }

    private List<CaseRow> others(
            Actor actor, String which, Map<String, Object> values, List<CaseKind> kinds, int most) {
        TypedQuery<CaseRow> query = readable(
                actor, ROW + which + " and c.kind in :kinds and c.personId <> :me" + NEWEST_FIRST, CaseRow.class);
        values.forEach(query::setParameter);
        return query.setParameter("kinds", kinds).setMaxResults(most).getResultList();
    }

    /** The sections that took up what the actor shared, newest first. */
    public List<Uptake> reuseOf(Actor actor) {
        return entities.createQuery(
                        UPTAKE
                                + " where c.personId = :me and d.answer in (ADOPT, ADOPT_IMPROVED) order by d.answeredAt desc",
                        Uptake.class)
                .setParameter("me", actor.person())
                .setMaxResults(100)
                .getResultList();
    }

    /**
     * What the sections answered to a case that the actor may read, oldest first. Everybody sees who took it up; that a
     * section holds or declines is for that section and the author.
     */
    public List<Uptake> answers(Actor actor, Case source) {
        return entities.createQuery(UPTAKE + " where c.id = :id order by d.answeredAt", Uptake.class)
                .setParameter("id", source.id())
                .getResultStream()
                .filter(found -> found.answer().isTakenUp()
                        || source.isOf(actor)
                        || found.division().equals(actor.division()))
                .toList();
    }

    /** The cases of other sections about tasks of the actor's section that it has not answered, oldest first. */
    public List<CaseRow> waitingFor(Actor actor, int most) {
        if (!actor.contacts().includes(actor.division())) {
            return List.of();
        }
        return readable(actor, ROW + """
                         and c.place.division <> :division
                          and c.task.catalogue in (
                            select w.catalogue.id from WorkTask w where w.unit.id = :division)
                          and not exists (
                            select d.id from Adoption d where d.source.id = c.id and d.divisionId = :division)
                        order by c.publishedAt, c.id
                        """, CaseRow.class).setMaxResults(most).getResultList();
    }

    /** The answer, if it is one of the actor's body. */
    public Adoption adoption(Actor actor, UUID id) {
        Adoption found = entities.find(Adoption.class, id);
        if (found == null || !found.bodyId().equals(actor.body())) {
            throw new NotFound();
        }
        return found;
    }

    /** Where the actor works today. */
    Place placeOf(Actor actor) {
        UUID department = units.tree(actor.body())
                .department(actor.unit())
                .map(UnitTree.Node::id)
                .orElse(actor.division());
        return new Place(actor.unit(), actor.division(), department);
    }

    boolean isShared(UUID practice) {
        return entities.createQuery("select count(*) from ShareCase c where c.practiceId = :practice", Long.class)
                        .setParameter("practice", practice)
                        .getSingleResult()
                > 0;
    }

    Optional<Adoption> answerOf(UUID division, UUID id) {
        return entities.createQuery(
                        "from Adoption d where d.source.id = :id and d.divisionId = :division", Adoption.class)
                .setParameter("id", id)
                .setParameter("division", division)
                .getResultStream()
                .findFirst();
    }

    private <T> TypedQuery<T> readable(Actor actor, String query, Class<T> type) {
        Place place = placeOf(actor);
        return entities.createQuery(query, type)
                .setParameter("body", actor.body())
                .setParameter("me", actor.person())
                .setParameter("division", place.division())
                .setParameter("department", place.department());
    }
}
