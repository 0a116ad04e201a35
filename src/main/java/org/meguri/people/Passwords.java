package org.meguri.people;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.meguri.people.password.PasswordPolicy;
import org.meguri.platform.MeguriConfig;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/**
 * Makes and checks password hashes: Argon2id with one lane, by default with 19 MiB and two passes (OWASP Password Storage
 * Cheat Sheet). Only a few are worked on at once, so that a flood of sign-ins cannot take all memory.
 */
@ApplicationScoped
public class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** No 0 O 1 l I, so that a printed slip can be read. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final PeopleConfig config;
    private final Argon2Function argon2;
    private final Semaphore places;
    private final String nobodys;

    Passwords(PeopleConfig config, MeguriConfig meguri) {
        this.config = config;
        if (config.hashMemory() < 1024 || config.hashPasses() < 1 || config.hashPasses() > 10) {
            throw new IllegalStateException(
                    "meguri.sign-in.hash-memory must be 1024 or more, hash-passes between 1 and 10");
        }
        // the passwords of the demo stand on its sign-in page: its first start need not wait for them
        this.argon2 = meguri.demo()
                ? Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID)
                : Argon2Function.getInstance(config.hashMemory(), config.hashPasses(), 1, 32, Argon2.ID);
        this.places = new Semaphore(config.hashing(), true);
        this.nobodys = hash(random(20));
    }

    public String hash(String password) {
        return inTurn(
                () -> Password.hash(password).addRandomSalt(16).with(argon2).getResult());
    }

    public boolean matches(String password, String hash) {
        return Text.length(password) <= PasswordPolicy.LONGEST
                && inTurn(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** Takes as long as a real check, so that the time of an answer does not tell which accounts exist. */
    void pretend(String password) {
        matches(password, nobodys);
    }

    /** What this office asks of a password. */
    public PasswordPolicy policy() {
        return new PasswordPolicy(config.passwordLength(), config.passwordKinds(), config.passwordHistory());
    }

    /** Refuses a password that breaks a rule of this office, naming every rule it breaks. */
    void requireGood(String field, String password, PasswordPolicy.Owner owner) {
        List<Invalid.Fault> faults = policy().faults(field, password, owner);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    /** A temporary password of three readable groups. */
    public static String readable() {
        return random(4) + "-" + random(4) + "-" + random(4);
    }

    private static String random(int length) {
        StringBuilder made = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            made.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return made.toString();
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
