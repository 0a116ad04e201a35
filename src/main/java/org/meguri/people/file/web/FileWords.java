package org.meguri.people.file.web;

import java.util.Locale;
import java.util.ResourceBundle;

/** The titles, headings and codes of a person's file in words. */
final class FileWords {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    FileWords(Locale locale) {
        this.words = ResourceBundle.getBundle("person_file", locale, EXACT);
    }

    String title(String sheet) {
        return words.getString("sheet." + sheet);
    }

    /** What a column is called: in some sheets a word of its own, in all others the common one. */
    String heading(String sheet, String column) {
        String own = "column." + sheet + "." + column;
        return words.getString(words.containsKey(own) ? own : "column." + column);
    }

    String reason(String key) {
        return words.getString("left." + key);
    }

    /** A code of the database as a reader says it; anything else as it is. */
    String value(String text) {
        String key = "code." + text;
        return words.containsKey(key) ? words.getString(key) : text;
    }
}
