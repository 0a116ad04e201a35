package org.meguri.share.trouble;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Person;
import org.meguri.platform.Ids;

/** What a trainer found for a trouble, and whether it helped. */
@Entity
public class TroubleMatch {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Trouble trouble;

    @Enumerated(EnumType.STRING)
    private MatchKind kind;

    private @Nullable UUID moduleId;
    private @Nullable UUID caseId;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person colleague;

    private String note;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person matchedBy;

    private Instant matchedAt;
    private @Nullable Boolean helped;
    private @Nullable String helpNote;
    private @Nullable Instant saidAt;

    @SuppressWarnings("NullAway.Init")
    protected TroubleMatch() {}

    TroubleMatch(Trouble trouble, Found found, @Nullable Person colleague, Person by, Instant now) {
        this.id = Ids.next();
        this.trouble = trouble;
        this.kind = Objects.requireNonNull(found.kind());
        this.moduleId = kind == MatchKind.MODULE ? found.module() : null;
        this.caseId = kind == MatchKind.CASE ? found.source() : null;
        this.colleague = kind == MatchKind.COLLEAGUE ? colleague : null;
        this.note = found.note();
        this.matchedBy = by;
        this.matchedAt = now;
    }

    void say(boolean help, @Nullable String why, Instant now) {
        this.helped = help;
        this.helpNote = why;
        this.saidAt = now;
    }

    public UUID id() {
        return id;
    }

    public Trouble trouble() {
        return trouble;
    }

    public MatchKind kind() {
        return kind;
    }

    public @Nullable UUID moduleId() {
        return moduleId;
    }

    public @Nullable UUID caseId() {
        return caseId;
    }

    public @Nullable Person colleague() {
        return colleague;
    }

    public String note() {
        return note;
    }

    public Person matchedBy() {
        return matchedBy;
    }

    public Instant matchedAt() {
        return matchedAt;
    }

    /** Whether it helped; null until its author says so. */
    public @Nullable Boolean helped() {
        return helped;
    }

    public @Nullable String helpNote() {
        return helpNote;
    }
}
