package org.meguri.practice.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
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

    /** One of the constants by its name; null where nothing is chosen. */
    static <E extends Enum<E>> @Nullable E choiceOrNull(String field, @Nullable String named, E[] constants) {
        if (named == null || named.isBlank()) {
            return null;
        }
        return Arrays.stream(constants)
                .filter(one -> one.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new Invalid(field, "choice-unknown"));
    }

    static LocalDate day(String field, @Nullable String typed) {
        return DateText.typed(field, typed);
    }

    static @Nullable LocalDate dayOrNull(String field, @Nullable String typed) {
        return DateText.typedOrNull(field, typed);
    }
}
