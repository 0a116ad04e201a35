package org.meguri.people;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;

/** What a unit was called and where it stood in the tree during a span of days. */
@Entity
public class UnitVersion {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable OrgUnit parent;

    private int level;
    private Words name;
    private String kana;
    private Days days;

    @SuppressWarnings("NullAway.Init")
    protected UnitVersion() {}

    /**
     * @param level 0 for the body itself; what the others are called is said by the {@link Levels} of the body
     */
    UnitVersion(OrgUnit unit, @Nullable OrgUnit parent, int level, Words name, String kana, Days days) {
        this.id = Ids.next();
        this.unit = unit;
        this.parent = parent;
        this.level = level;
        this.name = name;
        this.kana = kana;
        this.days = days;
    }

    /** Ends this version on the given day. */
    void endOn(LocalDate day) {
        this.days = days.until(day);
    }

    /** Puts this version right. */
    void correct(@Nullable OrgUnit rightParent, int rightLevel, Words rightName, String rightKana, Days rightDays) {
        this.parent = rightParent;
        this.level = rightLevel;
        this.name = rightName;
        this.kana = rightKana;
        this.days = rightDays;
    }

    public UUID id() {
        return id;
    }

    public OrgUnit unit() {
        return unit;
    }

    public @Nullable OrgUnit parent() {
        return parent;
    }

    public int level() {
        return level;
    }

    public Words name() {
        return name;
    }

    public String kana() {
        return kana;
    }

    public Days days() {
        return days;
    }
}
