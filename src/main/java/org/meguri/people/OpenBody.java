package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Words;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;

/** Opens a body: its own unit at the top of the tree and the titles it starts with. */
@ApplicationScoped
public class OpenBody {

    /** The code of a body's own unit, as in the unit files of most offices. */
    public static final String ROOT_CODE = "00000";

    private final EntityManager entities;
    private final Event<BodyOpened> opened;
    private final Clock clock;
    private final Audit audit;

    OpenBody(EntityManager entities, Event<BodyOpened> opened, Clock clock, Audit audit) {
        this.entities = entities;
        this.opened = opened;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @return the new body
     * @throws Conflict a body with this code is open already
     */
    @Transactional
    public UUID open(LgCode lgCode, Words name) {
        boolean taken = !entities.createQuery("select b.id from Body b where b.lgCode = :code", UUID.class)
                .setParameter("code", lgCode.digits())
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new Conflict("body-open", lgCode.digits());
        }
        Instant now = clock.instant();
        Body body = new Body(lgCode, name, now);
        OrgUnit root = new OrgUnit(body, ROOT_CODE);
        entities.persist(body);
        entities.persist(root);
        LocalDate since = FiscalYear.of(LocalDate.now(clock)).firstDay();
        entities.persist(new UnitVersion(root, null, 0, name, "", Days.from(since)));
        DefaultTitles.of(body).forEach(entities::persist);
        audit.record(Act.BODY_OPENED, body.id(), null, null, lgCode.digits() + " " + name.ja());
        opened.fire(new BodyOpened(body.id(), now));
        return body.id();
    }
}
