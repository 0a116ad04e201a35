package org.meguri.practice.decision;

import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/**
 * What has to be decided.
 *
 * @param question one sentence that can be answered with yes or no, up to {@link #QUESTION} letters
 * @param background what whoever decides must know, up to {@link #BACKGROUND} letters
 */
public record Question(String question, String background) {

    static final int QUESTION = 150;
    static final int BACKGROUND = 1_500;

    /** As it was typed, cleaned. */
    public static Question typed(@Nullable String question, @Nullable String background) {
        return new Question(Text.clean(question), Text.clean(background));
    }

    /** Adds what is missing or too long. */
    void check(Invalid.Check check) {
        check.that(!question.isEmpty(), "question", "required")
                .that(Text.length(question) <= QUESTION, "question", "too-long", QUESTION)
                .that(!background.isEmpty(), "background", "required")
                .that(Text.length(background) <= BACKGROUND, "background", "too-long", BACKGROUND);
    }
}
