package org.meguri.learn.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.learn.folder.LessonMedia.Film;

/** Captions and transcripts are written into the text where the films stand, and nothing else of it changes. */
class FilmBlocksTest {

    private static final String TEXT = """
            はじめに

            ```film 電話の受け方
            file: media/phone.mp4
            captions:

            ```

            ````
            ```film 例だけ
            ````

            ```film 二つ目
            file: media/b.webm
            captions: -

            手が映る。
            ```
            おわり
            """;

    @Test
    void filmsAreFoundInTheirOrderAndNotInsideOtherBlocks() {
        assertThat(FilmBlocks.in(TEXT)).extracting(Film::title).containsExactly("電話の受け方", "二つ目");
    }

    @Test
    void aTextWhoseFilmsAreWrittenAsTheyWereStaysToTheLastLetter() {
        List<Film> films = FilmBlocks.in(TEXT);
        assertThat(FilmBlocks.with(TEXT, Map.of(0, films.get(0), 1, films.get(1))))
                .isEqualTo(TEXT);
        assertThat(FilmBlocks.with("film なし\n", Map.of())).isEqualTo("film なし\n");
    }

    @Test
    void captionsAndTranscriptAreWrittenIntoTheirBlockAlone() {
        Film film = new Film("電話の受け方", "media/phone.mp4", "media/phone.vtt", "職員：はい。\n\n市民：もしもし。");
        String written = FilmBlocks.with(TEXT, Map.of(0, film));
        assertThat(FilmBlocks.in(written).get(0)).isEqualTo(film);
        assertThat(written)
                .startsWith("はじめに\n\n```film 電話の受け方\nfile: media/phone.mp4\ncaptions: media/phone.vtt\n\n職員：はい。")
                .endsWith(TEXT.substring(TEXT.indexOf("````")));
    }

    @Test
    void aTranscriptWithBackticksDoesNotEndItsBlock() {
        Film film = new Film("a", "media/b.webm", "-", "画面：\n```\nここ\n```");
        assertThat(FilmBlocks.in(FilmBlocks.with(TEXT, Map.of(1, film))).get(1)).isEqualTo(film);
        String open = "```film a\nfile: media/a.mp4";
        assertThat(FilmBlocks.in(open)).hasSize(1);
        assertThat(FilmBlocks.with(open, Map.of(0, film))).contains("captions: -");
    }
}
