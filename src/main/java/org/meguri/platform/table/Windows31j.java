package org.meguri.platform.table;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * What happens to letters in windows-31j. Four signs that it knows under another code are written as that (〜 − — ‖ become
 * ～ － ― ∥); what it does not have at all is lost and written as 〓, the mark of printers for a missing letter.
 */
final class Windows31j {

    /** Never "Shift_JIS", which has no 髙, ① or ㈱. */
    static final Charset CHARSET = Charset.forName("windows-31j");

    static final String MISSING = "〓";

    private Windows31j() {}

    /** The text with the four signs in the code that the encoding knows. */
    static String mapped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u301C' || c == '\u2212' || c == '\u2014' || c == '\u2016') {
                return text.replace('\u301C', '\uFF5E')
                        .replace('\u2212', '\uFF0D')
                        .replace('\u2014', '\u2015')
                        .replace('\u2016', '\u2225');
            }
        }
        return text;
    }

    /** Whether the letter survives. Its code is the one after {@link #mapped}. */
    static boolean has(CharsetEncoder encoder, int codePoint) {
        return codePoint < 0x80 || (Character.isBmpCodePoint(codePoint) && encoder.canEncode((char) codePoint));
    }
}
