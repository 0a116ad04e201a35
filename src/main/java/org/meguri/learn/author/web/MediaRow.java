package org.meguri.learn.author.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.learn.folder.LessonMedia;
import org.meguri.learn.media.MediaFile;
import org.meguri.learn.media.MediaKind;

/**
 * A picture, file or film of a module, as it is listed.
 *
 * @param kilobytes its size, rounded up
 * @param markdown how a lesson names it
 * @param lessons the titles of the lessons that do
 */
public record MediaRow(
        String name, MediaKind.Use use, String type, long kilobytes, String markdown, List<String> lessons) {

    static MediaRow of(MediaFile file, String name, ModuleText module) {
        return new MediaRow(
                name,
                file.kind().use(),
                file.kind().type(),
                (file.bytes() + 999) / 1_000,
                markdown(file.kind(), name, ""),
                module.lessons().stream()
                        .filter(lesson -> Stream.of(lesson.body().ja(), Part.english(lesson.body()))
                                .anyMatch(text -> LessonMedia.names(text).contains(name)))
                        .map(lesson -> lesson.title().ja())
                        .toList());
    }

    /** How a lesson names a file; what is still to be written is left open. */
    static String markdown(MediaKind kind, String name, @Nullable String words) {
        String path = LessonMedia.FOLDER + name;
        return switch (kind.use()) {
            case PICTURE -> "![" + bare(words) + "](" + path + ")";
            case FILE -> "[" + (bare(words).isEmpty() ? name : bare(words)) + "](" + path + ")";
            case FILM -> "```" + LessonMedia.Film.KIND + " " + bare(words) + "\nfile: " + path + "\ncaptions: \n\n```";
            case CAPTIONS -> "captions: " + path;
        };
    }

    /** Words that end neither the brackets nor the line. */
    private static String bare(@Nullable String words) {
        return Part.text(words).replaceAll("[\\[\\]`\\\\\\s]+", " ").strip();
    }
}
