package org.meguri.learn.audience;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Employment;
import org.meguri.people.Role;
import org.meguri.platform.Words;

/**
 * A way through the shipped courses for one kind of staff, as Meguri proposes it (受講コースの案). It does nothing by itself:
 * whoever says who takes courses takes it up, and can change its rules like any others.
 */
public enum Track {
    /** Everybody: what generative AI is, how to use it safely, and writing with it. */
    ALL_STAFF(
            new Words("全職員", "All staff"),
            Criteria.ALL,
            List.of(
                    new Step("AI-BASIC", AudienceKind.REQUIRED, 40),
                    new Step("AI-SAFE", AudienceKind.REQUIRED, 60),
                    new Step("AI-WRITING", AudienceKind.RECOMMENDED, null))),
    /** Whoever joined in the last 90 days: the same sooner, as they begin with new habits. */
    NEW_HIRES(
            new Words("新規採用職員", "Newly hired staff"),
            new Criteria(Criteria.Choice.NONE, Criteria.Choice.NONE, null, null, null, null, 90),
            List.of(new Step("AI-BASIC", AudienceKind.REQUIRED, 20), new Step("AI-SAFE", AudienceKind.REQUIRED, 30))),
    /** Staff appointed for a fiscal year: what is needed at the counter, and no more by duty. */
    FISCAL_YEAR_STAFF(
            new Words("会計年度任用職員", "Fiscal-year staff"),
            including(new Criteria.Choice(Set.of(), Set.of(), Set.of(), Set.of(Employment.FISCAL_YEAR), Set.of())),
            List.of(
                    new Step("AI-BASIC", AudienceKind.REQUIRED, 40),
                    new Step("AI-SAFE", AudienceKind.RECOMMENDED, null))),
    /** DX leaders: what they show their colleagues. */
    LEADERS(
            new Words("DX推進リーダー", "DX leaders"),
            including(new Criteria.Choice(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(Role.LEADER))),
            List.of(
                    new Step("AI-WRITING", AudienceKind.REQUIRED, 40),
                    new Step("AI-DATA", AudienceKind.REQUIRED, 60),
                    new Step("AI-SHARE", AudienceKind.REQUIRED, 60))),
    /** Heads of units: how to support those who try. */
    MANAGERS(
            new Words("部下を持つ人", "Heads of units"),
            including(new Criteria.Choice(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(Role.MANAGER))),
            List.of(
                    new Step("AI-LEAD", AudienceKind.REQUIRED, 25),
                    new Step("AI-SHARE", AudienceKind.RECOMMENDED, null)));

    /**
     * A course of a track.
     *
     * @param course the code of one of the shipped courses
     * @param days within how many business days a compulsory one is to be finished; null for no day
     */
    public record Step(
            String course, AudienceKind kind, @Nullable Integer days) {}

    private final Words title;
    private final Criteria criteria;
    private final List<Step> steps;

    Track(Words title, Criteria criteria, List<Step> steps) {
        this.title = title;
        this.criteria = criteria;
        this.steps = steps;
    }

    private static Criteria including(Criteria.Choice choice) {
        return new Criteria(choice, Criteria.Choice.NONE, null, null, null, null, null);
    }

    /** Whom it is for; its rules are called so. */
    public Words title() {
        return title;
    }

    public Criteria criteria() {
        return criteria;
    }

    public List<Step> steps() {
        return steps;
    }
}
