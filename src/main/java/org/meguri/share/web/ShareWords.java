package org.meguri.share.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import org.meguri.platform.web.Reader;

/** The words of share in the reader's language, for what is not written in a template. */
@RequestScoped
public class ShareWords {

    private final Reader reader;

    ShareWords(Reader reader) {
        this.reader = reader;
    }

    ShareMessages texts() {
        return MessageBundles.get(
                ShareMessages.class, Localized.Literal.of(reader.locale().getLanguage()));
    }
}
