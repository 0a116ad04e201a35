package org.meguri.platform.web;

import io.quarkus.qute.TemplateExtension;
import java.text.NumberFormat;
import java.util.Locale;

/** How whole numbers are written on pages: 1,090 in both languages. */
@TemplateExtension
final class Numerals {

    private Numerals() {}

    /** Most numbers of a page are small, and a format is dear to make. */
    static String grouped(long count) {
        return -1000 < count && count < 1000
                ? Long.toString(count)
                : NumberFormat.getIntegerInstance(Locale.JAPAN).format(count);
    }

    static String grouped(int count) {
        return grouped((long) count);
    }
}
