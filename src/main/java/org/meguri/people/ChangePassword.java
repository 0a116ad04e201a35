package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Changes the actor's own password and ends every other session of theirs. */
@ApplicationScoped
public class ChangePassword {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Actors actors;
    private final Clock clock;

    ChangePassword(Accounts accounts, Sessions sessions, Passwords passwords, Actors actors, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.actors = actors;
        this.clock = clock;
    }

    @Transactional
    public void change(Actor actor, String current, String next, String again) {
        Account account = accounts.ofPerson(actor.person()).orElseThrow(NotFound::new);
        new Invalid.Check()
                .that(passwords.matches(current, account.passwordHash()), "current", "password-wrong")
                .that(next.equals(again), "again", "password-differs")
                .that(!next.equals(current), "next", "password-same")
                .orThrow();
        passwords.requireGood("next", next, account.person().staffNumber());
        account.changePassword(passwords.hash(next));
        sessions.find("account = ?1 and endedAt is null", account).stream()
                .filter(session -> !Objects.equals(session.id(), actor.session()))
                .forEach(session -> session.end(clock.instant()));
        actors.forgetAll();
    }
}
