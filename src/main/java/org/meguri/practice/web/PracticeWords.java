package org.meguri.practice.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import org.meguri.platform.web.Reader;

/** The words of practice in the reader's language, for what is not written in a template. */
@RequestScoped
public class PracticeWords {

    private final Reader reader;

    PracticeWords(Reader reader) {
        this.reader = reader;
    }

    PracticeMessages texts() {
        return MessageBundles.get(
                PracticeMessages.class, Localized.Literal.of(reader.locale().getLanguage()));
    }
}
