package org.meguri.people.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.people.Session;
import org.meguri.people.Sessions;
import org.meguri.people.Units;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Unauthorized;

/** Makes the browser a shared PC because whoever has just signed in there said so. */
@ApplicationScoped
public class UseAsSharedPc {

    private final SharedPcs sharedPcs;
    private final Sessions sessions;
    private final Actors actors;
    private final Units units;
    private final EntityManager entities;
    private final Audit audit;
    private final Clock clock;

    UseAsSharedPc(
            SharedPcs sharedPcs,
            Sessions sessions,
            Actors actors,
            Units units,
            EntityManager entities,
            Audit audit,
            Clock clock) {
        this.sharedPcs = sharedPcs;
        this.sessions = sessions;
        this.actors = actors;
        this.units = units;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Marks the browser and the session; the PC stands in the list of its body under the unit of who signed in.
     *
     * @param refresh the refresh token of the new session
     * @return the token that the browser keeps
     */
    @Transactional
    public String use(@Nullable String refresh) {
        Session session = sessions.holding(refresh).orElseThrow(() -> new Unauthorized("session-ended"));
        Person person = session.account().person();
        Actor actor = actors.of(person.id());
        Instant now = clock.instant();
        SharedPc pc = new SharedPc(
                person,
                entities.getReference(OrgUnit.class, actor.unit()),
                new Description("", units.tree(actor.body()).label(actor.unit(), actor.locale()), null, false),
                now);
        String token = SharedPcs.newToken();
        pc.register(sharedPcs.hash(token), now);
        sharedPcs.persist(pc);
        session.beginOn(pc.id());
        actors.forget(session.id());
        audit.record(Act.SETTING_CHANGED, actor.body(), actor.person(), null, "shared-pc-registered " + pc.place());
        return token;
    }
}
