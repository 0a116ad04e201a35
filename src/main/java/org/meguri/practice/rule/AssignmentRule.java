package org.meguri.practice.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Conflict;

/** A rule: whoever passes one module is given the practice of another. It holds until it is ended and is never changed. */
@Entity
public class AssignmentRule {

    @Id
    private UUID id;

    private UUID bodyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable OrgUnit unit;

    private String afterCode;
    private String nextCode;
    private int dueDays;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person madeBy;

    private Instant madeAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person endedBy;

    private @Nullable Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AssignmentRule() {}

    AssignmentRule(UUID body, @Nullable OrgUnit unit, RuleTerms terms, Person by, Instant now) {
        this.id = Ids.next();
        this.bodyId = body;
        this.unit = unit;
        this.afterCode = Objects.requireNonNull(terms.after());
        this.nextCode = Objects.requireNonNull(terms.next());
        this.dueDays = terms.dueDays();
        this.madeBy = by;
        this.madeAt = now;
    }

    void end(Person by, Instant now) {
        if (endedAt != null) {
            throw new Conflict("rule-ended");
        }
        this.endedBy = by;
        this.endedAt = now;
    }

    /** It holds for the unit that takes over from its own. */
    void goOverTo(OrgUnit heir) {
        this.unit = heir;
    }

    @Nullable
    OrgUnit unit() {
        return unit;
    }

    /** Whether the actor keeps it: a trainer of all for whom it holds. */
    public boolean isKeptBy(Actor actor) {
        return unit == null ? actor.trains().whole() : actor.trains().includes(unit.id());
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    /** For whom, with everything below it; null for the whole body. */
    public @Nullable UUID unitId() {
        return unit == null ? null : unit.id();
    }

    public String afterCode() {
        return afterCode;
    }

    public String nextCode() {
        return nextCode;
    }

    public int dueDays() {
        return dueDays;
    }

    public Person madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public int version() {
        return version;
    }
}
