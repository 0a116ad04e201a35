package org.meguri.people;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;

/** What a person signs in with, and how they like to read. */
@Entity
public class Account {

    @Id
    private UUID id;

    @OneToOne(fetch = FetchType.LAZY)
    private Person person;

    private @Nullable String login;
    private String passwordHash;
    private boolean temporary;
    private int failures;
    private @Nullable Instant refusedUntil;
    private String language;
    private boolean eraDates;
    private @Nullable Instant closedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** @param temporary whether the password must be changed at the first sign-in */
    Account(Person person, @Nullable String login, String passwordHash, boolean temporary) {
        this.id = Ids.next();
        this.person = person;
        this.login = login;
        this.passwordHash = passwordHash;
        this.temporary = temporary;
        this.language = Locale.JAPANESE.getLanguage();
        this.eraDates = true;
    }

    /**
     * Counts a wrong password. From the third on the account waits 2, 4, 8 … seconds before it listens again; at the
     * limit it is locked for the given time.
     */
    void fail(Instant now, int limit, Duration lock) {
        failures++;
        if (failures >= limit) {
            refusedUntil = now.plus(lock);
        } else if (failures >= 3) {
            refusedUntil = now.plusSeconds(1L << (failures - 2));
        }
    }

    void succeed() {
        failures = 0;
        refusedUntil = null;
    }

    /** How long the account refuses every password, even the right one; zero when it listens. */
    Duration refusal(Instant now) {
        return refusedUntil != null && refusedUntil.isAfter(now) ? Duration.between(now, refusedUntil) : Duration.ZERO;
    }

    void changePassword(String newHash) {
        this.passwordHash = newHash;
        this.temporary = false;
        succeed();
    }

    /** Gives a password that opens only the page on which it is changed. */
    void reset(String newHash) {
        this.passwordHash = newHash;
        this.temporary = true;
        this.closedAt = null;
        succeed();
    }

    void close(Instant now) {
        this.closedAt = now;
    }

    void prefer(Locale locale) {
        this.language = locale.getLanguage();
    }

    void showEraDates(boolean shown) {
        this.eraDates = shown;
    }

    public UUID id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public @Nullable String login() {
        return login;
    }

    String passwordHash() {
        return passwordHash;
    }

    int failures() {
        return failures;
    }

    public boolean isTemporary() {
        return temporary;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    public boolean isEraDates() {
        return eraDates;
    }
}
