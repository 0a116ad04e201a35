package org.meguri.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Accounts;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Role;
import org.meguri.people.Session;
import org.meguri.people.Sessions;
import org.meguri.people.shared.SharedPcs;
import org.meguri.platform.problem.NotFound;

/** Where somebody is signed in now, for themselves and for administrators. */
@ApplicationScoped
public class LiveSessions {

    /**
     * One session.
     *
     * @param place the shared PC on which it runs; null on anybody's own
     * @param here whether it is the one in which the reader reads
     */
    public record Item(
            UUID id, Device device, @Nullable String place, Instant begun, Instant seen, Instant ends, boolean here) {}

    private final Sessions sessions;
    private final Accounts accounts;
    private final People people;
    private final SharedPcs sharedPcs;
    private final Clock clock;

    LiveSessions(Sessions sessions, Accounts accounts, People people, SharedPcs sharedPcs, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.people = people;
        this.sharedPcs = sharedPcs;
        this.clock = clock;
    }

    /** The actor's own sessions, this one first. */
    @Transactional
    public List<Item> own(Actor actor) {
        return of(actor, actor.person());
    }

    /**
     * The sessions of a person of the actor's body.
     *
     * @throws NotFound the person is somebody else and the actor no administrator
     */
    @Transactional
    public List<Item> ofPerson(Actor actor, UUID person) {
        if (!actor.isSelf(person) && !actor.is(Role.ADMIN)) {
            throw new NotFound();
        }
        people.of(actor, person);
        return of(actor, person);
    }

    private List<Item> of(Actor actor, UUID person) {
        return accounts.ofPerson(person)
                .map(account -> sessions.live(account.id(), clock.instant()).stream()
                        .map(session -> item(actor, session))
                        .sorted((one, other) -> Boolean.compare(other.here(), one.here()))
                        .toList())
                .orElse(List.of());
    }

    private Item item(Actor actor, Session session) {
        UUID pc = session.sharedPcId();
        return new Item(
                session.id(),
                Device.of(session.device()),
                pc == null ? null : sharedPcs.label(pc),
                session.startedAt(),
                sessions.lastSeen(session),
                session.endsAt(),
                session.id().equals(actor.session()));
    }
}
