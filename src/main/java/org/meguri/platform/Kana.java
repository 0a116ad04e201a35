package org.meguri.platform;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The order of readings (五十音順): hiragana and katakana as one, first without regard to voicing marks and small letters (か
 * と が, つ と っ), then with it; a long vowel mark counts as its vowel. Databases sort by code, which is none of this.
 */
public final class Kana {

    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";
    private static final String[] VOWELS = {
        "アカガサザタダナハバパマヤャラワヮァ", "イキギシジチヂニヒビピミリヰィ", "ウクグスズツヅヌフブプムユュルゥヴッ", "エケゲセゼテデネヘベペメレヱェ", "オコゴソゾトドノホボポモヨョロヲォ"
    };

    private Kana() {}

    /** A key that any database sorts in the order of the kana. */
    public static String sortKey(@Nullable String reading) {
        String folded = Text.fold(reading);
        StringBuilder base = new StringBuilder(folded.length());
        char before = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            char letter = c == '-' ? vowel(before) : large(unvoiced(c));
            base.append(letter);
            before = c == '-' ? letter : c;
        }
        return Text.abbreviate(base + " " + folded, 400);
    }

    private static char unvoiced(char c) {
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }

    private static char large(char c) {
        int at = SMALL.indexOf(c);
        return at < 0 ? c : LARGE.charAt(at);
    }

    private static char vowel(char before) {
        for (String row : VOWELS) {
            if (row.indexOf(before) >= 0) {
                return row.charAt(0);
            }
        }
        return '-';
    }
}
