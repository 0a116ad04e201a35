package org.meguri.people.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a person wants to be told of what they have not seen; without a choice, in the inbox alone. */
@Entity
public class NoticeSetting {

    @Id
    private UUID personId;

    private boolean mail;
    private @Nullable String mailAddress;
    private boolean webhook;
    private QuietHours quiet;
    private @Nullable LocalDate lastDigestOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected NoticeSetting() {}

    NoticeSetting(UUID person, QuietHours quiet) {
        this.personId = person;
        this.quiet = quiet;
    }

    void choose(boolean byMail, @Nullable String address, boolean byWebhook, QuietHours hours) {
        this.mail = byMail;
        this.mailAddress = address;
        this.webhook = byWebhook;
        this.quiet = hours;
    }

    /** One digest a day at most. */
    void digested(LocalDate day) {
        this.lastDigestOn = day;
    }

    boolean isDigestDue(LocalDate day, int hour) {
        return !quiet.contain(hour) && (lastDigestOn == null || lastDigestOn.isBefore(day));
    }

    public UUID personId() {
        return personId;
    }

    public boolean isMail() {
        return mail;
    }

    public @Nullable String mailAddress() {
        return mailAddress;
    }

    public boolean isWebhook() {
        return webhook;
    }

    public QuietHours quiet() {
        return quiet;
    }

    public int version() {
        return version;
    }
}
