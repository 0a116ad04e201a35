package org.meguri.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text in pieces, those that a search found apart from the rest: found as folded ({@link Text#fold}), shown as written.
 * The pieces together are the text, letter for letter.
 *
 * @param pieces the pieces in their order
 */
public record Highlight(List<Piece> pieces) {

    /** A stretch of the text. */
    public record Piece(String text, boolean found) {}

    public Highlight {
        pieces = List.copyOf(pieces);
    }

    /** The text with every place marked where one of the words occurs. */
    public static Highlight of(@Nullable String text, @Nullable String words) {
        String shown = text == null ? "" : text;
        List<String> terms = Text.words(words);
        if (shown.isEmpty() || terms.isEmpty()) {
            return new Highlight(shown.isEmpty() ? List.of() : List.of(new Piece(shown, false)));
        }
        return new Highlight(pieces(shown, marks(shown, terms)));
    }

    /**
     * The stretch around the first place where something was found, with an ellipsis where it is cut; the beginning when
     * nothing was.
     *
     * @param around how many letters before and after, about
     */
    public Highlight excerpt(int around) {
        String text = pieces.stream().map(Piece::text).collect(Collectors.joining());
        int first = 0;
        for (Piece piece : pieces) {
            if (piece.found()) {
                break;
            }
            first += piece.text().length();
        }
        if (first == text.length()) {
            first = 0;
        }
        int from = first == 0 ? 0 : letter(text, Math.max(0, first - around));
        int to = letter(text, Math.min(text.length(), first + 2 * around));
        List<Piece> cut = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            int begin = Math.max(from, at);
            int end = Math.min(to, at + piece.text().length());
            if (begin < end) {
                cut.add(new Piece(piece.text().substring(begin - at, end - at), piece.found()));
            }
            at += piece.text().length();
        }
        if (from > 0) {
            cut.add(0, new Piece("…", false));
        }
        if (to < text.length()) {
            cut.add(new Piece("…", false));
        }
        return new Highlight(cut);
    }

    /** The place itself, or where the letter begins that it would cut in two. */
    private static int letter(String text, int at) {
        int from = at;
        while (from > 0
                && from < text.length()
                && (Character.isLowSurrogate(text.charAt(from)) || Text.continues(text.codePointAt(from)))) {
            from--;
        }
        return from;
    }

    /** Whether anything was found. */
    public boolean isFound() {
        return pieces.stream().anyMatch(Piece::found);
    }

    /** For each char of the text whether it belongs to a letter that was found. */
    private static boolean[] marks(String text, List<String> terms) {
        StringBuilder folded = new StringBuilder(text.length());
        List<Integer> from = new ArrayList<>();
        List<Integer> to = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = Text.endOfLetter(text, at);
            Text.foldLetter(text.substring(at, end), folded);
            while (from.size() < folded.length()) {
                from.add(at);
                to.add(end);
            }
            at = end;
        }
        boolean[] marked = new boolean[text.length()];
        for (String term : terms) {
            int found = folded.indexOf(term);
            while (found >= 0) {
                int end = to.get(found + term.length() - 1);
                for (int i = from.get(found); i < end; i++) {
                    marked[i] = true;
                }
                found = folded.indexOf(term, found + 1);
            }
        }
        return marked;
    }

    private static List<Piece> pieces(String text, boolean[] marked) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || marked[i] != marked[from]) {
                pieces.add(new Piece(text.substring(from, i), marked[from]));
                from = i;
            }
        }
        return pieces;
    }
}
