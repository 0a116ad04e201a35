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
    private @Nullable Instant passwordChangedAt;
    private @Nullable Instant temporaryUntil;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** @param temporary whether the password must be changed at the first sign-in */
    public Account(Person person, @Nullable String login, String passwordHash, boolean temporary) {
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
        Patience next = patience().fail(now, limit, lock);
        failures = next.failures();
        refusedUntil = next.refusedUntil();
    }

    private Patience patience() {
        return new Patience(failures, refusedUntil);
    }

    void succeed() {
        failures = 0;
        refusedUntil = null;
    }

    /** How long the account refuses every password, even the right one; zero when it listens. */
    Duration refusal(Instant now) {
        return patience().refusal(now);
    }

    void changePassword(String newHash, Instant now) {
        this.passwordHash = newHash;
        this.temporary = false;
        this.temporaryUntil = null;
        this.passwordChangedAt = now;
        succeed();
    }

    /**
     * Gives a password that opens only the page on which it is changed.
     *
     * @param until when it stops being good
     */
    public void reset(String newHash, Instant until) {
        this.passwordHash = newHash;
        this.temporary = true;
        this.temporaryUntil = until;
        this.closedAt = null;
        succeed();
    }

    /** Whether the password was a temporary one that nobody used in time. */
    boolean isTemporaryOver(Instant now) {
        return temporary && temporaryUntil != null && !now.isBefore(temporaryUntil);
    }

    /** When the password has to be changed at the latest; null when it may stay. */
    public @Nullable Instant passwordDue(int mostDays) {
        return mostDays <= 0 || temporary || passwordChangedAt == null
                ? null
                : passwordChangedAt.plus(Duration.ofDays(mostDays));
    }

    /** Whether the password has to be changed before anything else. */
    boolean mustChange(Instant now, int mostDays) {
        Instant due = passwordDue(mostDays);
        return temporary || due != null && !now.isBefore(due);
    }

    public void close(Instant now) {
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

    public @Nullable Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    public @Nullable Instant temporaryUntil() {
        return temporaryUntil;
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
