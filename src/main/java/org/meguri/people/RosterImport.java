package org.meguri.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;

/** A roster file that was handed in: first only compared (dry run), then perhaps applied, once. */
@Entity
public class RosterImport {

    /** What a file is about, with the columns it has, in order. */
    public enum Kind {
        /** 組織: the units of the body */
        UNITS(
                List.of("組織コード", "階層", "親組織コード", "組織名", "組織名（英）", "ふりがな", "定員", "適用開始日", "適用終了日"),
                Set.of("組織コード", "親組織コード", "組織名", "適用開始日")),
        /** 職員: the people and their posts */
        STAFF(
                List.of("職員番号", "氏名", "ふりがな", "別名", "任用形態", "所属コード", "職名", "本務兼務", "状態", "発令日", "終了日", "退職日"),
                Set.of("職員番号", "氏名", "所属コード", "職名", "発令日"));

        private final List<String> columns;
        private final Set<String> required;

        Kind(List<String> columns, Set<String> required) {
            this.columns = columns;
            this.required = required;
        }

        /** The headings of the columns. */
        public List<String> columns() {
            return columns;
        }

        /** Without these headings a file is refused as a whole. */
        Set<String> required() {
            return required;
        }
    }

    /** How far the file has come. */
    public enum State {
        /** Compared with what is known; nothing has been changed. */
        CHECKED,
        /** Carried out. */
        APPLIED
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Body body;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    private String fileName;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person uploadedBy;

    private Instant uploadedAt;
    private @Nullable Instant appliedAt;
    private int added;
    private int moved;
    private int ended;
    private int changed;
    private int unchanged;
    private int rejected;
    private String newTitles;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RosterImport() {}

    RosterImport(
            Body body,
            Kind kind,
            String fileName,
            Person uploadedBy,
            Instant at,
            List<RosterOutcome> outcomes,
            Collection<String> newTitles) {
        this.id = Ids.next();
        this.body = body;
        this.kind = kind;
        this.state = State.CHECKED;
        this.fileName = fileName;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = at;
        this.newTitles = String.join("\n", newTitles.stream().limit(30).toList());
        for (RosterOutcome outcome : outcomes) {
            switch (outcome.action()) {
                case ADD -> added++;
                case MOVE -> moved++;
                case END -> ended++;
                case CHANGE -> changed++;
                case UNCHANGED -> unchanged++;
                case REJECTED -> rejected++;
            }
        }
    }

    void apply(Instant now) {
        this.state = State.APPLIED;
        this.appliedAt = now;
    }

    public UUID id() {
        return id;
    }

    Body body() {
        return body;
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public boolean isApplied() {
        return state == State.APPLIED;
    }

    public String fileName() {
        return fileName;
    }

    public Person uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public @Nullable Instant appliedAt() {
        return appliedAt;
    }

    public int added() {
        return added;
    }

    public int moved() {
        return moved;
    }

    public int ended() {
        return ended;
    }

    public int changed() {
        return changed;
    }

    public int unchanged() {
        return unchanged;
    }

    public int rejected() {
        return rejected;
    }

    /** How many rows something would be, or has been, done for. */
    public int effective() {
        return added + moved + ended + changed;
    }

    /** Titles that the body did not know; what they mean for a unit was guessed from their names. */
    public List<String> newTitles() {
        return newTitles.isEmpty() ? List.of() : List.of(newTitles.split("\n"));
    }
}
