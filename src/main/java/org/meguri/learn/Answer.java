package org.meguri.learn;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers to one question.
 *
 * @param chosen the chosen choices, the marked passages, or all choices in the order that was made of them
 * @param text a few words where the question asks for them
 */
public record Answer(List<UUID> chosen, @Nullable String text) {

    /** The longest answer in words, in characters. */
    public static final int LONGEST = 200;

    /** Nothing was answered. */
    public static final Answer NONE = new Answer(List.of(), null);

    public Answer {
        chosen = List.copyOf(chosen);
    }

    /** An answer by choosing. */
    public static Answer of(List<UUID> chosen) {
        return new Answer(chosen, null);
    }
}
