package org.meguri.platform;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text in the two languages of the product. Japanese is the original and always there; where the English is missing
 * the Japanese is shown.
 *
 * @param ja the Japanese text
 * @param en the English text, if there is one
 */
@Embeddable
public record Words(String ja, @Nullable String en) {

    /** The text for a reader of that language. */
    public String in(Locale locale) {
        return en != null && !en.isEmpty() && Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : ja;
    }
}
