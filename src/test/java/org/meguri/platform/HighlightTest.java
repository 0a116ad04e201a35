package org.meguri.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightTest {

    private static String marked(String text, String words) {
        return Highlight.of(text, words).pieces().stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "髙橋 花子,高橋,[髙橋] 花子",
        "髙橋 花子,花 髙,[髙]橋 [花]子",
        "葛\uDB40\uDD00城 太郎,葛城,[葛\uDB40\uDD00城] 太郎",
        "ﾀｶﾞﾜ,たが,[ﾀｶﾞ]ﾜ",
        "ｶﾞｶﾞ,が,[ｶﾞｶﾞ]",
        "㈱めぐり,株,[㈱]めぐり",
        "𠮷田,吉,[𠮷]田",
        "議事録の作成,ぎじ,議事録の作成",
        "高橋　花子,高橋花子,[高橋　花子]",
        "ああああ,ああ,[ああああ]",
        "<b>太字</b>,b,<[b]>太字</[b]>"
    })
    void whatWasFoundIsMarkedAsItIsWritten(String text, String words, String marked) {
        assertThat(marked(text, words)).isEqualTo(marked);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("高髙橋花 　がｶﾞﾟ㈱ａA<>&\"'\u3099\uDB40\uDD00\uD842\uDFB7ー〜İΣß")
                .withCharRange('\u0000', '\uFFFF')
                .ofMaxLength(30);
    }

    @Property
    void withoutItsMarksTheTextIsAsItWas(@ForAll("texts") String text, @ForAll("texts") String words) {
        assertThat(Highlight.of(text, words).pieces().stream()
                        .map(Highlight.Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Property
    void whatASearchFindsIsMarked(@ForAll("texts") String text, @ForAll("texts") String word) {
        String folded = Text.fold(word);
        boolean oneWord = Text.words(word).equals(java.util.List.of(folded));
        if (oneWord && Text.fold(text).contains(folded)) {
            assertThat(Highlight.of(text, word).isFound()).isTrue();
        }
    }

    @Property
    void foldingTwiceChangesNothing(@ForAll("texts") String text) {
        assertThat(Text.fold(Text.fold(text))).isEqualTo(Text.fold(text));
    }
}
