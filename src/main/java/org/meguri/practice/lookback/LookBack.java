package org.meguri.practice.lookback;

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
 * An occasion on which one person or several look back on what they tried (ふりかえり). It is theirs alone: whoever takes no
 * part, a head above included, does not find it.
 */
@Entity
public class LookBack {

    @Id
    private UUID id;

    private UUID bodyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person startedBy;

    private String title;
    private Instant startedAt;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected LookBack() {}

    /** @param unit where whoever starts it works */
    LookBack(UUID body, OrgUnit unit, Person startedBy, String title, Instant now) {
        this.id = Ids.next();
        this.bodyId = body;
        this.unit = unit;
        this.startedBy = startedBy;
        this.title = title;
        this.startedAt = now;
    }

    void end(Instant now) {
        requireOpen();
        this.endedAt = now;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw new Conflict("look-back-ended");
        }
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether the actor may end it: whoever started it. */
    public boolean mayEnd(Actor actor) {
        return isOpen() && actor.isSelf(startedBy.id());
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    public OrgUnit unit() {
        return unit;
    }

    public Person startedBy() {
        return startedBy;
    }

    public String title() {
        return title;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public int version() {
        return version;
    }
}
