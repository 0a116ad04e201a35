package org.meguri.share.prompt;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Conflict;

/**
 * A prompt of the library. It has an owner, who looks after it, and versions, of which the newest is used; nothing of an
 * earlier one changes. Everybody of the body reads it.
 */
@Entity
public class Prompt {

    @Id
    private UUID id;

    private UUID bodyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person owner;

    @ManyToOne(fetch = FetchType.LAZY)
    private OrgUnit unit;

    private int number;
    private String searchText;
    private Instant writtenAt;
    private @Nullable Instant retiredAt;
    private @Nullable String retiredWhy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Prompt() {}

    /** @param unit where the owner works */
    Prompt(UUID body, Person owner, OrgUnit unit) {
        this.id = Ids.next();
        this.bodyId = body;
        this.owner = owner;
        this.unit = unit;
        // its first version, which is written at once, says better
        this.searchText = "";
        this.writtenAt = Instant.EPOCH;
    }

    /** The next version, which is the one that is used from now on. */
    PromptVersion write(PromptText text, PromptVersion.Writing writing) {
        if (isRetired()) {
            throw new Conflict("prompt-retired");
        }
        this.number++;
        this.searchText = text.folded();
        this.writtenAt = writing.at();
        return new PromptVersion(this, number, text, writing);
    }

    void retire(@Nullable String why, Instant now) {
        if (isRetired()) {
            throw new Conflict("prompt-retired");
        }
        this.retiredAt = now;
        this.retiredWhy = why;
    }

    /** Its owner, and the trainers of where it was written. */
    public boolean mayKeep(Actor actor) {
        return actor.isSelf(owner.id()) || actor.trains().includes(unit.id());
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    public Person owner() {
        return owner;
    }

    public OrgUnit unit() {
        return unit;
    }

    /** The number of the newest version, from 1. */
    public int number() {
        return number;
    }

    /** When the newest version was written. */
    public Instant writtenAt() {
        return writtenAt;
    }

    public @Nullable Instant retiredAt() {
        return retiredAt;
    }

    public @Nullable String retiredWhy() {
        return retiredWhy;
    }

    public int version() {
        return version;
    }
}
