package org.meguri.learn.audience.web;

import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.audience.AudienceKind;
import org.meguri.learn.audience.AudienceRule;
import org.meguri.learn.audience.Criteria;
import org.meguri.learn.audience.ReadCriteria;
import org.meguri.learn.audience.SayAudience;
import org.meguri.platform.DateText;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.Limit;

/** A rule, as typed. */
public record RuleForm(
        @RestForm @Limit(100) @Nullable String name,
        @RestForm @Limit(100) @Nullable String nameEn,
        @RestForm @Nullable String kind,
        @RestForm @Nullable List<String> units,
        @RestForm @Nullable List<String> titles,
        @RestForm @Nullable List<String> occupations,
        @RestForm @Nullable List<String> employments,
        @RestForm @Nullable List<String> roles,
        @RestForm @Nullable List<String> exceptUnits,
        @RestForm @Nullable List<String> exceptTitles,
        @RestForm @Nullable List<String> exceptOccupations,
        @RestForm @Nullable List<String> exceptEmployments,
        @RestForm @Nullable List<String> exceptRoles,
        @RestForm @Nullable String rankFrom,
        @RestForm @Nullable String rankTo,
        @RestForm @Nullable String joinedFrom,
        @RestForm @Nullable String joinedTo,
        @RestForm @Nullable String joinedDays,
        @RestForm @Nullable String dueOn,
        @RestForm @Nullable String dueDays,
        @RestForm @Nullable String version,
        @RestForm("_submission") @Nullable String submission)
        implements Forms.Form {

    private static final int MOST_DIGITS = 6;

    static RuleForm empty() {
        List<String> none = List.of();
        return new RuleForm(
                "",
                "",
                "REQUIRED",
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                null);
    }

    static RuleForm of(AudienceRule rule, ReadCriteria.Said said) {
        return new RuleForm(
                rule.name().ja(),
                rule.name().en(),
                rule.kind().name(),
                said.include().units(),
                said.include().titles(),
                said.include().occupations(),
                said.include().employments(),
                said.include().roles(),
                said.exclude().units(),
                said.exclude().titles(),
                said.exclude().occupations(),
                said.exclude().employments(),
                said.exclude().roles(),
                said.rankFrom(),
                said.rankTo(),
                text(said.joinedFrom()),
                text(said.joinedTo()),
                text(said.joinedDays()),
                text(rule.dueOn()),
                text(rule.dueDays()),
                String.valueOf(rule.version()),
                null);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    ReadCriteria.Said criteria() {
        return new ReadCriteria.Said(
                new ReadCriteria.Named(units, titles, occupations, employments, roles),
                new ReadCriteria.Named(exceptUnits, exceptTitles, exceptOccupations, exceptEmployments, exceptRoles),
                rankFrom,
                rankTo,
                DateText.typedOrNull("joinedFrom", joinedFrom),
                DateText.typedOrNull("joinedTo", joinedTo),
                number("joinedDays", joinedDays));
    }

    SayAudience.Said said(Criteria criteria) {
        LocalDate due = DateText.typedOrNull("dueOn", dueOn);
        return new SayAudience.Said(name, nameEn, kindOf(kind), criteria, due, number("dueDays", dueDays), seen());
    }

    private @Nullable Integer seen() {
        String typed = Text.clean(version);
        return typed.isEmpty() ? null : Integer.valueOf(Inputs.offset(typed));
    }

    static AudienceKind kindOf(@Nullable String named) {
        for (AudienceKind one : AudienceKind.values()) {
            if (one.name().equals(named)) {
                return one;
            }
        }
        throw new Invalid("kind", "choose-one");
    }

    private static @Nullable Integer number(String field, @Nullable String typed) {
        String text = Text.clean(typed);
        if (text.isEmpty()) {
            return null;
        }
        String digits = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
        if (!digits.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            throw new Invalid(field, "number");
        }
        return Integer.valueOf(digits);
    }
}
