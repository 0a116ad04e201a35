package org.meguri.platform.notice;

import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.meguri.platform.Words;

/** The words of notices, from {@code notices_ja.properties} and {@code notices_en.properties}. */
@Singleton
public class NoticeTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** What the notice says; days in it as yyyy-mm-dd. */
    public String text(NoticeKind kind, List<Words> fill, Locale locale) {
        Object[] args = fill.stream().map(words -> words.in(locale)).toArray();
        return new MessageFormat(bundle(locale).getString(kind.name()), locale).format(args);
    }

    /** Why the reader is told. */
    public String reason(NoticeKind kind, Locale locale) {
        return bundle(locale).getString(kind.name() + ".why");
    }

    /** What the subject of a digest says. */
    public String digestSubject(int notices, Locale locale) {
        return MessageFormat.format(bundle(locale).getString("digest.subject"), notices);
    }

    /** What stands at the end of a digest. */
    public String digestEnd(Locale locale) {
        return bundle(locale).getString("digest.end");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "notices", "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.JAPANESE, NO_FALLBACK);
    }
}
