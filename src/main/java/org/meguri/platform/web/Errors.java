package org.meguri.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, in the reader's words.
 *
 * @param byField the message that stands beside each field, in the order of the form
 * @param lines the same with the name of the field before it, for the summary above the form
 * @param general what is said above the form; null when the fields say it all
 * @param stale whether somebody else changed the thing meanwhile
 * @param guarded the fields in which personal data may stand, see {@link GuardChoice}
 */
public record Errors(
        Map<String, String> byField,
        Map<String, String> lines,
        @Nullable String general,
        boolean stale,
        List<String> guarded) {

    public static final Errors NONE = new Errors(Map.of(), null, false);

    public Errors(Map<String, String> byField, @Nullable String general, boolean stale) {
        this(byField, byField, general, stale, List.of());
    }

    public Errors(
            Map<String, String> byField,
            Map<String, String> lines,
            @Nullable String general,
            boolean stale,
            List<String> guarded) {
        this.byField = new LinkedHashMap<>(byField);
        this.lines = new LinkedHashMap<>(lines);
        this.general = general;
        this.stale = stale;
        this.guarded = List.copyOf(guarded);
    }

    /** Whether personal data may stand in the field. */
    public boolean isGuarded(String field) {
        return guarded.contains(field);
    }

    /** Whether what is to be done about it is asked at this field: once in a form. */
    public boolean isAsked(String field) {
        return !guarded.isEmpty() && guarded.get(0).equals(field);
    }

    public boolean isEmpty() {
        return byField.isEmpty() && general == null;
    }

    public @Nullable String of(String field) {
        return byField.get(field);
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /** The lines of the summary, by the field to which each leads. */
    public List<Map.Entry<String, String>> entries() {
        return List.copyOf(lines.entrySet());
    }
}
