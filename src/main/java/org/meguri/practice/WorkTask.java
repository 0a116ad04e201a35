package org.meguri.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Body;
import org.meguri.people.OrgUnit;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;
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
    private boolean reference;
    private @Nullable String evidence;

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
        task.reference = true;
        task.evidence = evidence;
        return task;
    }

    /** The section's own copy of this task of the catalogue, with the reference values to begin with. */
    WorkTask takenInto(OrgUnit section) {
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
        own.reference = true;
        own.evidence = evidence;
        return own;
    }

    /** A task that only this section has. */
    static WorkTask ofSection(Body body, OrgUnit section, String code, String name, String per) {
        WorkTask own = new WorkTask();
        own.id = Ids.next();
        own.body = body;
        own.unit = section;
        own.code = code;
        own.name = new Words(name, null);
        own.kind = "other";
        own.per = per;
        own.infoClass = 1;
        return own;
    }

    /** States the section's own figures. */
    void measure(int ownBaselineMinutes, int ownCountPerYear, int ownInfoClass) {
        requireMinutes("baselineMinutes", ownBaselineMinutes);
        new Invalid.Check()
                .that(ownCountPerYear >= 1 && ownCountPerYear <= MOST_OFTEN, "countPerYear", "range", 1, MOST_OFTEN)
                .that(ownInfoClass >= 1 && ownInfoClass <= 3, "infoClass", "range", 1, 3)
                .orThrow();
        this.baselineMinutes = ownBaselineMinutes;
        this.countPerYear = ownCountPerYear;
        this.infoClass = ownInfoClass;
        this.reference = false;
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
    @Nullable
    OrgUnit unit() {
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
        return reference;
    }

    public @Nullable String evidence() {
        return evidence;
    }

    public int version() {
        return version;
    }
}
