package org.meguri.learn.author.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.author.DraftChange;
import org.meguri.learn.folder.FilmBlocks;
import org.meguri.learn.folder.LessonMedia.Film;

/**
 * The fields for title, captions and transcript of the films of a lesson, in their order. What stands in them is written into
 * the text, so that the text is all there is; where the text itself says something else by now, the text is right.
 *
 * @param filmOf the language of the text and the place of the film in it: {@code ja:0}
 * @param filmSeen a mark of the film as it was when the fields were shown
 */
public record FilmFields(
        @RestForm @Nullable List<String> filmOf,
        @RestForm @Nullable List<String> filmSeen,
        @RestForm @Nullable List<String> filmTitle,
        @RestForm @Nullable List<String> filmCaptions,
        @RestForm @Nullable List<String> filmTranscript) {

    /** Nothing was typed. */
    static final FilmFields NONE = new FilmFields(null, null, null, null, null);

    /** The Japanese text. */
    static final String JA = "ja";

    /** The English text. */
    static final String EN = "en";

    /** A film with what stands in its fields. */
    public record View(int number, String of, String seen, boolean english, Film film) {}

    /** The fields of all films of a lesson. */
    static List<View> of(String text, String english) {
        List<View> views = new ArrayList<>();
        add(views, JA, FilmBlocks.in(text));
        add(views, EN, FilmBlocks.in(english));
        return views;
    }

    private static void add(List<View> views, String language, List<Film> films) {
        for (int place = 0; place < films.size(); place++) {
            Film film = films.get(place);
            views.add(new View(
                    views.size() + 1, language + ":" + place, DraftChange.mark(film), language.equals(EN), film));
        }
    }

    /** The text in this language with what was typed into the fields. */
    String into(String language, String text) {
        List<Film> films = FilmBlocks.in(text);
        Map<Integer, Film> typed = new HashMap<>();
        for (int i = 0; filmOf != null && i < filmOf.size(); i++) {
            for (int place = 0; place < films.size(); place++) {
                Film now = films.get(place);
                if (at(filmOf, i).equals(language + ":" + place)
                        && at(filmSeen, i).equals(DraftChange.mark(now))) {
                    typed.put(
                            place, new Film(at(filmTitle, i), now.file(), at(filmCaptions, i), at(filmTranscript, i)));
                }
            }
        }
        return FilmBlocks.with(text, typed);
    }

    private static String at(@Nullable List<String> values, int place) {
        return values == null || place >= values.size()
                ? ""
                : Part.text(Objects.requireNonNullElse(values.get(place), ""));
    }
}
