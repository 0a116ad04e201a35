package org.meguri.learn.prior;

import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/**
 * What somebody tells of the task by which they prove that they know a module.
 *
 * @param task the id of one of the tasks of their section; null where they say it in words of their own
 * @param work which task it was, in their words; up to {@link #WORK} letters, and not needed where one was chosen
 * @param done what they did, up to {@link #DONE} letters
 * @param checked how they checked the result, up to {@link #CHECKED} letters
 * @param effect what came of it, up to {@link #EFFECT} letters
 */
public record ProofText(@Nullable String task, @Nullable String work, String done, String checked, String effect) {

    static final int WORK = 100;
    static final int DONE = 2_000;
    static final int CHECKED = 1_000;
    static final int EFFECT = 1_000;

    /** As it was typed, cleaned. */
    public static ProofText typed(
            @Nullable String task,
            @Nullable String work,
            @Nullable String done,
            @Nullable String checked,
            @Nullable String effect) {
        return new ProofText(
                Text.orNull(task), Text.orNull(work), Text.clean(done), Text.clean(checked), Text.clean(effect));
    }

    /** @throws Invalid something is missing or too long; all of it is named at once */
    void check() {
        Invalid.Check check = new Invalid.Check()
                .that(work != null || task != null, "work", "proof-work")
                .that(work == null || Text.length(work) <= WORK, "work", "too-long", WORK);
        text(check, "done", done, DONE);
        text(check, "checked", checked, CHECKED);
        text(check, "effect", effect, EFFECT);
        check.orThrow();
    }

    private static void text(Invalid.Check check, String field, String text, int most) {
        check.that(!text.isEmpty(), field, "required").that(Text.length(text) <= most, field, "too-long", most);
    }
}
