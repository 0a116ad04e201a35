package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;

/** Gives a person a new temporary password, ends all their sessions and lets a locked account listen again. */
@ApplicationScoped
public class ResetPassword {

    private final Accounts accounts;
    private final Sessions sessions;
    private final People people;
    private final Passwords passwords;
    private final Actors actors;
    private final PeopleConfig config;
    private final Clock clock;
    private final Audit audit;

    ResetPassword(
            Accounts accounts,
            Sessions sessions,
            People people,
            Passwords passwords,
            Actors actors,
            PeopleConfig config,
            Clock clock,
            Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.people = people;
        this.passwords = passwords;
        this.actors = actors;
        this.config = config;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Resets the password.
     *
     * @return the temporary password, to be handed over once
     * @throws Conflict the person has no open account
     */
    @Transactional
    public String reset(Actor actor, UUID person) {
        Administration.require(actor);
        people.of(actor, person);
        Account account = accounts.ofPerson(person)
                .filter(found -> !found.isClosed())
                .orElseThrow(() -> new Conflict("account-none"));
        String password = Passwords.readable();
        account.reset(passwords.hash(password), clock.instant().plus(Duration.ofDays(config.temporaryDays())));
        sessions.endAll(account, clock.instant());
        audit.record(Act.PASSWORD_RESET, actor.body(), actor.person(), person, "");
        actors.forgetAll();
        return password;
    }
}
