package org.meguri.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.Person;
import org.meguri.people.Role;
import org.meguri.people.Session;
import org.meguri.people.Sessions;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.NotFound;

/** Ends one session at once: one's own, or as an administrator that of somebody of the same body. */
@ApplicationScoped
public class EndSession {

    private final Sessions sessions;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    EndSession(Sessions sessions, Actors actors, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends the session; one that has ended stays so.
     *
     * @param whose the person whose session it is
     * @throws NotFound the person has no such session, or the actor may not end it
     */
    @Transactional
    public void end(Actor actor, UUID whose, UUID id) {
        Session session = sessions.findByIdOptional(id).orElseThrow(NotFound::new);
        Person owner = session.account().person();
        boolean administers = actor.is(Role.ADMIN) && owner.body().id().equals(actor.body());
        if (!owner.id().equals(whose) || (!actor.isSelf(whose) && !administers)) {
            throw new NotFound();
        }
        if (session.isLive(clock.instant())) {
            session.end(clock.instant());
            audit.record(
                    Act.SESSION_ENDED,
                    actor.body(),
                    actor.person(),
                    owner.id(),
                    Device.of(session.device()).label());
        }
        actors.forget(id);
    }
}
