package org.meguri.platform;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Japanese text needs: cleaning at the door, folding for search, lengths by code point. */
public final class Text {

    /** Each line is one letter in its spellings, the first of which stands for all of them in a search. */
    private static final String[] VARIANTS = {
        "高髙", "崎﨑嵜碕", "辺邉邊", "斎齋斉齊", "吉𠮷", "浜濱濵", "沢澤", "広廣", "徳德", "恵惠", "真眞", "島嶋嶌", "桜櫻", "竜龍", "国國", "黒黑", "塚塚",
        "隆隆", "葛葛", "鴎鷗", "槇槙", "渕淵", "富冨", "桑桒", "柳栁", "曽曾", "薮藪", "来來", "関關", "滝瀧", "万萬", "与與", "学學", "気氣", "会會",
        "円圓", "栄榮", "実實", "条條", "静靜", "礼禮", "弥彌", "祐佑"
    };

    private static final Map<Integer, Integer> FOLDED = folded();

    private Text() {}

    /**
     * The text as it is kept: NFC, line ends as a single line feed, no control characters, no blanks at either end
     * (full-width blanks included). Never null.
     */
    public static String clean(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        String nfc = Normalizer.normalize(raw.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder(nfc.length());
        nfc.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .forEach(kept::appendCodePoint);
        return strip(kept.toString());
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
        String wide = Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(wide.length());
        wide.codePoints().forEach(c -> fold(c, out));
        return out.toString();
    }

    /**
     * The words of a search as patterns for {@code like … escape '!'} against folded text: at most eight, each of them
     * must occur.
     */
    public static List<String> searchTerms(@Nullable String words) {
        return Stream.of(clean(words).split("[\\s\u3000]+"))
                .map(Text::fold)
                .filter(word -> !word.isEmpty())
                .limit(8)
                .map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .toList();
    }

    private static void fold(int c, StringBuilder out) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isVariationSelector(c)) {
            return;
        }
        if (c >= 'ぁ' && c <= 'ゖ') {
            out.appendCodePoint(c + ('ァ' - 'ぁ'));
        } else {
            out.appendCodePoint(FOLDED.getOrDefault(c, c));
        }
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
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
        Map<Integer, Integer> map = new HashMap<>();
        for (String group : VARIANTS) {
            int first = group.codePointAt(0);
            group.codePoints().skip(1).forEach(c -> map.put(c, first));
        }
        for (int dash : new int[] {'‐', '‑', '‒', '–', '—', '―', '−', 'ー', '─', '‖', '∥'}) {
            map.put(dash, (int) '-');
        }
        map.put((int) '〜', (int) '~');
        return map;
    }
}
