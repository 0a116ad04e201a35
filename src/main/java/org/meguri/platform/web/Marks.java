package org.meguri.platform.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Highlight;

/** For templates: a text with what a search found in it marked. */
@Named("marks")
@Singleton
public class Marks {

    public Highlight of(@Nullable String text, @Nullable String words) {
        return Highlight.of(text, words);
    }
}
