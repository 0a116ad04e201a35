package org.meguri.learn.classroom.web;

import java.text.Normalizer;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.classroom.ClassPlan;
import org.meguri.platform.DateText;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Inputs;

/** Reads what was typed about a session. */
final class Plans {

    private Plans() {}

    static ClassPlan of(
            @Nullable String title,
            @Nullable String module,
            @Nullable String place,
            @Nullable String heldOn,
            @Nullable String startsAt,
            @Nullable String endsAt,
            @Nullable String capacity,
            @Nullable String entriesUntil,
            @Nullable String note) {
        return new ClassPlan(
                title,
                Inputs.id(module).orElse(null),
                place,
                DateText.typedOrNull("heldOn", heldOn),
                time("startsAt", startsAt),
                time("endsAt", endsAt),
                number(capacity),
                DateText.typedOrNull("entriesUntil", entriesUntil),
                note);
    }

    /** 9:30 as well as 09:30 and its full-width form. */
    private static @Nullable LocalTime time(String field, @Nullable String typed) {
        String text = plain(typed);
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text.matches("[0-9]:.*") ? "0" + text : text);
        } catch (DateTimeParseException e) {
            throw new Invalid(field, "time-needed");
        }
    }

    private static @Nullable Integer number(@Nullable String typed) {
        String text = plain(typed);
        return text == null || !text.matches("[0-9]{1,6}") ? null : Integer.valueOf(text);
    }

    private static @Nullable String plain(@Nullable String typed) {
        String text = Text.orNull(typed);
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
