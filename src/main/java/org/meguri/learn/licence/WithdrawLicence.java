package org.meguri.learn.licence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.people.Role;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Forbidden;

/** HR takes a licence back and says why, which its holder is told. Nobody takes back their own. */
@ApplicationScoped
public class WithdrawLicence {

    private final EntityManager entities;
    private final Licences licences;
    private final Audit audit;
    private final Inbox inbox;
    private final Clock clock;

    WithdrawLicence(EntityManager entities, Licences licences, Audit audit, Inbox inbox, Clock clock) {
        this.entities = entities;
        this.licences = licences;
        this.audit = audit;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Takes it back.
     *
     * @param version the version that the reader saw; null when it does not matter
     * @throws Forbidden the actor is not HR, or it is their own
     */
    @Transactional
    public void withdraw(Actor actor, UUID id, @Nullable String reason, @Nullable Integer version) {
        Licence licence = licences.unchanged(actor, id, version);
        UUID person = licence.person().id();
        if (!actor.is(Role.HR) || actor.isSelf(person)) {
            throw new Forbidden("forbidden");
        }
        licence.withdraw(
                entities.getReference(Person.class, actor.person()), RefuseLicence.reason(reason), clock.instant());
        audit.record(Act.DECISION, actor.body(), actor.person(), person, "decision:licence-withdrawn");
        inbox.tell(NoticeKind.LICENCE_WITHDRAWN, actor.body(), person, id, "/licence", clock.instant());
    }
}
