package org.meguri.learn.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meguri.platform.problem.Invalid.Fault;

class LessonMediaTest {

    private static final Set<String> THERE = Set.of("a.png", "a.mp4", "a.vtt", "表.xlsx");

    @Test
    void everythingThatALessonNamesIsFoundOutsideOfExamples() {
        assertThat(LessonMedia.names("![図](media/a.png) [表](media/表.xlsx)\n\n```\n![x](media/b.png)\n```\n"
                        + "```film 題\nfile: media/a.mp4\ncaptions: media/a.vtt\n\n文字\n```"))
                .containsExactlyInAnyOrder("a.png", "表.xlsx", "a.mp4", "a.vtt");
    }

    @Test
    void aPictureNeedsADescriptionOrTheWordThatItHasNone() {
        assertThat(codes("![](media/a.png)")).containsExactly("media-undescribed");
        assertThat(codes("![ ](media/a.png)")).containsExactly("media-undescribed");
        assertThat(codes("![-](media/a.png) ![窓口の図](media/a.png)")).isEmpty();
    }

    @Test
    void whatIsNotThereOrElsewhereOrOfAnotherKindIsNamed() {
        assertThat(codes("![図](media/b.png)")).containsExactly("media-missing");
        assertThat(codes("![図](https://example.com/b.png)")).containsExactly("media-elsewhere");
        assertThat(codes("![図](../a.png)")).containsExactly("media-elsewhere");
        assertThat(codes("![図](media/a.mp4)")).containsExactly("media-use-picture");
        assertThat(codes("[表](media/../course.yaml)")).containsExactly("media-missing");
        assertThat(codes("[ほかの所](https://example.com/) [表](media/%E8%A1%A8.xlsx)"))
                .isEmpty();
    }

    @Test
    void aFilmNeedsCaptionsAndATranscript() {
        assertThat(codes("```film\nfile: media/a.mp4\n```"))
                .containsExactlyInAnyOrder("media-no-captions", "media-no-transcript");
        assertThat(codes("```film\nfile: media/a.mp4\ncaptions: -\n\n動きの説明\n```"))
                .isEmpty();
        assertThat(codes("```film\ncaptions: media/a.png\n\n文字\n```"))
                .containsExactlyInAnyOrder("media-elsewhere", "media-use-captions");
        LessonMedia.Film film = LessonMedia.Film.of("題", "file: media/a.mp4\ncaptions: media/a.vtt\n\n一行目\nfile: 言葉\n");
        assertThat(film.transcript()).isEqualTo("一行目\nfile: 言葉");
        assertThat(film.file()).isEqualTo("media/a.mp4");
    }

    private static List<String> codes(String markdown) {
        return LessonMedia.faults(markdown, THERE).stream()
                .map(Fault::code)
                .map(code -> code.toLowerCase(Locale.ROOT))
                .toList();
    }
}
