package org.meguri.people.password;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.meguri.platform.Text;

/** A reading in Latin letters, so that 「さえき」 is found in "saeki2026". Spellings are brought to one (shi = si). */
final class Romaji {

    private static final Map<String, String> LETTERS = letters();

    private Romaji() {}

    /** The reading in Latin letters; what is not kana is left out. */
    static String of(String kana) {
        String folded = Text.fold(kana);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            String two = folded.substring(i, Math.min(i + 2, folded.length()));
            if (LETTERS.containsKey(two) && two.length() == 2) {
                out.append(LETTERS.get(two));
                i++;
            } else {
                out.append(LETTERS.getOrDefault(two.substring(0, 1), ""));
            }
        }
        return one(out.toString());
    }

    /** One spelling for all: Hepburn letters as in the fifty sounds, long vowels short. */
    static String one(String latin) {
        return latin.toLowerCase(Locale.ROOT)
                .replace("sh", "s")
                .replace("ch", "t")
                .replace("ts", "t")
                .replace("j", "z")
                .replace("f", "h")
                .replace("sy", "s")
                .replace("ty", "t")
                .replace("zy", "z")
                .replace("mb", "nb")
                .replace("mp", "np")
                .replace("ou", "o")
                .replace("oo", "o")
                .replace("oh", "o")
                .replace("uu", "u");
    }

    private static Map<String, String> letters() {
        Map<String, String> map = new HashMap<>();
        String[] rows = {
            "アイウエオ:a i u e o", "カキクケコ:ka ki ku ke ko", "サシスセソ:sa si su se so", "タチツテト:ta ti tu te to",
            "ナニヌネノ:na ni nu ne no", "ハヒフヘホ:ha hi hu he ho", "マミムメモ:ma mi mu me mo", "ヤユヨ:ya yu yo",
            "ラリルレロ:ra ri ru re ro", "ワヲン:wa o n", "ガギグゲゴ:ga gi gu ge go", "ザジズゼゾ:za zi zu ze zo",
            "ダヂヅデド:da zi zu de do", "バビブベボ:ba bi bu be bo", "パピプペポ:pa pi pu pe po"
        };
        for (String row : rows) {
            String[] sounds = row.substring(row.indexOf(':') + 1).split(" ");
            for (int i = 0; i < sounds.length; i++) {
                map.put(row.substring(i, i + 1), sounds[i]);
            }
        }
        for (String head : "キ:k シ:s チ:t ニ:n ヒ:h ミ:m リ:r ギ:g ジ:z ビ:b ピ:p".split(" ")) {
            String kana = head.substring(0, 1);
            String letter = head.substring(2);
            String glide = letter.equals("s") || letter.equals("t") || letter.equals("z") ? "" : "y";
            map.put(kana + "ャ", letter + glide + "a");
            map.put(kana + "ュ", letter + glide + "u");
            map.put(kana + "ョ", letter + glide + "o");
        }
        return map;
    }
}
