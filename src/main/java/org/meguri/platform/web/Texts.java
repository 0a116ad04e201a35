package org.meguri.platform.web;

import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of refusals, from {@code problems_ja.properties} and {@code problems_en.properties}, by their code. */
@Singleton
public class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The text in the reader's language; the code itself where a text is missing, which a test forbids. */
    public String of(String code, List<Object> args, Locale locale) {
        try {
            return new MessageFormat(bundle(locale).getString(code), locale).format(args.toArray());
        } catch (MissingResourceException e) {
            return code;
        }
    }

    /**
     * What is wrong with a field, with the name of the field before it; names stand in {@code fields_ja.properties} and
     * {@code fields_en.properties}.
     */
    public String line(String field, String message, Locale locale) {
        ResourceBundle names = ResourceBundle.getBundle("fields", locale, NO_FALLBACK);
        return names.containsKey(field) ? named(names.getString(field), message, locale) : message;
    }

    /** What is wrong with a field of the given name. */
    String named(String name, String message, Locale locale) {
        ResourceBundle names = ResourceBundle.getBundle("fields", locale, NO_FALLBACK);
        return new MessageFormat(names.getString("line"), locale).format(new Object[] {name, message});
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("problems", locale, NO_FALLBACK);
    }
}
