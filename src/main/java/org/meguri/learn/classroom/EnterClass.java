package org.meguri.learn.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Person;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/** Enters somebody for a session: oneself, or a colleague without a computer. */
@ApplicationScoped
public class EnterClass {

    private final Classes classes;
    private final People people;
    private final EntityManager entities;
    private final Inbox inbox;
    private final Clock clock;

    EnterClass(Classes classes, People people, EntityManager entities, Inbox inbox, Clock clock) {
        this.classes = classes;
        this.people = people;
        this.entities = entities;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Enters the person; beyond the seats they wait. Who has entered already stays where they are.
     *
     * @param staffNumber whom; null or empty for the actor
     * @return the entry
     * @throws Invalid there is nobody of that number whom the actor may enter
     * @throws Conflict one cannot enter any more, or it was called off
     */
    @Transactional
    public UUID enter(Actor actor, UUID id, @Nullable String staffNumber) {
        ClassSession session = classes.hold(actor, id);
        session.requireHeld();
        LocalDate today = LocalDate.now(clock);
        UUID person = person(actor, Text.orNull(staffNumber), today);
        if (!session.isOpen(today) && !Classes.mayKeep(actor)) {
            throw new Conflict("class-closed");
        }
        ClassEntry before = classes.entry(session, person).orElse(null);
        if (before != null) {
            return before.id();
        }
        Instant now = clock.instant();
        ClassEntry made = new ClassEntry(session, entities.getReference(Person.class, person), actor.person(), now);
        entities.persist(made);
        if (!actor.isSelf(person)) {
            inbox.tell(
                    NoticeKind.CLASS_ENTERED,
                    session.bodyId(),
                    person,
                    session.id(),
                    "/classes/" + session.id(),
                    now,
                    new Words(session.title(), null),
                    new Words(session.heldOn().toString(), null));
        }
        return made.id();
    }

    private UUID person(Actor actor, @Nullable String staffNumber, LocalDate today) {
        if (staffNumber == null) {
            return actor.person();
        }
        return people.findByStaffNumber(actor, staffNumber)
                .map(Person::id)
                .filter(found -> classes.mayEnter(actor, found, today))
                .orElseThrow(() -> new Invalid("staffNumber", "person-unknown"));
    }
}
