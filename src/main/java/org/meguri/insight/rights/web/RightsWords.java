package org.meguri.insight.rights.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import org.meguri.people.web.PeopleMessages;
import org.meguri.platform.web.Reader;

/** The words of the check of rights in the reader's language, for what is not written in a template. */
@RequestScoped
class RightsWords {

    private final Reader reader;

    RightsWords(Reader reader) {
        this.reader = reader;
    }

    RightsMessages texts() {
        return MessageBundles.get(RightsMessages.class, language());
    }

    PeopleMessages people() {
        return MessageBundles.get(PeopleMessages.class, language());
    }

    private Localized language() {
        return Localized.Literal.of(reader.locale().getLanguage());
    }
}
