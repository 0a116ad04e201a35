package org.meguri.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({
        "髙橋,高橋",
        "山﨑,山崎",
        "渡邉,渡辺",
        "渡邊,渡邉",
        "齋藤,斎藤",
        "斉藤,齊藤",
        "𠮷田,吉田",
        "濵田,浜田",
        "濱田,浜田",
        "德田,徳田",
        "木邨,木村",
        "中嶋,中島",
        "嶌田,島田",
        "藤澤,藤沢",
        "廣瀨,広瀬",
        "眞國,真国",
        "惠,恵",
        "櫻井,桜井",
        "瀧本,滝本",
        "龍,竜",
        "曾根,曽根",
        "萬,万",
        "與那,与那",
        "髙𣘺,高橋",
        "舘,館",
        "圡井,土井",
        "神谷,神谷",
        "福田,福田",
        "葛\uDB40\uDD00城,葛城",
        "辻\uDB40\uDD01,辻",
        "関ヶ原,関ケ原"
    })
    void theSpellingsOfANameAreFoundAlike(String one, String other) {
        assertThat(Text.fold(one)).isEqualTo(Text.fold(other));
    }

    @ParameterizedTest
    @CsvSource({
        "たかはし,タカハシ",
        "ｶﾞｸﾌﾞ,がくぶ",
        "ｻｲﾄｳ,さいとう",
        "ＡＩ,ai",
        "㈱,(株)",
        "①,1",
        "９〜１０,9～10",
        "−1,－1",
        "サーバー,さ-ば-",
        "株 式　会社,株式会社",
        "か\u3099,が"
    })
    void widthKanaAndDashesMakeNoDifference(String one, String other) {
        assertThat(Text.fold(one)).isEqualTo(Text.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"祐子,佑子", "伊藤,伊東", "はら,ばら", "木,本"})
    void whatIsAnotherNameStaysAnother(String one, String other) {
        assertThat(Text.fold(one)).isNotEqualTo(Text.fold(other));
    }

    @Test
    void aMarkThatStandsOnABlankIsNotTakenForOneOfTheLetterBefore() {
        assertThat(Text.fold("e\u00B8")).isEqualTo("e");
        assertThat(Text.fold("か \u3099")).isEqualTo("カ");
        assertThat(Text.fold("か\u309Bっこう")).isEqualTo(Text.fold("がっこう"));
        assertThat(Text.fold("ㄱㅏ")).isEqualTo(Text.fold("가"));
    }

    @Test
    void noLetterStandsInTwoGroupsOfVariants() {
        Set<Integer> seen = new HashSet<>();
        for (String group : NameVariants.GROUPS) {
            assertThat(Text.length(group)).as(group).isGreaterThan(1);
            group.codePoints().forEach(c -> {
                assertThat(seen.add(c)).as(Character.toString(c)).isTrue();
                assertThat(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC))
                        .as("NFKC would take it away before it is looked up")
                        .isEqualTo(Character.toString(c));
            });
        }
    }

    @Test
    void aDecomposedTextIsComposedWhenItIsKept() {
        assertThat(Text.clean("か\u3099くふ\u3099 cafe\u0301")).isEqualTo("がくぶ café");
    }

    @Test
    void aNameIsKeptAsItIsWritten() {
        String withSelector = "葛\uDB40\uDD00城";
        assertThat(Text.clean(withSelector)).isEqualTo(withSelector);
        assertThat(Text.clean("𠮷田 﨑 髙")).isEqualTo("𠮷田 﨑 髙");
        assertThat(Text.clean("\uFA1B田か\u3099")).isEqualTo("\uFA1B田が");
    }

    @Test
    void halfOfALetterIsNotKept() {
        assertThat(Text.clean("a\uD842b")).isEqualTo("ab");
    }

    @Test
    void lengthCountsLettersAndNotTheirHalves() {
        assertThat(Text.length("𠮷田")).isEqualTo(2);
        assertThat(Text.abbreviate("𠮷𠮷𠮷𠮷", 3)).isEqualTo("𠮷𠮷…");
    }
}
