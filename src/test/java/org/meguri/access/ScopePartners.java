package org.meguri.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.share.partner.AcknowledgeInvitation;
import org.meguri.share.partner.AskPartner;
import org.meguri.share.partner.GiveAdvice;
import org.meguri.share.partner.InvitePartner;

/** Invitations of partners and questions to them, for {@link ScopeObjects}. */
@ApplicationScoped
class ScopePartners {

    private final EntityManager entities;
    private final Actors actors;
    private final Curricula curricula;
    private final InvitePartner invitePartner;
    private final AcknowledgeInvitation acknowledgeInvitation;
    private final AskPartner askPartner;
    private final GiveAdvice giveAdvice;
    private final Map<UUID, UUID> lasting = new HashMap<>();
    private int guests;

    ScopePartners(
            EntityManager entities,
            Actors actors,
            Curricula curricula,
            InvitePartner invitePartner,
            AcknowledgeInvitation acknowledgeInvitation,
            AskPartner askPartner,
            GiveAdvice giveAdvice) {
        this.entities = entities;
        this.actors = actors;
        this.curricula = curricula;
        this.invitePartner = invitePartner;
        this.acknowledgeInvitation = acknowledgeInvitation;
        this.askPartner = askPartner;
        this.giveAdvice = giveAdvice;
    }

    /** A sign-in name that nobody has. */
    String login() {
        return "guest-" + ++guests;
    }

    UUID programme(Actor host) {
        return curricula.of(host.body()).programmes().get(0).id();
    }

    /** An invitation of somebody new, which has been acknowledged. */
    UUID invited(Actor host) {
        UUID made = invitePartner
                .invite(
                        host,
                        new InvitePartner.Inviting(
                                programme(host).toString(), null, "範囲 外子", "範囲研究所", login(), null, null))
                .id();
        acknowledgeInvitation.acknowledge(guest(made), made);
        return made;
    }

    /** An invitation of the body that nobody ends. */
    UUID standing(Actor host) {
        return lasting.computeIfAbsent(host.body(), body -> invited(host));
    }

    /** The invitation of the guest. */
    UUID of(UUID guest) {
        return entities.createQuery("select i.id from PartnerInvitation i where i.person.id = :guest", UUID.class)
                .setParameter("guest", guest)
                .getSingleResult();
    }

    UUID asked(Actor author, UUID told, UUID invitation) {
        return askPartner.ask(author, told, invitation.toString(), "これで足りますか。");
    }

    UUID advised(Actor author, UUID told, UUID invitation) {
        UUID question = asked(author, told, invitation);
        giveAdvice.advise(guest(invitation), question, "足ります。");
        return question;
    }

    private Actor guest(UUID invitation) {
        return actors.of(
                entities.createQuery("select i.person.id from PartnerInvitation i where i.id = :id", UUID.class)
                        .setParameter("id", invitation)
                        .getSingleResult());
    }
}
