package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.meguri.people.password.PasswordPolicy;
import org.meguri.people.password.UsedPasswords;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Changes the actor's own password and ends every other session of theirs. */
@ApplicationScoped
public class ChangePassword {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final UsedPasswords used;
    private final Actors actors;
    private final Clock clock;
    private final Audit audit;

    ChangePassword(
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            UsedPasswords used,
            Actors actors,
            Clock clock,
            Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.used = used;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
    }

    private boolean isUsed(Account account, String next, int history) {
        return used.last(account.id(), history - 1).stream().anyMatch(hash -> passwords.matches(next, hash));
    }

    /**
     * Changes the password.
     *
     * @throws Invalid the old one is wrong, the new one is not the same twice or breaks a rule; every rule is named
     */
    @Transactional
    public void change(Actor actor, String current, String next, String again) {
        Account account = accounts.ofPerson(actor.person()).orElseThrow(NotFound::new);
        Person person = account.person();
        PasswordPolicy policy = passwords.policy();
        List<Invalid.Fault> faults = new ArrayList<>();
        if (!passwords.matches(current, account.passwordHash())) {
            faults.add(new Invalid.Fault("current", "password-wrong"));
        } else if (next.equals(current)) {
            faults.add(new Invalid.Fault("next", "password-same"));
        } else if (isUsed(account, next, policy.history())) {
            faults.add(new Invalid.Fault("next", "password-used", policy.history()));
        }
        faults.addAll(policy.faults(
                "next",
                next,
                new PasswordPolicy.Owner(person.staffNumber(), account.login(), person.name(), person.kana())));
        if (!next.equals(again)) {
            faults.add(new Invalid.Fault("again", "password-differs"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (!account.isTemporary()) {
            used.remember(account.id(), account.passwordHash(), policy.history() - 1, clock.instant());
        }
        account.changePassword(passwords.hash(next), clock.instant());
        sessions.find("account = ?1 and endedAt is null", account).stream()
                .filter(session -> !Objects.equals(session.id(), actor.session()))
                .forEach(session -> session.end(clock.instant()));
        audit.record(Act.PASSWORD_CHANGED, actor.body(), actor.person(), null, "");
        actors.forgetAll();
    }
}
