package org.meguri.practice.web;

import org.jspecify.annotations.Nullable;

/** Reads whole numbers as people type them, for the forms of practice outside this package. */
public final class Numbers {

    private Numbers() {}

    public static int of(String field, @Nullable String typed) {
        return Fields.number(field, typed);
    }

    public static @Nullable Integer orNull(String field, @Nullable String typed) {
        return Fields.numberOrNull(field, typed);
    }
}
