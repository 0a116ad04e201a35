package org.meguri.platform;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Japanese text needs: cleaning at the door, folding for search, lengths by code point. */
public final class Text {

    private static final Map<Integer, Integer> FOLDED = folded();

    private Text() {}

    /**
     * The text as it is kept: NFC, line ends as a single line feed, no control characters, no blanks at either end
     * (full-width blanks included). Never null. Variation selectors stay, and so do the letters of names that NFC would
     * replace by others (福 U+FA1B by 福 U+798F): a name is kept as it is written.
     */
    public static String clean(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        if (isPlain(raw)) {
            return raw;
        }
        String composed = composed(raw.replace("\r\n", "\n").replace('\r', '\n'));
        StringBuilder kept = new StringBuilder(composed.length());
        composed.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(kept::appendCodePoint);
        return strip(kept.toString());
    }

    /** NFC, stretch by stretch between the compatibility letters. */
    private static String composed(String text) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (isCompatibilityLetter(c)) {
                out.append(Normalizer.normalize(text.substring(from, at), Normalizer.Form.NFC))
                        .appendCodePoint(c);
                from = next;
            }
            at = next;
        }
        return out.append(Normalizer.normalize(text.substring(from), Normalizer.Form.NFC))
                .toString();
    }

    private static boolean isCompatibilityLetter(int c) {
        return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    /** The cleaned text, or null when nothing is left of it. */
    public static @Nullable String orNull(@Nullable String raw) {
        String cleaned = clean(raw);
        return cleaned.isEmpty() ? null : cleaned;
    }

    /** Its length as a reader counts it: in code points, so that 𠮷 is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text cut to so many code points, with an ellipsis when something was cut. */
    public static String abbreviate(String text, int codePoints) {
        return length(text) <= codePoints ? text : text.substring(0, text.offsetByCodePoints(0, codePoints - 1)) + "…";
    }

    /**
     * The form in which texts are compared in a search: NFKC, lower case, hiragana as katakana, the usual dashes and
     * wave dashes as one, variants of a letter (髙 高, 﨑 崎, 邉 邊 辺 …) as one, no blanks, no variation selectors.
     */
    public static String fold(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            int end = endOfLetter(raw, at);
            foldLetter(raw.substring(at, end), out);
            at = end;
        }
        return out.toString();
    }

    /** Where the letter that begins there ends, with all that is composed with it (ｶﾞ, か with its mark apart, a selector). */
    static int endOfLetter(String text, int from) {
        int at = from + Character.charCount(text.codePointAt(from));
        while (at < text.length() && continues(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    static boolean continues(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == 'ﾞ'
                || c == 'ﾟ'
                || c == '゛'
                || c == '゜'
                || isVariationSelector(c)
                || isVowelOrFinal(c);
    }

    /** Hangul that NFKC composes with what stands before it: vowels and finals, in their wide and narrow forms too. */
    private static boolean isVowelOrFinal(int c) {
        return (c >= 0x1160 && c <= 0x11FF) || (c >= 0x314F && c <= 0x3163) || (c >= 0xFFC2 && c <= 0xFFDC);
    }

    static void foldLetter(String letter, StringBuilder out) {
        if (letter.length() == 1 && isPlain(letter)) {
            fold(Character.toLowerCase(letter.charAt(0)), out);
            return;
        }
        StringBuilder bare = new StringBuilder(letter.length());
        letter.codePoints()
                .filter(c -> !isVariationSelector(c))
                .map(c -> c == '゛' ? 0x3099 : c == '゜' ? 0x309A : c)
                .forEach(bare::appendCodePoint);
        boolean afterBlank = false;
        for (int c :
                Normalizer.normalize(bare, Normalizer.Form.NFKC).codePoints().toArray()) {
            // a mark that stood on a blank must not become one of the letter before: ¸ is a blank with a cedilla
            afterBlank = isBlank(c) || (afterBlank && continues(c));
            if (!afterBlank) {
                fold(Character.toLowerCase(c), out);
            }
        }
    }

    /** The words of a search, folded; at most eight. */
    public static List<String> words(@Nullable String words) {
        return Stream.of(clean(words).split("[\\s\u3000]+"))
                .map(Text::fold)
                .filter(word -> !word.isEmpty())
                .limit(8)
                .toList();
    }

    /**
     * The words of a search as patterns for {@code like … escape '!'} against folded text: at most eight, each of them
     * must occur.
     */
    public static List<String> searchTerms(@Nullable String words) {
        return words(words).stream()
                .map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .toList();
    }

    private static void fold(int c, StringBuilder out) {
        int katakana = c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c;
        out.appendCodePoint(FOLDED.getOrDefault(katakana, katakana));
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    /** Whether nothing has to be looked at more closely: letters of common use with no blank at either end. */
    private static boolean isPlain(String text) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            boolean plain = (c > ' ' && c < 0x7F)
                    || (c >= 0x3041 && c <= 0x3096)
                    || (c >= 0x30A1 && c <= 0x30FC)
                    || (c >= 0x4E00 && c <= 0x9FFF)
                    || ((c == ' ' || c == '\u3000') && i > 0 && i < last);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    private static Map<Integer, Integer> folded() {
        Map<Integer, Integer> map = NameVariants.folded();
        for (int dash : new int[] {'‐', '‑', '‒', '–', '—', '―', '−', 'ー', '─'}) {
            map.put(dash, (int) '-');
        }
        map.put((int) '〜', (int) '~');
        map.put((int) '‖', (int) '∥');
        return map;
    }
}
