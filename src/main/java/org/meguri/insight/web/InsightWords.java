package org.meguri.insight.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import java.text.NumberFormat;
import java.util.Locale;
import org.meguri.platform.web.Reader;

/** The words of insight in the reader's language, for what is not written in a template. */
@RequestScoped
public class InsightWords {

    private final Reader reader;

    InsightWords(Reader reader) {
        this.reader = reader;
    }

    InsightMessages texts() {
        return MessageBundles.get(
                InsightMessages.class, Localized.Literal.of(reader.locale().getLanguage()));
    }

    Locale locale() {
        return reader.locale();
    }

    /** A whole number as it is written: 1,090. Most numbers of a page are small, and a format is dear to make. */
    static String number(long count) {
        if (-1000 < count && count < 1000) {
            return Long.toString(count);
        }
        return NumberFormat.getIntegerInstance(Locale.JAPAN).format(count);
    }
}
