package org.meguri.learn.author.web;

import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.Words;

/** Texts of forms as parts of a course. */
final class Part {

    private Part() {}

    static Words words(@Nullable String ja, @Nullable String en) {
        return new Words(text(ja), Text.orNull(text(en)));
    }

    /** As typed, with line ends of one kind. */
    static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    static String english(Words words) {
        String en = words.en();
        return en == null ? "" : en;
    }
}
