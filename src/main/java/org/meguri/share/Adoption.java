package org.meguri.share;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/** What a section (課) answered to a case: one answer for each section and case. Only "hold" may still change. */
@Entity
public class Adoption {

    @Id
    private UUID id;

    private UUID bodyId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private Case source;

    private UUID divisionId;
    private Words section;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private @Nullable String reason;
    private @Nullable UUID practiceId;
    private Instant answeredAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Adoption() {}

    /** The answer of the actor's section, called as it is on this day. */
    Adoption(Case source, Actor actor, Words section, Answer answer, @Nullable String reason, Instant now) {
        requireReason(answer, reason);
        this.id = Ids.next();
        this.bodyId = source.bodyId();
        this.source = source;
        this.divisionId = actor.division();
        this.section = section;
        this.personId = actor.person();
        this.answer = answer;
        this.reason = reason;
        this.answeredAt = now;
    }

    /** Answers anew after the section had put it off. */
    void change(Actor actor, Answer now, @Nullable String because, Instant at) {
        if (answer.isFinal()) {
            throw new Conflict("already-answered");
        }
        requireReason(now, because);
        this.personId = actor.person();
        this.answer = now;
        this.reason = because;
        this.answeredAt = at;
    }

    void triedIn(UUID practice) {
        this.practiceId = practice;
    }

    private static void requireReason(Answer answer, @Nullable String reason) {
        new Invalid.Check()
                .that(!answer.needsReason() || reason != null, "reason", "required")
                .orThrow();
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    public UUID divisionId() {
        return divisionId;
    }

    public Words section() {
        return section;
    }

    public UUID personId() {
        return personId;
    }

    public Answer answer() {
        return answer;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** The practice in which it is tried; null when it is not. */
    public @Nullable UUID practiceId() {
        return practiceId;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public int version() {
        return version;
    }
}
