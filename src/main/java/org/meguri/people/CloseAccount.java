package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;

/** Closes a person's account and ends all their sessions at once. What the person did stays. */
@ApplicationScoped
public class CloseAccount {

    private final Accounts accounts;
    private final Sessions sessions;
    private final People people;
    private final Actors actors;
    private final Clock clock;
    private final Audit audit;

    CloseAccount(Accounts accounts, Sessions sessions, People people, Actors actors, Clock clock, Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.people = people;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Closes the account; one that is closed stays so.
     *
     * @throws Conflict it is the actor's own, or there is none
     */
    @Transactional
    public void close(Actor actor, UUID person) {
        Administration.require(actor);
        people.of(actor, person);
        if (actor.isSelf(person)) {
            throw new Conflict("own-account");
        }
        Account account = accounts.ofPerson(person).orElseThrow(() -> new Conflict("account-none"));
        Instant now = clock.instant();
        if (!account.isClosed()) {
            account.close(now);
            audit.record(Act.ACCOUNT_CLOSED, actor.body(), actor.person(), person, "");
        }
        sessions.endAll(account, now);
        actors.forgetAll();
    }
}
