package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Opens drafts of an organisation, and writes them. */
@ApplicationScoped
public class OrgDrafts {

    private final EntityManager entities;
    private final UnitBook unitBook;
    private final StaffBook staffBook;
    private final Units units;
    private final Actors actors;
    private final Event<RosterApplied> applied;
    private final Clock clock;

    OrgDrafts(
            EntityManager entities,
            UnitBook unitBook,
            StaffBook staffBook,
            Units units,
            Actors actors,
            Event<RosterApplied> applied,
            Clock clock) {
        this.entities = entities;
        this.unitBook = unitBook;
        this.staffBook = staffBook;
        this.units = units;
        this.actors = actors;
        this.applied = applied;
        this.clock = clock;
    }

    /** The organisation as it is known now, to be changed from the day on. */
    public OrgDraft open(UUID body, LocalDate day) {
        Map<String, Duty> duties = new HashMap<>();
        staffBook.titles(body).forEach((name, title) -> duties.put(name, title.duty()));
        return new OrgDraft(body, day, unitBook.open(body), staffBook.open(body), duties);
    }

    /** Writes the draft. The body must have been locked before it was opened. */
    public void write(OrgDraft draft) {
        Body body = entities.find(Body.class, draft.body());
        Instant now = clock.instant();
        unitBook.write(body, draft.units());
        entities.flush();
        staffBook.write(body, draft.cards(), draft.day());
        entities.flush();
        forget(draft.body(), now);
    }

    /** Forgets what is held in memory about the body, after posts or units were changed. */
    public void forget(UUID body, Instant now) {
        units.forget();
        actors.forgetAll();
        applied.fire(new RosterApplied(body, now));
    }
}
