package org.meguri.learn.licence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Actor;
import org.meguri.people.Heads;
import org.meguri.people.Person;
import org.meguri.platform.Words;

/** How one person stands with the licence, and what is missing next. */
@ApplicationScoped
public class LicenceStatus {

    /** What the person has to do, or what they wait for. */
    public enum Next {
        /** nothing is asked for yet: the body has no guideline */
        GUIDELINE,
        MODULES,
        PLEDGE,
        APPROVAL,
        NOTHING
    }

    /**
     * A module that the licence asks for.
     *
     * @param course the code of a course that teaches it; null when none does
     * @param passedAt when its quiz was passed last
     * @param lesson where the edition that is taught now begins; null when none is
     * @param quiz the quiz of that edition
     * @param again whether it was passed, but has to be passed again because the guideline has changed
     * @param onPaper whether an earlier licence on paper stands for it
     */
    public record Part(
            String code,
            Words title,
            @Nullable String course,
            @Nullable UUID lesson,
            @Nullable UUID quiz,
            @Nullable Instant passedAt,
            boolean again,
            boolean onPaper) {

        public boolean isDone() {
            return onPaper || (passedAt != null && !again);
        }
    }

    /**
     * How somebody stands.
     *
     * @param held the licence that holds
     * @param waiting the pledge that waits for the head
     * @param last the newest of all, whatever came of it
     * @param head whose answer is awaited: the manager of today; null where there is none and HR answers
     */
    public record Status(
            Standing standing,
            Next next,
            List<Part> parts,
            Terms terms,
            @Nullable Licence held,
            @Nullable Licence waiting,
            @Nullable Licence last,
            @Nullable String head,
            boolean renewal) {

        public boolean mayPledge() {
            return next == Next.PLEDGE;
        }

        public long done() {
            return parts.stream().filter(Part::isDone).count();
        }
    }

    /** What the licence asks of somebody. */
    public enum Asked {
        /** it ends soon, or the guideline has changed */
        RENEW,
        /** tasks ask for the licence, and nothing holds */
        GET
    }

    /**
     * What the licence asks of somebody now.
     *
     * @param until the last day of what holds; null where nothing does
     */
    public record Call(Asked asked, @Nullable LocalDate until) {}

    /** @param fresh when it was last passed in an edition that was taught on that day; an older one says what held before */
    private record Passed(String code, Instant at, @Nullable Instant fresh) {}

    private final EntityManager entities;
    private final Curricula curricula;
    private final Guidelines guidelines;
    private final Licences licences;
    private final Heads heads;
    private final LicenceConfig config;
    private final Clock clock;

    LicenceStatus(
            EntityManager entities,
            Curricula curricula,
            Guidelines guidelines,
            Licences licences,
            Heads heads,
            LicenceConfig config,
            Clock clock) {
        this.entities = entities;
        this.curricula = curricula;
        this.guidelines = guidelines;
        this.licences = licences;
        this.heads = heads;
        this.config = config;
        this.clock = clock;
    }

    /** How the actor stands today. */
    public Status of(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Terms terms = guidelines.terms(actor.body(), today);
        List<Licence> own = licences.ofPerson(actor.person());
        List<LicenceRow> rows = own.stream().map(LicenceRow::of).toList();
        List<Part> parts = parts(actor.body(), actor.person(), terms, own);
        Standing standing = Standing.of(rows, terms, config.renewDays());
        Optional<Licence> held = Standing.holding(rows, terms).flatMap(row -> find(own, row.id()));
        Licence waiting = own.stream()
                .filter(one -> one.isWaiting() && !LicenceRow.of(one).isOutdated(terms))
                .findFirst()
                .orElse(null);
        Next next = terms.current() == null
                ? Next.GUIDELINE
                : waiting != null
                        ? Next.APPROVAL
                        : standing == Standing.VALID
                                ? Next.NOTHING
                                : parts.stream().allMatch(Part::isDone) ? Next.PLEDGE : Next.MODULES;
        String head = waiting == null
                ? null
                : heads.managerOf(actor.body(), actor.person(), actor.unit(), today)
                        .map(id -> entities.find(Person.class, id).name())
                        .orElse(null);
        return new Status(
                standing,
                next,
                parts,
                terms,
                held.orElse(null),
                waiting,
                own.isEmpty() ? null : own.get(0),
                head,
                own.stream().anyMatch(one -> one.approvedAt() != null));
    }

    /**
     * What the licence asks of the actor today, in one statement; nothing while there is no guideline, while the head's
     * answer is awaited, or while it holds for long enough.
     */
    public Optional<Call> call(Actor actor) {
        Terms terms = guidelines.recentTerms(actor.body(), LocalDate.now(clock));
        if (terms.current() == null) {
            return Optional.empty();
        }
        List<LicenceRow> rows =
                licences.ofPerson(actor.person()).stream().map(LicenceRow::of).toList();
        if (rows.stream().anyMatch(row -> row.isWaiting() && !row.isOutdated(terms))) {
            return Optional.empty();
        }
        return switch (Standing.of(rows, terms, config.renewDays())) {
            case VALID -> Optional.empty();
            case REVIEW -> Optional.of(new Call(Asked.RENEW, terms.renewBy()));
            case ENDING ->
                Optional.of(new Call(
                        Asked.RENEW,
                        Standing.holding(rows, terms).map(LicenceRow::validTo).orElse(null)));
            case WAITING, EXPIRED, REFUSED, WITHDRAWN, NONE ->
                terms.asks() ? Optional.of(new Call(Asked.GET, null)) : Optional.empty();
        };
    }

    private static Optional<Licence> find(List<Licence> own, UUID id) {
        return own.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The modules that the licence asks for, and how far somebody has come with them. */
    List<Part> parts(UUID body, UUID person, Terms terms, List<Licence> own) {
        List<String> codes = config.modules();
        Curriculum curriculum = curricula.of(body);
        Map<String, Passed> passed = new HashMap<>();
        entities.createQuery("""
                        select m.code, max(a.submittedAt),
                            max(case when m.retiredAt is null or m.retiredAt > a.submittedAt then a.submittedAt end)
                        from QuizAttempt a join a.quiz q join q.module m
                        where a.person.id = :person and a.passed and m.code in :codes
                        group by m.code
                        """, Passed.class)
                .setParameter("person", person)
                .setParameter("codes", codes)
                .getResultStream()
                .forEach(one -> passed.put(one.code(), one));
        Map<String, Object[]> taught = new HashMap<>();
        entities.createQuery("""
                        select m.code, m.title, c.code, m.id from Module m join m.course c join c.programme p
                        where p.body.id = :body and m.code in :codes and m.retiredAt is null
                        order by p.fiscalYear
                        """, Object[].class)
                .setParameter("body", body)
                .setParameter("codes", codes)
                .getResultStream()
                .forEach(row -> taught.put((String) row[0], row));
        Instant paper = own.stream()
                .filter(one -> one.isOnPaper() && one.isGranted())
                .map(Licence::pledgedAt)
                .max(Instant::compareTo)
                .orElse(null);
        return codes.stream()
                .map(code -> {
                    Object[] module = taught.get(code);
                    Passed last = passed.get(code);
                    Instant at = last == null ? null : last.at();
                    Instant lastFresh = last == null ? null : last.fresh();
                    Instant since = terms.retake().get(code);
                    boolean fresh = since == null || (lastFresh != null && !lastFresh.isBefore(since));
                    ModuleOutline now = module == null
                            ? null
                            : curriculum.find((UUID) module[3]).orElse(null);
                    boolean covered = paper != null && (since == null || !paper.isBefore(since));
                    return new Part(
                            code,
                            module == null ? new Words(code, null) : (Words) module[1],
                            module == null ? null : (String) module[2],
                            now == null || now.lessons().isEmpty()
                                    ? null
                                    : now.lessons().get(0).id(),
                            now == null ? null : now.quiz().id(),
                            at,
                            !fresh && (at != null || paper != null),
                            covered);
                })
                .toList();
    }
}
