package org.meguri.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Account;
import org.meguri.people.Accounts;
import org.meguri.people.Actor;
import org.meguri.people.Passwords;
import org.meguri.people.PeopleConfig;
import org.meguri.people.password.PasswordPolicy;
import org.meguri.platform.problem.NotFound;

/** What the actor signs in with, and how it is with the password. */
@ApplicationScoped
public class OwnAccount {

    /** Why the password is being changed. */
    public enum Why {
        /** because its owner wants to */
        WISH,
        /** because it was handed over for the first sign-in */
        TEMPORARY,
        /** because it has reached the age that the office allows */
        AGE
    }

    /**
     * The facts.
     *
     * @param login what to sign in with besides the staff number
     * @param due when the password has to be changed at the latest; null when it may stay
     */
    public record Facts(
            @Nullable String login,
            @Nullable Instant changedAt,
            @Nullable Instant due,
            Why why) {}

    /**
     * The rules for a new password, to be shown before one is typed.
     *
     * @param days after how many days it has to be changed; 0 for never
     */
    public record Rules(int length, int kinds, int history, int days) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final PeopleConfig config;

    OwnAccount(Accounts accounts, Passwords passwords, PeopleConfig config) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.config = config;
    }

    @Transactional
    public Facts of(Actor actor) {
        Account account = accounts.ofPerson(actor.person()).orElseThrow(NotFound::new);
        Why why = account.isTemporary() ? Why.TEMPORARY : actor.passwordTemporary() ? Why.AGE : Why.WISH;
        return new Facts(account.login(), account.passwordChangedAt(), account.passwordDue(config.passwordDays()), why);
    }

    public Rules rules() {
        PasswordPolicy policy = passwords.policy();
        return new Rules(policy.length(), policy.kinds(), policy.history(), config.passwordDays());
    }
}
