package org.meguri.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Accounts.Meant;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
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

    private static final String UNKNOWN = "reason:unknown";

    private final Accounts accounts;
    private final Bodies bodies;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Guests guests;
    private final PeopleConfig config;
    private final Clock clock;
    private final Cache<String, Patience> unknown;
    private final Audit audit;

    SignIn(
            Accounts accounts,
            Bodies bodies,
            Sessions sessions,
            Passwords passwords,
            Guests guests,
            PeopleConfig config,
            Clock clock,
            Audit audit) {
        this.accounts = accounts;
        this.bodies = bodies;
        this.sessions = sessions;
        this.passwords = passwords;
        this.guests = guests;
        this.config = config;
        this.clock = clock;
        this.unknown = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(config.lock().multipliedBy(2))
                .build();
        this.audit = audit;
    }

    /** Signs in where the name means one person only. */
    public Tokens signIn(String login, String password, @Nullable String device) {
        return signIn(login, password, null, device);
    }

    /**
     * Opens a session. A staff number may stand in several bodies: as long as it is not said which is meant, no password
     * is tried and no account counts a failure, so that nobody is locked by mistakes that belong to another body. The
     * refusal is the same as for an unknown name.
     *
     * @param lgCode the code of the body; null as long as nobody asked for it
     * @param device what the browser calls itself, for the list of one's sessions
     * @throws Unauthorized the pair is wrong, or the body has to be named
     * @throws TooMany the account listens again only after a while
     */
    public Tokens signIn(String login, String password, @Nullable String lgCode, @Nullable String device) {
        return signIn(login, password, lgCode, device, null);
    }

    /**
     * Opens a session as above.
     *
     * @param sharedPc the PC, if several people use it
     * @throws Unauthorized the pair is wrong, the body has to be named, or the temporary password is too old
     */
    public Tokens signIn(
            String login, String password, @Nullable String lgCode, @Nullable String device, @Nullable UUID sharedPc) {
        String code = lgCode == null || lgCode.isBlank() ? null : Text.fold(lgCode);
        // The count of failures must stay although the answer is a refusal: it has a transaction of its own.
        Outcome outcome = QuarkusTransaction.requiringNew()
                .call(() -> attempt(Text.clean(login), password, code, device, sharedPc));
        if (outcome.tokens() != null) {
            return outcome.tokens();
        }
        if (outcome.refusal() != null) {
            throw outcome.refusal();
        }
        throw new Unauthorized(code == null && bodies.several() ? "sign-in-body" : "sign-in-wrong");
    }

    /** A name that nobody has is refused as an account would be. */
    private @Nullable Problem unknown(String name, Instant now) {
        Patience before = unknown.get(name, key -> Patience.FRESH);
        Duration wait = before.refusal(now);
        if (!wait.isZero()) {
            return locked(wait);
        }
        unknown.put(name, before.fail(now, config.failures(), config.lock()));
        return null;
    }

    private static TooMany locked(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return seconds < 90
                ? new TooMany("sign-in-locked", seconds)
                : new TooMany("sign-in-locked-minutes", seconds, (seconds + 59) / 60);
    }

    private void refuse(Account account, String reason) {
        Person person = account.person();
        audit.record(Act.SIGN_IN_REFUSED, person.body().id(), null, person.id(), reason);
    }

    private record Outcome(
            @Nullable Tokens tokens, @Nullable Problem refusal) {}

    private Outcome attempt(
            String login, String password, @Nullable String lgCode, @Nullable String device, @Nullable UUID sharedPc) {
        Instant now = clock.instant();
        Optional<UUID> meant = theOne(accounts.meant(login, lgCode, LocalDate.now(clock)));
        if (meant.isEmpty()) {
            passwords.pretend(password);
            // The name is not kept: people type passwords into the wrong field.
            audit.record(Act.SIGN_IN_REFUSED, bodies.forUnknown().orElse(Audit.INSTALLATION), null, null, UNKNOWN);
            return new Outcome(null, unknown(Text.fold(login) + "/" + lgCode, now));
        }
        Account account = accounts.locked(meant.get());
        Duration wait = account.refusal(now);
        if (!wait.isZero()) {
            passwords.pretend(password);
            refuse(account, "reason:locked");
            return new Outcome(null, locked(wait));
        }
        if (!passwords.matches(password, account.passwordHash())) {
            account.fail(now, config.failures(), config.lock());
            refuse(account, "reason:wrong");
            return new Outcome(null, null);
        }
        account.succeed();
        if (account.isTemporaryOver(now)) {
            refuse(account, "reason:temporary-over");
            return new Outcome(null, new Unauthorized("temporary-over"));
        }
        if (!guests.mayEnter(account.person(), LocalDate.now(clock))) {
            refuse(account, "reason:not-invited");
            return new Outcome(null, new Unauthorized("partner-not-today"));
        }
        Session session = new Session(account, now, config.session(), device);
        session.beginOn(sharedPc);
        sessions.persist(session);
        Person person = account.person();
        audit.record(Act.SIGNED_IN, person.body().id(), person.id(), null, "");
        return new Outcome(sessions.issue(session), null);
    }

    /**
     * The account that is meant; none where the name stands in several bodies. Within a body a staff number goes before a
     * sign-in name that somebody else chose.
     */
    static Optional<UUID> theOne(List<Meant> meant) {
        if (meant.stream().map(Meant::body).distinct().count() > 1) {
            return Optional.empty();
        }
        return meant.stream().max(Comparator.comparing(Meant::byNumber)).map(Meant::account);
    }
}
