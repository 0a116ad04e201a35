package org.meguri.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class KanaTest {

    @Test
    void readingsStandInTheOrderOfTheKana() {
        List<String> right = List.of(
                "あべ", "アンドウ", "かとう", "がとう", "カナイ", "きど", "ざいぜん", "サトウ", "しょうじ", "しらい", "たなか", "つった", "はっとり", "ばば");
        List<String> mixed = new ArrayList<>(right);
        Collections.reverse(mixed);
        mixed.sort(Comparator.comparing(Kana::sortKey));
        assertThat(mixed).isEqualTo(right);
    }

    @Test
    void hiraganaAndKatakanaAreOne() {
        assertThat(Kana.sortKey("さとう　はなこ")).isEqualTo(Kana.sortKey("ｻﾄｳ ﾊﾅｺ"));
    }

    @Test
    void aLongVowelCountsAsItsVowel() {
        assertThat(Kana.sortKey("サーヤ")).startsWith("サアヤ");
        assertThat(Kana.sortKey("ケーキ")).startsWith("ケエキ");
    }
}
