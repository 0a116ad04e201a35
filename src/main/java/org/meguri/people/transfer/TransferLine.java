package org.meguri.people.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.OrgDraft;
import org.meguri.people.RosterOutcome;
import org.meguri.people.RosterRow;
import org.meguri.people.StaffLine;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;

/** A line of a batch about a member of staff, and what the last rehearsal said of it. */
@Entity
public class TransferLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private TransferBatch batch;

    private int number;
    private String cells;

    @Enumerated(EnumType.STRING)
    private RosterRow.@Nullable Action action;

    @Column(name = "row_key")
    private String key;

    private String name;
    private String detail;
    private @Nullable String reason;
    private @Nullable String warning;
    private @Nullable String warningValue;
    private @Nullable UUID personId;
    private @Nullable UUID fromUnit;
    private @Nullable UUID toUnit;
    private @Nullable String toText;
    private @Nullable String fault;
    private @Nullable String faultValue;
    private @Nullable Instant undoneAt;

    @SuppressWarnings("NullAway.Init")
    protected TransferLine() {}

    TransferLine(TransferBatch batch, StaffLine line) {
        this.id = Ids.next();
        this.batch = batch;
        this.number = line.number();
        this.cells = line.kept();
        this.key = Text.abbreviate(line.cells().get(0), 30);
        this.name = Text.abbreviate(line.cells().get(1), 200);
        this.detail = "";
        this.fault = line.fault();
        String wrong = line.faultValue();
        this.faultValue = wrong == null ? null : Text.abbreviate(wrong, 300);
    }

    /**
     * What the rehearsal said.
     *
     * @param from where the person is on the day before
     * @param to where they will be, if that unit stands already
     * @param text where they will be, in words
     */
    void rehearsed(
            RosterOutcome outcome,
            @Nullable UUID person,
            @Nullable UUID from,
            @Nullable UUID to,
            @Nullable String text) {
        this.action = outcome.action();
        this.key = Text.abbreviate(outcome.key(), 30);
        this.name = Text.abbreviate(outcome.name(), 200);
        this.detail = Text.abbreviate(outcome.detail(), 500);
        this.reason = outcome.reason();
        RosterOutcome.Warning warned = outcome.warning();
        this.warning = warned == null ? null : warned.code();
        this.warningValue = warned == null ? null : Text.abbreviate(warned.value(), 50);
        this.personId = person;
        this.fromUnit = from;
        this.toUnit = to;
        this.toText = text == null ? null : Text.abbreviate(text, 200);
    }

    /** Whether the person was at work on the eve when it was last rehearsed, or has left since it was. */
    boolean isAboutSomebodyAtWork() {
        return fromUnit != null || OrgDraft.LEFT.equals(reason);
    }

    /** What it changed was taken back, while the batch holds. */
    void undo(Instant now) {
        this.undoneAt = now;
    }

    /** When what it changed was taken back for this person alone; null where it was not. */
    public @Nullable Instant undoneAt() {
        return undoneAt;
    }

    /** Whether it is of a kind that changes something. */
    public boolean isChange() {
        return action != null && action != RosterRow.Action.REJECTED && action != RosterRow.Action.UNCHANGED;
    }

    StaffLine asLine() {
        return new StaffLine(number, cells, fault, faultValue);
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    /** The cells in the columns of a staff roster. */
    public java.util.List<String> cells() {
        return asLine().cells();
    }

    public RosterRow.@Nullable Action action() {
        return action;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public String detail() {
        return detail;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** The code of what HR should look at although the line can be carried out; null for nothing. */
    public @Nullable String warning() {
        return warning;
    }

    /** What the text of the warning is filled with. */
    public @Nullable String warningValue() {
        return warningValue;
    }
}
