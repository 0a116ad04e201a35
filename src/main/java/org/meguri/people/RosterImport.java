package org.meguri.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.table.TableSource;

/** A roster file that was handed in: first only compared (dry run), then perhaps applied, once. */
@Entity
public class RosterImport {

    /** What a file is about, with the columns it has, in order. */
    public enum Kind {
        /** 組織: the units of the body */
        UNITS(
                List.of("組織コード", "階層", "親組織コード", "組織名", "組織名（英）", "ふりがな", "定員", "適用開始日", "適用終了日"),
                Set.of("組織コード", "親組織コード", "組織名", "適用開始日"),
                List.of("適用開始日", "適用終了日")),
        /** 職員: the people and their posts */
        STAFF(
                List.of(
                        "職員番号", "氏名", "ふりがな", "別名", "任用形態", "所属コード", "職名", "本務兼務", "状態", "発令日", "終了日", "退職日", "旧職員番号",
                        "別名使用開始日", "職種"),
                Set.of("職員番号", "氏名", "所属コード", "職名", "発令日"),
                List.of("発令日", "終了日", "退職日"));

        private final List<String> columns;
        private final Set<String> required;
        private final List<Integer> days;

        Kind(List<String> columns, Set<String> required, List<String> days) {
            this.columns = columns;
            this.required = required;
            this.days = days.stream().map(columns::indexOf).toList();
        }

        /** The headings of the columns. */
        public List<String> columns() {
            return columns;
        }

        /** Where the days stand, the first day before the last ones. */
        List<Integer> days() {
            return days;
        }

        /** Where the first day stands. */
        int firstDay() {
            return days.get(0);
        }

        /** Without these headings a file is refused as a whole. */
        public Set<String> required() {
            return required;
        }
    }

    /** How far the file has come. */
    public enum State {
        /** Nobody has said yet which of its columns is which. */
        COLUMNS,
        /** It is being compared with what is known, line by line. */
        COMPARING,
        /** Compared with what is known; nothing has been changed. */
        CHECKED,
        /** It is being carried out. */
        APPLYING,
        /** Carried out. */
        APPLIED,
        /** Its lines were taken by what they are for. */
        TAKEN
    }

    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final String SEPARATOR = "\u001F";

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

    @Enumerated(EnumType.STRING)
    private TableSource.Written format;

    private String headings;
    private int total;
    private int done;
    private int warned;
    private @Nullable Instant beatAt;
    private @Nullable String problem;
    private @Nullable String problemValue;
    private boolean todayOnly;
    private @Nullable LocalDate openFrom;
    private @Nullable UUID linesFor;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RosterImport() {}

    /** @param todayOnly handed in by somebody who may not know what is to come; null if that is not so, else the day */
    RosterImport(
            Body body,
            Kind kind,
            String fileName,
            Person uploadedBy,
            Instant at,
            TableSource.Written format,
            @Nullable LocalDate todayOnly) {
        this.id = Ids.next();
        this.body = body;
        this.kind = kind;
        this.state = State.COLUMNS;
        this.fileName = fileName;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = at;
        this.format = format;
        this.headings = "";
        this.newTitles = "";
        this.todayOnly = todayOnly != null;
        this.openFrom = todayOnly;
    }

    /** A file of staff whose lines are for something else than the roster; HR alone knows of it. */
    static RosterImport linesFor(
            UUID target, Body body, String fileName, Person uploadedBy, Instant at, TableSource.Written format) {
        RosterImport made = new RosterImport(body, Kind.STAFF, fileName, uploadedBy, at, format, null);
        made.linesFor = target;
        return made;
    }

    /** The last day of which its lines may speak, and up to which they are compared with what is known. */
    LocalDate horizon(LocalDate today) {
        return todayOnly ? today : LocalDate.MAX;
    }

    /** Whether it says nothing that only HR may know on the day. */
    public boolean isOpenOn(LocalDate today) {
        return openFrom != null && !openFrom.isAfter(today);
    }

    /** What is said of it where others than HR read: the name of a file may tell who is moved. */
    String told(LocalDate today) {
        return "kind:" + kind + " " + (isOpenOn(today) ? fileName : id);
    }

    /** It is known which column is which: the lines can be compared. */
    void compare(List<String> ownHeadings, int lines, Instant now) {
        this.state = State.COMPARING;
        this.headings = Text.abbreviate(
                ownHeadings.stream()
                        .map(heading -> Text.abbreviate(heading, 60))
                        .collect(Collectors.joining(SEPARATOR)),
                2000);
        begin(lines, now);
    }

    /** It is to be carried out in the background. */
    void beginToApply(Instant now) {
        this.state = State.APPLYING;
        begin(effective() + unchanged, now);
    }

    private void begin(int lines, Instant now) {
        this.total = lines;
        this.done = 0;
        this.beatAt = now;
        this.problem = null;
        this.problemValue = null;
    }

    /** All lines have been compared. */
    void checked(RosterTally tally, Collection<String> titles) {
        this.added = tally.of(RosterRow.Action.ADD);
        this.moved = tally.of(RosterRow.Action.MOVE);
        this.ended = tally.of(RosterRow.Action.END);
        this.changed = tally.of(RosterRow.Action.CHANGE);
        this.unchanged = tally.of(RosterRow.Action.UNCHANGED);
        this.rejected = tally.of(RosterRow.Action.REJECTED);
        this.warned = tally.warned();
        // a file of somebody who may know of today only speaks of no other day, whatever stands in it
        this.openFrom = todayOnly ? openFrom : tally.openFrom();
        this.newTitles = String.join("\n", titles.stream().limit(30).toList());
        this.state = State.CHECKED;
    }

    /** All lines were taken by what they are for. */
    void handedOn(int lines) {
        this.total = lines;
        this.done = lines;
        this.state = State.TAKEN;
    }

    /** It could not be carried out: back to what was compared, with the reason. */
    void refuse(String code, String value) {
        this.state = state == State.COMPARING ? State.COMPARING : State.CHECKED;
        this.problem = code;
        this.problemValue = Text.abbreviate(value, 150);
    }

    void apply(Instant now) {
        this.state = State.APPLIED;
        this.appliedAt = now;
    }

    /** Whether it is being worked on in the background, or was until something broke it off. */
    public boolean isRunning() {
        return state == State.COMPARING || state == State.APPLYING;
    }

    public boolean isAskingForColumns() {
        return state == State.COLUMNS;
    }

    /** Whether the work was broken off: nobody has been heard of for a minute. */
    public boolean isInterrupted(Instant now) {
        Instant last = beatAt;
        return isRunning()
                && (problem != null || last == null || last.plus(SILENCE).isBefore(now));
    }

    /** How many lines there are to work on. */
    public int total() {
        return total;
    }

    /** How many of them are done. */
    public int done() {
        return Math.min(done, total);
    }

    public int percent() {
        return total == 0 ? 0 : (int) (100L * done() / total);
    }

    /** The code of the reason why the last work on it ended without a result; null where there is none. */
    public @Nullable String problem() {
        return problem;
    }

    public @Nullable String problemValue() {
        return problemValue;
    }

    /** How many lines HR should look at although they can be carried out. */
    public int warned() {
        return warned;
    }

    /** How the file was written. */
    public TableSource.Written format() {
        return format;
    }

    /** The file's own headings in the order of the columns of the kind; empty where the file did not have the column. */
    public List<String> headings() {
        return headings.isEmpty() ? kind.columns() : List.of(headings.split(SEPARATOR, -1));
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

    /** What its lines are for; null for the roster itself. */
    public @Nullable UUID linesFor() {
        return linesFor;
    }

    /** Whether its lines were taken by what they are for. */
    public boolean isTaken() {
        return state == State.TAKEN;
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
