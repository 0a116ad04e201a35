package org.meguri.people.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.Sessions;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.NotFound;

/** Takes a shared PC out of the list and signs everybody off who is signed in on it. */
@ApplicationScoped
public class RevokeSharedPc {

    private final SharedPcs sharedPcs;
    private final Sessions sessions;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    RevokeSharedPc(SharedPcs sharedPcs, Sessions sessions, Actors actors, Audit audit, Clock clock) {
        this.sharedPcs = sharedPcs;
        this.sessions = sessions;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Revokes the PC.
     *
     * @throws NotFound there is none, or the actor neither keeps it nor brought it in
     */
    @Transactional
    public void revoke(Actor actor, UUID id) {
        Instant now = clock.instant();
        SharedPc pc = sharedPcs.of(actor, id);
        pc.revoke(now);
        sessions.find("sharedPcId = ?1 and endedAt is null", id).stream().forEach(session -> {
            session.end(now);
            actors.forget(session.id());
        });
        sharedPcs.forget();
        audit.record(
                Act.SETTING_CHANGED,
                actor.body(),
                actor.person(),
                null,
                "shared-pc-revoked " + pc.place() + " " + pc.name());
    }
}
