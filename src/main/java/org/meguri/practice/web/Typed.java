package org.meguri.practice.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the reader had typed into a form that is shown again. */
public record Typed(String form, Map<String, String> values) {

    public static final Typed NOTHING = new Typed("", Map.of());

    /** Pairs of a field and its value. */
    static Typed of(String form, @Nullable String... pairs) {
        Map<String, String> kept = new HashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            String value = pairs[i + 1];
            kept.put(Objects.requireNonNull(pairs[i]), value == null ? "" : value);
        }
        return new Typed(form, kept);
    }

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String value) {
        return values.containsValue(value);
    }

    /** Whether the named form is the one that was refused. */
    public boolean isIn(String named) {
        return form.equals(named);
    }
}
