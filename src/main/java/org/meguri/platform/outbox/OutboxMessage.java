package org.meguri.platform.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;

/** A message on its way out. It is tried again, ever more slowly, until it is gone or has failed too often. */
@Entity
public class OutboxMessage {

    /** How often a message is tried: over about a day. */
    static final int MOST_TRIES = 10;

    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(2);
    private static final int FAULT = 300;

    @Id
    private UUID id;

    private UUID bodyId;
    private @Nullable UUID personId;
    private String channel;
    private String target;
    private String subject;
    private String content;
    private Instant madeAt;
    private Instant nextAt;
    private int tries;
    private @Nullable String fault;
    private @Nullable Instant sentAt;
    private @Nullable Instant failedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected OutboxMessage() {}

    OutboxMessage(
            UUID body,
            @Nullable UUID person,
            String channel,
            String target,
            String subject,
            String content,
            Instant now) {
        this.id = Ids.next();
        this.bodyId = body;
        this.personId = person;
        this.channel = channel;
        this.target = target;
        this.subject = subject;
        this.content = content;
        this.madeAt = now;
        this.nextAt = now;
    }

    /** Takes it on; should the installation stop while sending, it comes up again. */
    void claim(Instant now) {
        tries++;
        nextAt = now.plus(CLAIM);
    }

    /** It is gone; what it said is forgotten. */
    void sent(Instant now) {
        sentAt = now;
        fault = null;
        content = "";
    }

    void failed(String why, Instant now) {
        fault = Text.abbreviate(Text.clean(why), FAULT);
        nextAt = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 9)));
        if (tries >= MOST_TRIES) {
            failedAt = now;
            content = "";
        }
    }

    public UUID id() {
        return id;
    }

    public String channel() {
        return channel;
    }

    /** To whom: an e-mail address, or a staff number. */
    public String target() {
        return target;
    }

    public String subject() {
        return subject;
    }

    public String content() {
        return content;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant nextAt() {
        return nextAt;
    }

    public int tries() {
        return tries;
    }

    /** Why the last try failed. */
    public @Nullable String fault() {
        return fault;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    /** When it was given up. */
    public @Nullable Instant failedAt() {
        return failedAt;
    }
}
