package org.meguri.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;

/** One line of a roster file and what it means. The cells are kept, so that a rejected line can be handed back. */
@Entity
public class RosterRow {

    /** What a line would do. */
    public enum Action {
        /** A unit, a person or a post comes to be. */
        ADD,
        /** A unit hangs elsewhere, or a person works in another unit. */
        MOVE,
        /** A unit or a post ends, or a person leaves. */
        END,
        /** A name, a title, a state or a span of days is put right. */
        CHANGE,
        /** Everything it says is known. */
        UNCHANGED,
        /** It cannot be understood or carried out; its reason says why. */
        REJECTED
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "roster_id")
    private RosterImport roster;

    private int line;

    @Enumerated(EnumType.STRING)
    private Action action;

    @Column(name = "row_key")
    private String key;

    private String name;
    private String detail;
    private @Nullable String reason;
    private @Nullable String warning;
    private @Nullable String warningValue;
    private String cells;

    @SuppressWarnings("NullAway.Init")
    protected RosterRow() {}

    RosterRow(RosterImport roster, RosterOutcome outcome, RosterLine line) {
        this.id = Ids.next();
        this.roster = roster;
        this.line = outcome.line();
        this.action = outcome.action();
        this.key = Text.abbreviate(outcome.key(), 30);
        this.name = Text.abbreviate(outcome.name(), 200);
        this.detail = Text.abbreviate(outcome.detail(), 500);
        this.reason = outcome.reason();
        this.cells = line.kept();
        RosterOutcome.Warning warned = outcome.warning();
        this.warning = warned == null ? null : warned.code();
        this.warningValue = warned == null ? null : Text.abbreviate(warned.value(), 50);
    }

    public UUID id() {
        return id;
    }

    /** The line of the file; the headings stand in line 1. */
    public int line() {
        return line;
    }

    public Action action() {
        return action;
    }

    /** The code of the unit or the staff number. */
    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** What was and what will be; of a rejected line the value that cannot be accepted. */
    public String detail() {
        return detail;
    }

    /** The code of the reason, whose text stands in {@code problems_*.properties}; null unless rejected. */
    public @Nullable String reason() {
        return reason;
    }

    /** The code of what HR should look at although the line can be carried out; null where there is nothing. */
    public @Nullable String warning() {
        return warning;
    }

    /** What the text of the warning is filled with. */
    public @Nullable String warningValue() {
        return warningValue;
    }

    RosterLine asLine() {
        return RosterLine.ofKept(line, cells);
    }
}
