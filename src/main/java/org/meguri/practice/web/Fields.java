package org.meguri.practice.web;

import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.DateText;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/** Reads what people type into number and date fields: full-width digits, 2026/4/1, R8.4.1 and the like. */
final class Fields {

    private Fields() {}

    static int number(String field, @Nullable String typed) {
        String digits = Normalizer.normalize(Text.clean(typed), Normalizer.Form.NFKC)
                .replace(",", "")
                .replace("分", "")
                .strip();
        if (!digits.matches("-?\\d{1,7}")) {
            throw new Invalid(field, digits.isEmpty() ? "required" : "number");
        }
        return Integer.parseInt(digits);
    }

    static @Nullable Integer numberOrNull(String field, @Nullable String typed) {
        return Text.clean(typed).isEmpty() ? null : number(field, typed);
    }

    static LocalDate day(String field, @Nullable String typed) {
        return DateText.typed(field, typed);
    }

    static @Nullable LocalDate dayOrNull(String field, @Nullable String typed) {
        return DateText.typedOrNull(field, typed);
    }
}
