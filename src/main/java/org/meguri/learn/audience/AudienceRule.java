package org.meguri.learn.audience;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Course;
import org.meguri.people.Employment;
import org.meguri.people.Role;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Invalid;

/** A rule that says who must or may take a course. It is ended and never deleted, because duties rest on it. */
@Entity
public class AudienceRule {

    static final int NAME = 100;
    static final int MOST_DAYS = 250;
    private static final int MOST_JOINED = 3660;

    /** Whoever comes under a rule with a fixed day has so many business days at least. */
    static final int USUAL_DAYS = 20;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Course course;

    private Words name;

    @Enumerated(EnumType.STRING)
    private AudienceKind kind;

    @ElementCollection
    @CollectionTable(name = "audience_condition", joinColumns = @JoinColumn(name = "rule_id"))
    private List<Condition> conditions = new ArrayList<>();

    private @Nullable Integer rankFrom;
    private @Nullable Integer rankTo;
    private @Nullable LocalDate joinedFrom;
    private @Nullable LocalDate joinedTo;
    private @Nullable Integer joinedDays;
    private @Nullable LocalDate dueOn;
    private @Nullable Integer dueDays;
    private UUID madeBy;
    private Instant madeAt;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AudienceRule() {}

    @SuppressWarnings("NullAway.Init")
    AudienceRule(Course course, UUID by, Instant now) {
        this.id = Ids.next();
        this.course = course;
        this.madeBy = by;
        this.madeAt = now;
    }

    /**
     * What the rule says from now on.
     *
     * @throws Invalid something is missing or in no order; a compulsory course has a day until which it is to be finished
     */
    void say(
            Words newName,
            AudienceKind newKind,
            Criteria criteria,
            @Nullable LocalDate newDueOn,
            @Nullable Integer newDueDays,
            LocalDate today) {
        boolean required = newKind == AudienceKind.REQUIRED;
        LocalDate from = criteria.joinedFrom();
        LocalDate to = criteria.joinedTo();
        Integer joined = criteria.joinedDays();
        Integer highest = criteria.rankFrom();
        Integer lowest = criteria.rankTo();
        new Invalid.Check()
                .that(!newName.ja().isEmpty(), "name", "required")
                .that(Text.length(newName.ja()) <= NAME, "name", "too-long", NAME)
                .that(newName.en() == null || Text.length(newName.en()) <= NAME, "nameEn", "too-long", NAME)
                .that(!required || newDueOn != null || newDueDays != null, "dueDays", "audience-due-missing")
                .that(
                        newDueDays == null || newDueDays >= 1 && newDueDays <= MOST_DAYS,
                        "dueDays",
                        "audience-days",
                        MOST_DAYS)
                .that(newDueOn == null || newDueOn.equals(dueOn) || !newDueOn.isBefore(today), "dueOn", "date-past")
                .that(from == null || to == null || !to.isBefore(from), "joinedTo", "days-order")
                .that(
                        joined == null || joined >= 1 && joined <= MOST_JOINED,
                        "joinedDays",
                        "audience-days",
                        MOST_JOINED)
                .that(highest == null || lowest == null || highest <= lowest, "rankTo", "audience-rank-order")
                .orThrow();
        this.name = newName;
        this.kind = newKind;
        this.rankFrom = highest;
        this.rankTo = lowest;
        this.joinedFrom = from;
        this.joinedTo = to;
        this.joinedDays = joined;
        this.dueOn = required ? newDueOn : null;
        this.dueDays = required ? newDueDays : null;
        conditions.clear();
        add(false, criteria.include());
        add(true, criteria.exclude());
    }

    private void add(boolean excluded, Criteria.Choice choice) {
        add(excluded, Aspect.UNIT, choice.units());
        add(excluded, Aspect.TITLE, choice.titles());
        add(excluded, Aspect.OCCUPATION, choice.occupations());
        add(excluded, Aspect.EMPLOYMENT, choice.employments());
        add(excluded, Aspect.ROLE, choice.roles());
    }

    private void add(boolean excluded, Aspect aspect, Collection<?> chosen) {
        chosen.stream()
                .map(Object::toString)
                .sorted()
                .forEach(one -> conditions.add(new Condition(excluded, aspect, one)));
    }

    /** Whether the rule names the unit. */
    boolean names(boolean excluded, UUID unit) {
        return conditions.contains(new Condition(excluded, Aspect.UNIT, unit.toString()));
    }

    /** The rule is about that unit, too. */
    void name(boolean excluded, UUID unit) {
        if (!names(excluded, unit)) {
            conditions.add(new Condition(excluded, Aspect.UNIT, unit.toString()));
        }
    }

    /** The rule is not about that unit any more; another one that it names must be there already. */
    void forget(boolean excluded, UUID unit) {
        conditions.remove(new Condition(excluded, Aspect.UNIT, unit.toString()));
    }

    void end(Instant now) {
        if (endedAt == null) {
            this.endedAt = now;
        }
    }

    public Criteria criteria() {
        return new Criteria(choice(false), choice(true), rankFrom, rankTo, joinedFrom, joinedTo, joinedDays);
    }

    private Criteria.Choice choice(boolean excluded) {
        return new Criteria.Choice(
                chosen(excluded, Aspect.UNIT, UUID::fromString),
                chosen(excluded, Aspect.TITLE, UUID::fromString),
                chosen(excluded, Aspect.OCCUPATION, one -> one),
                chosen(excluded, Aspect.EMPLOYMENT, Employment::valueOf),
                chosen(excluded, Aspect.ROLE, Role::valueOf));
    }

    private <T> Set<T> chosen(boolean excluded, Aspect aspect, Function<String, T> read) {
        return conditions.stream()
                .filter(one -> one.excluded() == excluded && one.aspect() == aspect)
                .map(one -> read.apply(one.chosen()))
                .collect(Collectors.toUnmodifiableSet());
    }

    DueBy due() {
        return new DueBy(dueOn, dueDays == null ? USUAL_DAYS : dueDays);
    }

    public UUID id() {
        return id;
    }

    public Course course() {
        return course;
    }

    public Words name() {
        return name;
    }

    public AudienceKind kind() {
        return kind;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable Integer dueDays() {
        return dueDays;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public boolean isOver() {
        return endedAt != null;
    }

    public int version() {
        return version;
    }
}
