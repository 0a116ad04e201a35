package org.meguri.people.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.meguri.people.Actor;
import org.meguri.people.Passwords;
import org.meguri.people.PeopleConfig;
import org.meguri.people.Person;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Invalid;

/** Announces a shared PC: the code that comes back is typed once at the PC. */
@ApplicationScoped
public class AnnounceSharedPc {

    private final SharedPcs sharedPcs;
    private final EntityManager entities;
    private final PeopleConfig config;
    private final Audit audit;
    private final Clock clock;

    AnnounceSharedPc(SharedPcs sharedPcs, EntityManager entities, PeopleConfig config, Audit audit, Clock clock) {
        this.sharedPcs = sharedPcs;
        this.entities = entities;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Announces the PC.
     *
     * @return the code, good for one browser and for {@link PeopleConfig#sharedCode()}; it cannot be looked up later
     * @throws Invalid the unit is none in which the actor may keep shared PCs
     */
    @Transactional
    public String announce(Actor actor, Description description) {
        String code = Passwords.readable().substring(0, 9);
        SharedPc pc = new SharedPc(
                entities.find(Person.class, actor.person()),
                sharedPcs.unit(actor, description.unit()),
                description,
                clock.instant());
        pc.await(sharedPcs.hashOfCode(code), clock.instant(), config.sharedCode());
        sharedPcs.persist(pc);
        audit.record(
                Act.SETTING_CHANGED, actor.body(), actor.person(), null, "shared-pc " + pc.place() + " " + pc.name());
        return code;
    }
}
