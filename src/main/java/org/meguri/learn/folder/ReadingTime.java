package org.meguri.learn.folder;

/**
 * How long a Japanese text takes to read: 400 characters a minute, a careful pace for a text with new terms (silent reading
 * of easy Japanese is usually given as 500 to 600).
 */
public final class ReadingTime {

    private static final int CHARACTERS_A_MINUTE = 400;

    private ReadingTime() {}

    /** Whole minutes, at least one. Blanks and the marks of Markdown do not count. */
    public static int minutes(String markdown) {
        long characters = markdown.codePoints()
                .filter(c -> !Character.isWhitespace(c) && "#*`>|-[]".indexOf(c) < 0)
                .count();
        return (int) Math.max(1, Math.round((double) characters / CHARACTERS_A_MINUTE));
    }
}
