package org.meguri.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Body;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/**
 * A task of everyday work (業務): one of the catalogue that ships with the product, or a section's own. Minutes are whole
 * minutes for one occurrence; those of the catalogue are reference values (参考値) until a section states its own.
 */
@Entity
public class WorkTask {

    /** The longest a single occurrence may take, in minutes (just under 100 hours). */
    public static final int LONGEST = 5_999;

    /** The most often a task may occur in a year. */
    public static final int MOST_OFTEN = 100_000;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Body body;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable WorkTask catalogue;

    private String code;
    private Words name;
    private @Nullable String usedBy;
    private String kind;

    @Column(name = "per")
    private String per;

    private int baselineMinutes;
    private @Nullable Integer withAiMinutes;
    private int countPerYear;
    private int infoClass;
    private @Nullable Integer doers;
    private int busyMonths;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private @Nullable String evidence;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person steward;

    private @Nullable LocalDate stewardSince;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable WorkTask mergedInto;

    private @Nullable Instant mergedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected WorkTask() {}

    /**
     * A task of the catalogue.
     *
     * @param per for what one occurrence stands, for example 1会議
     * @param infoClass 1 public, 2 internal, 3 personal data or rights
     * @param evidence where the minutes come from, see the README of the catalogue
     */
    static WorkTask inCatalogue(
            Body body,
            String code,
            Words name,
            String usedBy,
            String kind,
            String per,
            int baselineMinutes,
            int withAiMinutes,
            int countPerYear,
            int infoClass,
            String evidence) {
        WorkTask task = new WorkTask();
        task.id = Ids.next();
        task.body = body;
        task.code = code;
        task.name = name;
        task.usedBy = usedBy;
        task.kind = kind;
        task.per = per;
        task.baselineMinutes = baselineMinutes;
        task.withAiMinutes = withAiMinutes;
        task.countPerYear = countPerYear;
        task.infoClass = infoClass;
        task.basis = Basis.REFERENCE;
        task.evidence = evidence;
        return task;
    }

    /** The section's own copy of this task of the catalogue, with the reference values to begin with and nobody to keep it. */
    WorkTask takenInto(OrgUnit section, LocalDate today) {
        WorkTask own = new WorkTask();
        own.id = Ids.next();
        own.body = body;
        own.unit = section;
        own.catalogue = this;
        own.code = code;
        own.name = name;
        own.kind = kind;
        own.per = per;
        own.baselineMinutes = baselineMinutes;
        own.withAiMinutes = withAiMinutes;
        own.countPerYear = countPerYear;
        own.infoClass = infoClass;
        own.basis = Basis.REFERENCE;
        own.evidence = evidence;
        own.stewardSince = today;
        return own;
    }

    /** A task that only this section has. */
    public static WorkTask ofSection(OrgUnit section, String code, String name, String per, TaskFigures figures) {
        WorkTask own = new WorkTask();
        own.id = Ids.next();
        own.body = section.body();
        own.unit = section;
        own.code = code;
        own.name = new Words(name, null);
        own.kind = "other";
        own.per = per;
        own.describe(figures);
        return own;
    }

    /** From now on these figures hold. What has been planned with others keeps them. */
    public void describe(TaskFigures figures) {
        requireLiving();
        this.baselineMinutes = figures.baselineMinutes();
        this.countPerYear = figures.countPerYear();
        this.infoClass = figures.infoClass();
        this.doers = figures.doers();
        this.busyMonths = figures.busy().bits();
        this.basis = figures.basis();
    }

    /** The person answers for the figures from now on; null for nobody. */
    public void keptBy(@Nullable Person keeper, LocalDate today) {
        requireLiving();
        this.steward = keeper;
        this.stewardSince = today;
    }

    /** It turns out to be the same as another task of the section, which goes on for both. */
    public void becomePartOf(WorkTask other, Instant now) {
        requireLiving();
        other.requireLiving();
        if (other == this || unit == null || other.unit == null || !unit.id().equals(other.unit.id())) {
            throw new Invalid("into", "task-unknown");
        }
        this.mergedInto = other;
        this.mergedAt = now;
        if (other.catalogue == null) {
            other.catalogue = catalogue;
        }
    }

    private void requireLiving() {
        if (mergedInto != null) {
            throw new Conflict("task-merged");
        }
    }

    /** Minutes of one occurrence: 1 to {@link #LONGEST}. */
    public static void requireMinutes(String field, int minutes) {
        new Invalid.Check()
                .that(minutes >= 1 && minutes <= LONGEST, field, "range", 1, LONGEST)
                .orThrow();
    }

    /** The task goes over to the unit that takes over from its own. */
    void goOverTo(OrgUnit heir) {
        this.unit = heir;
    }

    /** The section whose own task it is; null for one of the catalogue. */
    public @Nullable OrgUnit unit() {
        return unit;
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID unitId() {
        return unit == null ? null : unit.id();
    }

    /** The task of the catalogue that this is or was taken from. */
    public @Nullable UUID catalogueId() {
        return unit == null ? id : catalogue == null ? null : catalogue.id();
    }

    public String code() {
        return code;
    }

    public Words name() {
        return name;
    }

    public @Nullable String usedBy() {
        return usedBy;
    }

    public String kind() {
        return kind;
    }

    public String per() {
        return per;
    }

    public int baselineMinutes() {
        return baselineMinutes;
    }

    public @Nullable Integer withAiMinutes() {
        return withAiMinutes;
    }

    public int countPerYear() {
        return countPerYear;
    }

    public int infoClass() {
        return infoClass;
    }

    /** Whether the minutes are a reference value and not the section's own. */
    public boolean isReference() {
        return basis == Basis.REFERENCE;
    }

    public Basis basis() {
        return basis;
    }

    /** How many people do it; null where nobody said. */
    public @Nullable Integer doers() {
        return doers;
    }

    public BusyMonths busy() {
        return new BusyMonths(busyMonths);
    }

    public TaskFigures figures() {
        return new TaskFigures(baselineMinutes, countPerYear, infoClass, doers, busy(), basis);
    }

    /** Who answers for the figures; null while nobody does. They may have left. */
    public @Nullable Person steward() {
        return steward;
    }

    /** Since when it has this steward, or none; null where that is not known. */
    public @Nullable LocalDate stewardSince() {
        return stewardSince;
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    /** The task that goes on for this one; null where it goes on itself. */
    public @Nullable WorkTask mergedInto() {
        return mergedInto;
    }

    public @Nullable Instant mergedAt() {
        return mergedAt;
    }

    /** The task itself or, where it became part of others, the last of them. */
    WorkTask living() {
        WorkTask at = this;
        for (WorkTask next = mergedInto; next != null; next = next.mergedInto) {
            at = next;
        }
        return at;
    }

    public @Nullable String evidence() {
        return evidence;
    }

    public int version() {
        return version;
    }
}
