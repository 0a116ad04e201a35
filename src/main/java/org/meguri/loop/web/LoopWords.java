package org.meguri.loop.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import org.meguri.platform.web.Reader;

/** The words of loops in the reader's language, for what is not written in a template. */
@RequestScoped
public class LoopWords {

    private final Reader reader;

    LoopWords(Reader reader) {
        this.reader = reader;
    }

    public LoopMessages texts() {
        return MessageBundles.get(
                LoopMessages.class, Localized.Literal.of(reader.locale().getLanguage()));
    }
}
