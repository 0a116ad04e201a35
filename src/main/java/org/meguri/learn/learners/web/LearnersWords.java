package org.meguri.learn.learners.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import org.meguri.platform.web.Reader;

/** The words of who is where in the reader's language, for what is not written in a template. */
@RequestScoped
public class LearnersWords {

    private final Reader reader;

    LearnersWords(Reader reader) {
        this.reader = reader;
    }

    LearnersMessages texts() {
        return MessageBundles.get(
                LearnersMessages.class, Localized.Literal.of(reader.locale().getLanguage()));
    }
}
