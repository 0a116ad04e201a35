package org.meguri.share.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Programme;
import org.meguri.people.Actor;
import org.meguri.people.Days;
import org.meguri.people.Role;
import org.meguri.platform.Words;
import org.meguri.platform.problem.NotFound;

/** Whom the programmes have invited; what an actor may not keep is not found. */
@ApplicationScoped
public class Invitations {

    /**
     * An invitation as those see it who keep it: the days, and what came of them in numbers. Neither questions nor cases
     * are named: who asked under the name of a section stays unknown.
     */
    public record Row(
            UUID id,
            UUID programme,
            Words programmeTitle,
            UUID person,
            String name,
            @Nullable String login,
            String organisation,
            Days days,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant endedAt,
            long asked,
            long advised,
            long used) {

        public Invitation.State state(LocalDate today) {
            return Invitation.state(days, acknowledgedAt != null, endedAt != null, today);
        }
    }

    /** What somebody is invited to, as the partner sees it; {@code host} answers for the programme. */
    public record Mine(
            UUID id,
            Words programmeTitle,
            Words vision,
            Words body,
            @Nullable String host,
            Days days,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant endedAt) {

        public Invitation.State state(LocalDate today) {
            return Invitation.state(days, acknowledgedAt != null, endedAt != null, today);
        }
    }

    /** A guest of earlier or present invitations, who may be invited again. */
    public record Known(UUID id, String name, String organisation) {}

    private final EntityManager entities;
    private final Clock clock;

    Invitations(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether the actor invites to the programme: who answers for it, and HR. */
    static boolean mayKeep(Actor actor, @Nullable UUID owner) {
        return actor.is(Role.HR) || (owner != null && actor.isSelf(owner));
    }

    /** The programmes to which the actor may invite, the latest first. */
    public List<Programme> programmes(Actor actor) {
        return entities.createQuery("""
                        from Programme p left join fetch p.owner where p.body.id = :body
                        order by p.fiscalYear desc, p.code
                        """, Programme.class)
                .setParameter("body", actor.body())
                .getResultStream()
                .filter(programme -> mayKeep(actor, programme.ownerId()))
                .toList();
    }

    /** All invitations that the actor keeps, those that last longest first. */
    public List<Row> kept(Actor actor) {
        return entities.createQuery("""
                        select new org.meguri.share.partner.Invitations$Row(
                            i.id, g.id, g.title, p.id, p.name, a.login, i.organisation, i.days, i.acknowledgedAt,
                            i.endedAt,
                            (select count(*) from PartnerQuestion q where q.invitation = i and q.withdrawnAt is null),
                            (select count(*) from PartnerQuestion q where q.invitation = i and q.advisedAt is not null),
                            (select count(*) from PartnerQuestion q where q.invitation = i and q.used = true))
                        from PartnerInvitation i join i.person p join Programme g on g.id = i.programmeId
                        left join Account a on a.person = p left join g.owner o
                        where i.bodyId = :body and (:hr = true or o.id = :me)
                        order by case when i.endedAt is null then 0 else 1 end, i.days.to desc, i.invitedAt desc
                        """, Row.class)
                .setParameter("body", actor.body())
                .setParameter("hr", actor.is(Role.HR))
                .setParameter("me", actor.person())
                .getResultList();
    }

    /** The guests whom the actor has in the list, by name, each once. */
    public List<Known> guests(Actor actor) {
        return kept(actor).stream()
                .map(row -> new Known(row.person(), row.name(), row.organisation()))
                .collect(java.util.stream.Collectors.toMap(
                        Known::id, one -> one, (one, other) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .sorted(java.util.Comparator.comparing(Known::name))
                .toList();
    }

    /** An invitation that the actor keeps, held until the end of the transaction. */
    Invitation keep(Actor actor, UUID id) {
        return lock("from PartnerInvitation i join fetch i.person where i.id = :id and i.bodyId = :body", actor, id)
                .filter(found -> mayKeep(actor, owner(found.programmeId())))
                .orElseThrow(NotFound::new);
    }

    private @Nullable UUID owner(UUID programme) {
        return entities.find(Programme.class, programme).ownerId();
    }

    /** An invitation of the actor's own. */
    Invitation own(Actor actor, UUID id) {
        return lock("from PartnerInvitation i join fetch i.person where i.id = :id and i.bodyId = :body", actor, id)
                .filter(found -> actor.isSelf(found.person().id()))
                .orElseThrow(NotFound::new);
    }

    private Optional<Invitation> lock(String query, Actor actor, UUID id) {
        return entities.createQuery(query, Invitation.class)
                .setParameter("id", id)
                .setParameter("body", actor.body())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What the actor is invited to on this day, and what is to come; the first to end first. */
    public List<Mine> mine(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return entities.createQuery("""
                        select new org.meguri.share.partner.Invitations$Mine(
                            i.id, g.title, g.vision, b.name, o.name, i.days, i.acknowledgedAt, i.endedAt)
                        from PartnerInvitation i join Programme g on g.id = i.programmeId join g.body b
                        left join g.owner o
                        where i.person.id = :me and i.endedAt is null and i.days.to >= :today
                        order by i.days.to, i.invitedAt
                        """, Mine.class)
                .setParameter("me", actor.person())
                .setParameter("today", today)
                .getResultList();
    }

    /** Whether the guest is invited to the programme on one of the days already. */
    boolean overlaps(UUID person, UUID programme, Days days) {
        return entities.createQuery("""
                        select count(i) from PartnerInvitation i
                        where i.person.id = :person and i.programmeId = :programme and i.endedAt is null
                          and i.days.from <= :to and i.days.to >= :from
                        """, Long.class)
                        .setParameter("person", person)
                        .setParameter("programme", programme)
                        .setParameter("from", days.from())
                        .setParameter("to", days.to())
                        .getSingleResult()
                > 0;
    }

    /** The invitation that came with the role. */
    Optional<Invitation> withGrant(UUID grant) {
        return entities.createQuery("from PartnerInvitation i where i.grantId = :grant", Invitation.class)
                .setParameter("grant", grant)
                .getResultStream()
                .findFirst();
    }
}
