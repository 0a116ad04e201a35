package org.meguri.learn.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.folder.LessonMedia.Film;

/**
 * The blocks of films in the text of a lesson, in their order, and writing them anew. A text whose films are written as they
 * were stays as it is, to the last letter.
 */
public final class FilmBlocks {

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");
    private static final Pattern TICKS = Pattern.compile("`{3,}");

    /** A fenced block by its lines, the last one included; of a block that is not closed the last one of the text. */
    private record Block(int first, int last, Film film) {}

    private FilmBlocks() {}

    /** The films of a text. */
    public static List<Film> in(String markdown) {
        return blocks(markdown.split("\n", -1)).stream().map(Block::film).toList();
    }

    /** The text with other films; a film that is not among them, or is as it was, stays. */
    public static String with(String markdown, Map<Integer, Film> films) {
        String[] lines = markdown.split("\n", -1);
        List<Block> blocks = blocks(lines);
        List<String> written = new ArrayList<>();
        int from = 0;
        for (int place = 0; place < blocks.size(); place++) {
            Block block = blocks.get(place);
            Film fresh = films.get(place);
            if (fresh != null && !fresh.equals(block.film())) {
                written.addAll(List.of(lines).subList(from, block.first()));
                written.add(written(fresh));
                from = block.last() + 1;
            }
        }
        written.addAll(List.of(lines).subList(from, lines.length));
        return String.join("\n", written);
    }

    private static List<Block> blocks(String[] lines) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < lines.length) {
            Matcher open = FENCE.matcher(lines[at]);
            if (!open.matches() || isInline(open)) {
                at++;
                continue;
            }
            int end = end(lines, at, open.group(1));
            Film film = film(open.group(2).strip(), lines, at, end);
            if (film != null) {
                blocks.add(new Block(at, Math.min(end, lines.length - 1), film));
            }
            at = end + 1;
        }
        return blocks;
    }

    /** Backticks that begin a line of text and are closed in it open no block. */
    private static boolean isInline(Matcher open) {
        return open.group(1).startsWith("`") && open.group(2).contains("`");
    }

    private static int end(String[] lines, int first, String fence) {
        Pattern close =
                Pattern.compile(" {0,3}" + Pattern.quote(fence) + Pattern.quote(fence.substring(0, 1)) + "*\\s*");
        int at = first + 1;
        while (at < lines.length && !close.matcher(lines[at]).matches()) {
            at++;
        }
        return at;
    }

    private static @Nullable Film film(String info, String[] lines, int first, int end) {
        String kind = info.split("\\s", 2)[0];
        return kind.equals(Film.KIND)
                ? Film.of(
                        info.substring(kind.length()).strip(),
                        String.join("\n", List.of(lines).subList(first + 1, Math.min(end, lines.length))))
                : null;
    }

    private static String written(Film film) {
        int longest = TICKS.matcher(film.transcript())
                .results()
                .mapToInt(found -> found.group().length())
                .max()
                .orElse(2);
        String fence = "`".repeat(longest + 1);
        String title = film.title().replaceAll("[`\\s]+", " ").strip();
        return fence + (Film.KIND + " " + title).strip() + "\nfile: " + film.file() + "\ncaptions: " + film.captions()
                + "\n\n" + film.transcript().strip() + "\n" + fence;
    }
}
