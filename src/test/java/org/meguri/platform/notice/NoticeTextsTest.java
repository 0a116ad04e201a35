package org.meguri.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.meguri.platform.Words;

class NoticeTextsTest {

    private final NoticeTexts texts = new NoticeTexts();

    @Test
    void everyKindHasATextAndAReasonInBothLanguages() {
        List<Words> fill = IntStream.range(0, 4)
                .mapToObj(i -> new Words("穴" + i, "gap" + i))
                .toList();
        for (NoticeKind kind : NoticeKind.values()) {
            for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                assertThat(texts.text(kind, fill, locale))
                        .as(kind + " " + locale)
                        .isNotBlank()
                        .doesNotContain("{", "穴3", "gap3");
                assertThat(texts.reason(kind, locale)).isNotBlank();
            }
        }
    }

    @Test
    void namesAndTitlesAreKeptInBothLanguages() {
        Notice notice = new Notice(
                NoticeKind.PRACTICE_REPORTED,
                new java.util.UUID(0, 1),
                new java.util.UUID(0, 2),
                new java.util.UUID(0, 3),
                "/practices",
                java.time.Instant.EPOCH,
                List.of(new Words("𠮷田 {0} 'x'", null), new Words("議事録", "Minutes"), new Words("", null)));
        assertThat(notice.fill())
                .containsExactly(new Words("𠮷田 {0} 'x'", null), new Words("議事録", "Minutes"), new Words("", null));
        assertThat(texts.text(notice.kind(), notice.fill(), Locale.ENGLISH)).contains("𠮷田 {0} 'x'", "Minutes");
    }
}
