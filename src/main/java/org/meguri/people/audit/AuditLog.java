package org.meguri.people.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Days;
import org.meguri.people.Horizon;
import org.meguri.people.Role;
import org.meguri.platform.Page;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/** The audit log of a body for its auditors, with the names of today. Nothing here changes it. */
@ApplicationScoped
public class AuditLog {

    /** The most entries of one file. */
    public static final int MOST = 200_000;

    private static final int AT_ONCE = 1_000;

    /**
     * Which entries are asked for. Missing parts do not narrow them.
     *
     * @param from the first day
     * @param to the last day
     * @param person words of the name, the reading or the staff number of who acted or whom it concerns
     * @param words one list for each word: the spellings of which one has to occur
     */
    public record Filter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Act act,
            @Nullable String person,
            List<List<String>> words) {

        /** @throws Invalid the days stand in the wrong order */
        public Filter {
            new Invalid.Check()
                    .that(from == null || to == null || !to.isBefore(from), "to", "days-order")
                    .orThrow();
        }
    }

    /** Somebody, as they are called today. */
    public record Who(UUID id, String staffNumber, String name) {}

    /** An entry. */
    public record Row(
            long seq,
            Instant at,
            Act act,
            @Nullable UUID byId,
            @Nullable String byNumber,
            @Nullable String byName,
            @Nullable UUID subjectId,
            @Nullable String subjectNumber,
            @Nullable String subjectName,
            String detail,
            @Nullable String address,
            @Nullable String device) {

        /** Who acted; null for the system and for somebody unknown. */
        public @Nullable Who by() {
            return who(byId, byNumber, byName);
        }

        /** Whom it concerns. */
        public @Nullable Who subject() {
            return who(subjectId, subjectNumber, subjectName);
        }

        private static @Nullable Who who(@Nullable UUID id, @Nullable String number, @Nullable String name) {
            return id == null || number == null || name == null ? null : new Who(id, number, name);
        }
    }

    private static final String ROW = """
            select new org.meguri.people.audit.AuditLog$Row(
                e.seq, e.at, e.act, b.id, b.staffNumber, b.name, s.id, s.staffNumber, s.name, e.detail, e.address, e.device)
            """;

    /** Who has yet to come is named to HR alone. */
    private static final String FROM = """
            from AuditEvent e left join Person b on b.id = e.byId
            left join Person s on s.id = e.subjectId
              and coalesce((select min(o.days.from) from Posting o where o.person = s), :horizon) <= :horizon
            where e.bodyId = :body
            """;

    private record Question(String where, Map<String, Object> values) {}

    private final EntityManager entities;
    private final Audit audit;
    private final Clock clock;

    AuditLog(EntityManager entities, Audit audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who is not an auditor has no business here, administrators included. The installation's own body has no auditors: its
     * log, which says nothing about the people of the others, is read by those who open bodies.
     */
    static void require(Actor actor) {
        if (!actor.is(Role.AUDITOR) && !actor.is(Role.INSTALLATION)) {
            throw new Forbidden("forbidden");
        }
    }

    /** The entries, newest first. */
    public Page<Row> search(Actor actor, Filter filter, int offset, int limit) {
        require(actor);
        Question question = question(actor, filter);
        List<Row> rows = ask(question, ROW + FROM, " order by e.seq desc", Row.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        long total = offset == 0 && rows.size() < limit
                ? rows.size()
                : ask(question, "select count(*) " + FROM, "", Long.class).getSingleResult();
        return new Page<>(rows, offset, limit, total);
    }

    /**
     * All entries for a file, oldest first, read part by part. That they were written out is recorded itself.
     *
     * @throws Invalid there are more than {@link #MOST}
     */
    public Stream<Row> export(Actor actor, Filter filter) {
        require(actor);
        Question question = question(actor, filter);
        long total = ask(question, "select count(*) " + FROM, "", Long.class).getSingleResult();
        new Invalid.Check().that(total <= MOST, "from", "audit-too-many", MOST).orThrow();
        audit.record(
                Act.EXPORTED,
                actor.body(),
                actor.person(),
                null,
                "file:audit " + (filter.from() == null ? "" : filter.from()) + "–"
                        + (filter.to() == null ? "" : filter.to()) + " " + total);
        return Stream.iterate(
                        part(question, 0),
                        part -> !part.isEmpty(),
                        part -> part.size() < AT_ONCE
                                ? List.<Row>of()
                                : part(question, part.get(part.size() - 1).seq()))
                .flatMap(List::stream);
    }

    private List<Row> part(Question question, long after) {
        return ask(question, ROW + FROM + " and e.seq > :after", " order by e.seq", Row.class)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private <T> TypedQuery<T> ask(Question question, String select, String order, Class<T> type) {
        TypedQuery<T> query = entities.createQuery(select + question.where() + order, type);
        question.values().forEach(query::setParameter);
        return query;
    }

    private Question question(Actor actor, Filter filter) {
        StringBuilder where = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        values.put("body", actor.body());
        values.put("horizon", Horizon.isOpenTo(actor) ? Days.OPEN : LocalDate.now(clock));
        LocalDate from = filter.from();
        if (from != null) {
            where.append(" and e.at >= :from");
            values.put("from", from.atStartOfDay(clock.getZone()).toInstant());
        }
        LocalDate to = filter.to();
        if (to != null) {
            where.append(" and e.at < :to");
            values.put("to", to.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        }
        Act act = filter.act();
        if (act != null) {
            where.append(" and e.act = :act");
            values.put("act", act);
        }
        List<String> names = Text.searchTerms(filter.person());
        for (int i = 0; i < names.size(); i++) {
            where.append(" and (b.searchText like :name" + i + " escape '!' or s.searchText like :name" + i
                    + " escape '!')");
            values.put("name" + i, names.get(i));
        }
        for (int i = 0; i < filter.words().size(); i++) {
            List<String> spellings = filter.words().get(i);
            where.append(" and (1 = 0");
            for (int j = 0; j < spellings.size(); j++) {
                where.append(" or e.searchText like :word" + i + "x" + j + " escape '!'");
                values.put("word" + i + "x" + j, spellings.get(j));
            }
            where.append(')');
        }
        return new Question(where.toString(), values);
    }
}
