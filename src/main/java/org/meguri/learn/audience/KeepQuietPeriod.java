package org.meguri.learn.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Body;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/** Names days on which nobody has to finish a course. Open days until which a course is due move past them. */
@ApplicationScoped
public class KeepQuietPeriod {

    private final EntityManager entities;
    private final Event<AudienceChanged> changed;
    private final Audit audit;

    KeepQuietPeriod(EntityManager entities, Event<AudienceChanged> changed, Audit audit) {
        this.entities = entities;
        this.changed = changed;
        this.audit = audit;
    }

    /**
     * @return the period
     * @throws Forbidden the actor does not keep quiet periods
     * @throws Invalid something is missing, in no order or too long
     */
    @Transactional
    public UUID keep(
            Actor actor,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {
        if (!QuietPeriods.mayKeep(actor)) {
            throw new Forbidden("forbidden");
        }
        if (first == null || last == null) {
            new Invalid.Check()
                    .that(!Text.clean(name).isEmpty(), "name", "required")
                    .that(first != null, "from", "required")
                    .that(last != null, "to", "required")
                    .orThrow();
            throw new IllegalStateException();
        }
        QuietPeriod made = new QuietPeriod(
                entities.getReference(Body.class, actor.body()),
                new Words(Text.clean(name), Text.orNull(nameEn)),
                first,
                last);
        entities.persist(made);
        audit.record(
                Act.SETTING_CHANGED,
                actor.body(),
                actor.person(),
                null,
                "quiet:" + made.name().ja() + " " + first + "–" + last);
        changed.fire(new AudienceChanged(actor.body()));
        return made.id();
    }
}
