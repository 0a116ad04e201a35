package org.meguri.practice.rule.web;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.practice.rule.RuleTerms;
import org.meguri.practice.web.Numbers;

/** A rule as typed. */
public record RuleForm(
        @RestForm @Nullable String after,
        @RestForm @Nullable String next,
        @RestForm @Nullable String unit,
        @RestForm @Nullable String dueDays,
        @RestForm boolean atOnce,
        @RestForm("_submission") @Nullable String submission)
        implements Forms.Form {

    static final RuleForm EMPTY = new RuleForm(null, null, null, "30", false, null);

    public boolean isAfter(String code) {
        return code.equals(after);
    }

    public boolean isNext(String code) {
        return code.equals(next);
    }

    public boolean isUnit(UUID id) {
        return id.toString().equals(unit);
    }

    RuleTerms terms() {
        String where = Text.clean(unit);
        return new RuleTerms(
                Text.orNull(after),
                Text.orNull(next),
                where.isEmpty() ? null : Inputs.id(where).orElseThrow(() -> new Invalid("unit", "unit-unknown")),
                Numbers.of("dueDays", dueDays));
    }
}
