package org.meguri.people.transfer.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a form: as typed, or as it was. */
public record Typed(Map<String, String> values) {

    public static final Typed NOTHING = new Typed(Map.of());

    /** Names and values by turns; null stands for an empty field. */
    static Typed of(@Nullable String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            values.put(String.valueOf(namesAndValues[i]), value == null ? "" : value);
        }
        return new Typed(values);
    }

    /** The value of the field; empty where there is none. */
    public String of(String name) {
        return values.getOrDefault(name, "");
    }
}
