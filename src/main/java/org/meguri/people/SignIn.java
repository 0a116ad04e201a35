package org.meguri.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Problem;
import org.meguri.platform.problem.TooMany;
import org.meguri.platform.problem.Unauthorized;

/**
 * Opens a session for a staff number or sign-in name and a password. Wrong passwords are counted: the answer comes ever
 * later, and at the limit the account is locked for a time. Unknown names are treated alike, so that nobody learns from
 * outside which accounts exist.
 */
@ApplicationScoped
public class SignIn {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final PeopleConfig config;
    private final Clock clock;
    private final Cache<String, AtomicInteger> unknown;

    SignIn(Accounts accounts, Sessions sessions, Passwords passwords, PeopleConfig config, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.config = config;
        this.clock = clock;
        this.unknown = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(config.lock())
                .build();
    }

    /**
     * @param device what the browser calls itself, for the list of one's sessions
     * @throws Unauthorized the pair is wrong
     * @throws TooMany the account listens again only after a while
     */
    public Tokens signIn(String login, String password, @Nullable String device) {
        // The count of failures must stay although the answer is a refusal: it has a transaction of its own.
        Outcome outcome = QuarkusTransaction.requiringNew().call(() -> attempt(Text.clean(login), password, device));
        if (outcome.tokens() == null) {
            throw outcome.refusal() == null ? new Unauthorized("sign-in-wrong") : outcome.refusal();
        }
        return outcome.tokens();
    }

    private record Outcome(
            @Nullable Tokens tokens, @Nullable Problem refusal) {}

    private Outcome attempt(String login, String password, @Nullable String device) {
        Instant now = clock.instant();
        List<Account> candidates = accounts.forSignIn(login, LocalDate.now(clock));
        if (candidates.isEmpty()) {
            passwords.pretend(password);
            int failures =
                    unknown.get(Text.fold(login), key -> new AtomicInteger()).incrementAndGet();
            return new Outcome(
                    null,
                    failures > config.failures()
                            ? new TooMany("sign-in-locked", config.lock().toSeconds())
                            : null);
        }
        Problem refusal = null;
        for (Account account : candidates) {
            Duration wait = account.refusal(now);
            if (!wait.isZero()) {
                refusal = new TooMany("sign-in-locked", Math.max(1, wait.toSeconds()));
            } else if (passwords.matches(password, account.passwordHash())) {
                account.succeed();
                Session session = new Session(account, now, config.session(), device);
                sessions.persist(session);
                return new Outcome(sessions.issue(session), null);
            } else {
                account.fail(now, config.failures(), config.lock());
            }
        }
        return new Outcome(null, refusal);
    }
}
