package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/** Gives a person an account, or opens a closed one again, with a temporary password that nobody can look up later. */
@ApplicationScoped
public class OpenAccount {

    static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,49}");

    private final Accounts accounts;
    private final People people;
    private final Passwords passwords;
    private final Actors actors;
    private final PeopleConfig config;
    private final Clock clock;
    private final Audit audit;

    OpenAccount(
            Accounts accounts,
            People people,
            Passwords passwords,
            Actors actors,
            PeopleConfig config,
            Clock clock,
            Audit audit) {
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.actors = actors;
        this.config = config;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Opens the account.
     *
     * @param login a sign-in name besides the staff number; kept as it is when a closed account is opened again
     * @return the temporary password, to be handed over once
     * @throws Conflict the account is open already, or belongs to a guest, whose invitation opens it
     */
    @Transactional
    public String open(Actor actor, UUID person, @Nullable String login) {
        Administration.require(actor);
        Person found = people.of(actor, person);
        if (found.isGuest()) {
            throw new Conflict("partner-guest");
        }
        Optional<Account> known = accounts.ofPerson(person);
        String password = Passwords.readable();
        if (known.isPresent()) {
            if (!known.get().isClosed()) {
                throw new Conflict("account-open");
            }
            known.get().reset(passwords.hash(password), until());
        } else {
            Account account = new Account(found, login(login), passwords.hash(password), true);
            account.reset(account.passwordHash(), until());
            accounts.persist(account);
        }
        audit.record(Act.ACCOUNT_OPENED, actor.body(), actor.person(), person, "");
        actors.forgetAll();
        return password;
    }

    private Instant until() {
        return clock.instant().plus(Duration.ofDays(config.temporaryDays()));
    }

    private @Nullable String login(@Nullable String typed) {
        String login = Text.orNull(typed);
        if (login == null) {
            return null;
        }
        String lower = login.toLowerCase(java.util.Locale.ROOT);
        new Invalid.Check()
                .that(LOGIN.matcher(lower).matches(), "login", "login-shape")
                .that(!accounts.isTaken(lower), "login", "login-taken")
                .orThrow();
        return lower;
    }
}
