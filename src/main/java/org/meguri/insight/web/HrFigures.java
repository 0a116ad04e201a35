package org.meguri.insight.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * The figures of a unit as HTML. They are counted anew for each request, but what is written of them depends on the figures
 * and the language alone, and figures are looked at far more often than they change: the same ones are not written twice.
 */
@ApplicationScoped
public class HrFigures {

    /** The cards, the funnel, the stages and the units. */
    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HrFiguresPart(HrView view) implements TemplateInstance {}

    /** So many are kept, about 30 KB each: those of the units and days that are being looked at. */
    private static final int KEPT = 50;

    private record Key(HrView view, Locale locale) {}

    private final Cache<Key, RawString> written =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    RawString of(HrView view, Locale locale) {
        return written.get(new Key(view, locale), HrFigures::write);
    }

    private static RawString write(Key key) {
        TemplateInstance part = new HrFiguresPart(key.view());
        return new RawString(part.setLocale(key.locale()).render());
    }
}
