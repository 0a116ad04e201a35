package org.meguri.practice.entry.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import org.meguri.platform.web.Reader;

/** The words of entering for colleagues in the reader's language, for what is not written in a template. */
@RequestScoped
class EntryWords {

    private final Reader reader;

    EntryWords(Reader reader) {
        this.reader = reader;
    }

    EntryMessages texts() {
        return MessageBundles.get(
                EntryMessages.class, Localized.Literal.of(reader.locale().getLanguage()));
    }
}
