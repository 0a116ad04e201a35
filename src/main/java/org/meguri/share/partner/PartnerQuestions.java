package org.meguri.share.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Days;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.PracticeAssignment;
import org.meguri.share.Case;
import org.meguri.share.CaseKind;
import org.meguri.share.Cases;

/**
 * What partners were asked. A partner sees the cases of the questions put to them, as long as the invitation lasts, and no
 * other; the author sees the questions about the case, and nobody else sees either.
 */
@ApplicationScoped
public class PartnerQuestions {

    /** The highest information class of a task whose case may be given to a partner. */
    static final int CLASS = 1;

    /** A partner who can be asked about a case; {@code id} is the invitation. */
    public record Choice(UUID id, String name, String organisation, LocalDate to) {}

    /** A question as the author sees it; {@code over} says that the partner can no longer answer. */
    public record Asked(
            UUID id,
            String name,
            String organisation,
            String question,
            Instant askedAt,
            PartnerQuestion.State state,
            boolean over,
            @Nullable String advice,
            @Nullable Instant advisedAt,
            @Nullable Boolean used,
            @Nullable String outcome,
            @Nullable Instant outcomeAt) {

        public boolean isOpen() {
            return state == PartnerQuestion.State.ASKED;
        }

        public boolean isAdvised() {
            return state == PartnerQuestion.State.ADVISED;
        }

        public boolean isAnswered() {
            return state == PartnerQuestion.State.ANSWERED;
        }

        public boolean isWithdrawn() {
            return state == PartnerQuestion.State.WITHDRAWN;
        }
    }

    /** A question as the partner sees it; the author has no name where the section signed the case. */
    public record Line(
            UUID id,
            UUID caseId,
            CaseKind kind,
            String title,
            Words section,
            @Nullable String author,
            Words programme,
            LocalDate until,
            String question,
            Instant askedAt,
            @Nullable String advice,
            @Nullable Instant advisedAt,
            @Nullable Boolean used,
            @Nullable String outcome,
            @Nullable Instant outcomeAt) {

        public boolean isWaiting() {
            return advisedAt == null;
        }
    }

    private record Found(
            UUID id,
            String name,
            String organisation,
            String question,
            Instant askedAt,
            Days days,
            @Nullable Instant endedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String advice,
            @Nullable Instant advisedAt,
            @Nullable Boolean used,
            @Nullable String outcome,
            @Nullable Instant outcomeAt) {}

    private static final String LINE = """
            select new org.meguri.share.partner.PartnerQuestions$Line(
                q.id, c.id, c.kind, c.story.title, c.section, p.name, g.title, i.days.to, q.question, q.askedAt, q.advice,
                q.advisedAt, q.used, q.outcome, q.outcomeAt)
            from PartnerQuestion q join q.invitation i join ShareCase c on c.id = q.caseId
            join Programme g on g.id = i.programmeId join WorkTask t on t.id = c.task.id
            left join Person p on p.id = c.personId and c.byline = PERSON
            where i.person.id = :me and i.acknowledgedAt is not null and i.endedAt is null
              and i.days.from <= :today and i.days.to >= :today
              and q.withdrawnAt is null and c.audience = ALL and t.infoClass <= :class
            """;

    private final EntityManager entities;
    private final Cases cases;
    private final Clock clock;

    PartnerQuestions(EntityManager entities, Cases cases, Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.clock = clock;
    }

    /** The case, if the actor wrote it. Who did not, cannot tell from the answer whether partners were asked. */
    public Case ownCase(Actor actor, UUID id) {
        Case found = cases.of(actor, id);
        if (!found.isOf(actor)) {
            throw new NotFound();
        }
        return found;
    }

    /** Why no partner may see the case, as the code of a text; null if one may. */
    public @Nullable String refusal(Case told) {
        if (!told.audience().isEverybody()) {
            return "partner-case-audience";
        }
        int infoClass = entities.createQuery("select t.infoClass from WorkTask t where t.id = :task", Integer.class)
                .setParameter("task", told.task().id())
                .getSingleResult();
        return infoClass > CLASS ? "partner-case-class" : null;
    }

    void requireShowable(Case told) {
        String refusal = refusal(told);
        if (refusal != null) {
            throw new Conflict(refusal);
        }
    }

    /** Whom the author of the case may ask today: those who are invited to its programme and have acknowledged it. */
    public List<Choice> choices(Case told) {
        UUID programme = programme(told.id());
        return programme == null
                ? List.of()
                : entities.createQuery("""
                        select new org.meguri.share.partner.PartnerQuestions$Choice(
                            i.id, p.name, i.organisation, i.days.to)
                        from PartnerInvitation i join i.person p
                        where i.programmeId = :programme and i.acknowledgedAt is not null and i.endedAt is null
                          and i.days.from <= :today and i.days.to >= :today
                        order by p.name, i.invitedAt
                        """, Choice.class)
                        .setParameter("programme", programme)
                        .setParameter("today", LocalDate.now(clock))
                        .getResultList();
    }

    /** Those of the partners who can be asked now: who has a question about the case to answer, answers it first. */
    public List<Choice> free(Case told) {
        Set<UUID> busy = Set.copyOf(entities.createQuery("""
                        select distinct q.invitation.id from PartnerQuestion q
                        where q.caseId = :case and q.withdrawnAt is null and q.advisedAt is null
                        """, UUID.class)
                .setParameter("case", told.id())
                .getResultList());
        return choices(told).stream().filter(one -> !busy.contains(one.id())).toList();
    }

    /** The programme in which the case came about: that of the module, also for a practice that followed another case. */
    private @Nullable UUID programme(UUID told) {
        Set<UUID> seen = new HashSet<>();
        for (UUID at = told; at != null && seen.add(at); ) {
            PracticeAssignment practice = entities.createQuery(
                            "select a from ShareCase c join PracticeAssignment a on a.id = c.practiceId where c.id = :id",
                            PracticeAssignment.class)
                    .setParameter("id", at)
                    .getSingleResult();
            UUID module = practice.moduleId();
            if (module != null) {
                return entities.createQuery("select m.course.programme.id from Module m where m.id = :id", UUID.class)
                        .setParameter("id", module)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
            }
            at = practice.caseId();
        }
        return null;
    }

    /** Everything that was asked about the case of the actor's own, oldest first. */
    public List<Asked> about(Actor actor, UUID caseId) {
        LocalDate today = LocalDate.now(clock);
        return entities.createQuery("""
                        select q.id, p.name, i.organisation, q.question, q.askedAt, i.days, i.endedAt, q.withdrawnAt,
                            q.advice, q.advisedAt, q.used, q.outcome, q.outcomeAt
                        from PartnerQuestion q join q.invitation i join i.person p
                        where q.caseId = :case and q.askedById = :me order by q.askedAt, q.id
                        """, Found.class)
                .setParameter("case", caseId)
                .setParameter("me", actor.person())
                .getResultStream()
                .map(one -> new Asked(
                        one.id(),
                        one.name(),
                        one.organisation(),
                        one.question(),
                        one.askedAt(),
                        PartnerQuestion.state(one.withdrawnAt(), one.advisedAt(), one.outcomeAt()),
                        one.endedAt() != null || one.days().to().isBefore(today),
                        one.advice(),
                        one.advisedAt(),
                        one.used(),
                        one.outcome(),
                        one.outcomeAt()))
                .toList();
    }

    /** The questions that the partner may see: those that wait first, the oldest at the top, then the latest advice. */
    public List<Line> toMe(Actor actor) {
        return lines(actor, """
                 order by case when q.advisedAt is null then 0 else 1 end,
                  case when q.advisedAt is null then q.askedAt end, q.advisedAt desc, q.id
                """, null);
    }

    /** One question, if the partner may see it today. */
    public Optional<Line> toMe(Actor actor, UUID id) {
        return lines(actor, " and q.id = :id", id).stream().findFirst();
    }

    private List<Line> lines(Actor actor, String rest, @Nullable UUID id) {
        var query = entities.createQuery(LINE + rest, Line.class)
                .setParameter("me", actor.person())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("class", CLASS);
        if (id != null) {
            query.setParameter("id", id);
        }
        return query.getResultList();
    }

    /** Whether the question was ever put to the actor, whatever has become of it. */
    public boolean isMine(Actor actor, UUID id) {
        return entities.createQuery(
                                "select count(q) from PartnerQuestion q where q.id = :id and q.invitation.person.id = :me",
                                Long.class)
                        .setParameter("id", id)
                        .setParameter("me", actor.person())
                        .getSingleResult()
                > 0;
    }

    /** A question put to the actor, held until the end of the transaction. */
    PartnerQuestion holdMine(Actor actor, UUID id) {
        return hold(id).filter(found -> actor.isSelf(found.invitation().person().id()))
                .orElseThrow(NotFound::new);
    }

    /** A question of the actor's own, held until the end of the transaction. */
    PartnerQuestion holdAsked(Actor actor, UUID id) {
        return hold(id).filter(found -> actor.isSelf(found.askedById())).orElseThrow(NotFound::new);
    }

    private Optional<PartnerQuestion> hold(UUID id) {
        return entities.createQuery("from PartnerQuestion q where q.id = :id", PartnerQuestion.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The case of a question of the actor's own. */
    public UUID caseOf(Actor actor, UUID id) {
        return entities.createQuery(
                        "select q.caseId from PartnerQuestion q where q.id = :id and q.askedById = :me", UUID.class)
                .setParameter("id", id)
                .setParameter("me", actor.person())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether the partner still has a question about the case to answer. */
    boolean isOpen(UUID caseId, UUID invitation) {
        return entities.createQuery("""
                        select count(q) from PartnerQuestion q where q.caseId = :case and q.invitation.id = :invitation
                          and q.withdrawnAt is null and q.advisedAt is null
                        """, Long.class)
                        .setParameter("case", caseId)
                        .setParameter("invitation", invitation)
                        .getSingleResult()
                > 0;
    }
}
