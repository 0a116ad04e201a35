package org.meguri.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the guard finds in a text, and what it leaves alone. */
class PersonalDataGuardTest {

    private final PersonalDataGuard guard = new PersonalDataGuard();

    @Test
    void aMyNumberIsToldByItsCheckDigit() {
        assertThat(PersonalDataGuard.isMyNumber("123456789018")).isTrue();
        assertThat(kinds("番号は1234 5678 9018でした")).containsExactly(PersonalKind.MY_NUMBER);
        assertThat(kinds("番号は１２３４５６７８９０１８でした")).containsExactly(PersonalKind.MY_NUMBER);
        assertThat(kinds("番号は123456789019でした")).isEmpty();
        assertThat(kinds("法人番号は1234567890189でした")).isEmpty();
    }

    @Test
    void aCardNumberNeedsAnIssuerAndItsCheckDigit() {
        assertThat(kinds("カード 4111-1111-1111-1111 で払う")).containsExactly(PersonalKind.CARD);
        assertThat(kinds("カード 3530111333300000 で払う")).containsExactly(PersonalKind.CARD);
        assertThat(kinds("受付 4111-1111-1111-1112 の件")).isEmpty();
        assertThat(kinds("整理番号 9999999999999995")).isEmpty();
    }

    @Test
    void phonesAreFoundAsPeopleWriteThem() {
        assertThat(found("折り返しは090-1234-5678まで")).containsExactly("090-1234-5678");
        assertThat(found("折り返しは０９０ー１２３４ー５６７８まで")).containsExactly("０９０ー１２３４ー５６７８");
        assertThat(found("電話 (03)3456-7890")).containsExactly("(03)3456-7890");
        assertThat(found("佐藤（090-1234-5678）から")).containsExactly("090-1234-5678");
        assertThat(found("+81 90-1234-5678")).hasSize(1);
        assertThat(found("令和8年4月1日から2026-04-01まで、10,000円")).isEmpty();
    }

    @Test
    void addressesGoDownToTheHouse() {
        assertThat(kinds("〒980-0000 青葉野市本町1-2-3")).containsExactly(PersonalKind.ADDRESS);
        assertThat(kinds("青葉野市西町二丁目3番4号にお住まい")).containsExactly(PersonalKind.ADDRESS);
        assertThat(kinds("東京都千代田区丸の内1丁目2番3号")).containsExactly(PersonalKind.ADDRESS);
        assertThat(kinds("青葉野市の西町地区で説明会を開く")).isEmpty();
        assertThat(kinds("市内3-5か所で実施")).isEmpty();
        assertThat(kinds("市道2-15号線の工事")).isEmpty();
    }

    @Test
    void oneNameIsALetterAndTwoAreAList() {
        assertThat(found("佐藤様と鈴木 花子様へ送付")).containsExactly("佐藤様", "鈴木 花子様");
        assertThat(kinds("佐藤様へ送付")).isEmpty();
        assertThat(kinds("お客様の皆様、仕様と模様を同様に多様な様式で")).isEmpty();
    }

    @Test
    void whatWasFoundIsReplacedByWords() {
        assertThat(guard.masked("連絡は taro@example.jp か 090-1234-5678 へ", kind -> "〔" + kind + "〕"))
                .isEqualTo("連絡は 〔EMAIL〕 か 〔PHONE〕 へ");
        assertThat(guard.masked("𠮷野家の件😀 taro@example.jp", kind -> "X")).isEqualTo("𠮷野家の件😀 X");
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(guard.look(null)).isEmpty();
        assertThat(guard.look("")).isEmpty();
        assertThat(guard.look("😀".repeat(500))).isEmpty();
        assertThat(guard.look("a".repeat(20_000))).isEmpty();
        assertThat(guard.look("市".repeat(20_000))).isEmpty();
        assertThat(guard.look("1".repeat(20_000))).isEmpty();
    }

    private List<PersonalKind> kinds(String text) {
        return guard.look(text).stream().map(Finding::kind).toList();
    }

    private List<String> found(String text) {
        return guard.look(text).stream().map(one -> one.in(text)).toList();
    }
}
