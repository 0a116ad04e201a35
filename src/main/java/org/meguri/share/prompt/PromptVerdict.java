package org.meguri.share.prompt;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Person;
import org.meguri.platform.Ids;

/** Whether a version of a prompt worked for somebody, and where. One for each person and version; it can be said anew. */
@Entity
public class PromptVerdict {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private PromptVersion promptVersion;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private boolean worked;
    private @Nullable String context;
    private Instant saidAt;

    @SuppressWarnings("NullAway.Init")
    protected PromptVerdict() {}

    PromptVerdict(PromptVersion promptVersion, Person person, boolean worked, @Nullable String context, Instant now) {
        this.id = Ids.next();
        this.promptVersion = promptVersion;
        this.person = person;
        say(worked, context, now);
    }

    final void say(boolean itWorked, @Nullable String where, Instant now) {
        this.worked = itWorked;
        this.context = where;
        this.saidAt = now;
    }

    public UUID id() {
        return id;
    }

    public PromptVersion promptVersion() {
        return promptVersion;
    }

    public Person person() {
        return person;
    }

    public boolean worked() {
        return worked;
    }

    public @Nullable String context() {
        return context;
    }

    public Instant saidAt() {
        return saidAt;
    }
}
