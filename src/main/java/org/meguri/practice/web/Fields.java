package org.meguri.practice.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/** Reads what people type into number and date fields: full-width digits, 2026/4/1 and the like. */
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
        String text = Normalizer.normalize(Text.clean(typed), Normalizer.Form.NFKC);
        if (text.isEmpty()) {
            throw new Invalid(field, "required");
        }
        String[] parts = text.split("[-/.年月日]");
        try {
            if (parts.length == 3) {
                return LocalDate.of(
                        Integer.parseInt(parts[0].strip()),
                        Integer.parseInt(parts[1].strip()),
                        Integer.parseInt(parts[2].strip()));
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw new Invalid(field, "date");
        }
        throw new Invalid(field, "date");
    }

    static @Nullable LocalDate dayOrNull(String field, @Nullable String typed) {
        return Text.clean(typed).isEmpty() ? null : day(field, typed);
    }
}
