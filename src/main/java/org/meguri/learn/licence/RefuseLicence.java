package org.meguri.learn.licence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/** A head does not approve a pledge and says why; the person may pledge again. */
@ApplicationScoped
public class RefuseLicence {

    private static final int REASON = 500;

    private final EntityManager entities;
    private final Licences licences;
    private final Audit audit;
    private final Inbox inbox;
    private final Clock clock;

    RefuseLicence(EntityManager entities, Licences licences, Audit audit, Inbox inbox, Clock clock) {
        this.entities = entities;
        this.licences = licences;
        this.audit = audit;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Refuses.
     *
     * @param version the version that the reader saw; null when it does not matter
     * @throws Forbidden it is the actor's own, or of somebody for whom the actor may not answer
     */
    @Transactional
    public void refuse(Actor actor, UUID id, @Nullable String reason, @Nullable Integer version) {
        Licence licence = licences.unchanged(actor, id, version);
        UUID person = licence.person().id();
        if (!licences.mayAnswer(actor, person)) {
            throw new Forbidden(actor.isSelf(person) ? "licence-own" : "forbidden");
        }
        licence.refuse(entities.getReference(Person.class, actor.person()), reason(reason), clock.instant());
        audit.record(Act.DECISION, actor.body(), actor.person(), person, "decision:licence-refused");
        inbox.settle(id, List.of(NoticeKind.LICENCE_PLEDGED));
        inbox.tell(NoticeKind.LICENCE_REFUSED, actor.body(), person, id, "/licence", clock.instant());
    }

    /** A reason as typed, neither empty nor too long. */
    static String reason(@Nullable String typed) {
        String reason = Text.clean(typed);
        new Invalid.Check()
                .that(!reason.isEmpty(), "reason", "required")
                .that(Text.length(reason) <= REASON, "reason", "too-long", REASON)
                .orThrow();
        return reason;
    }
}
