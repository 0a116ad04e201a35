package org.meguri.share.web;

import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.practice.lookback.LookBackText;
import org.meguri.share.Audience;
import org.meguri.share.Byline;
import org.meguri.share.Story;

/** What stands in the fields of the form. */
public record Draft(
        String title,
        String problem,
        String tried,
        String result,
        String why,
        String advice,
        String prompt,
        String byline,
        String audience) {

    static Draft of(PublishPages.PublishForm form) {
        return new Draft(
                text(form.title()),
                text(form.problem()),
                text(form.tried()),
                text(form.result()),
                text(form.why()),
                text(form.advice()),
                text(form.prompt()),
                text(form.byline()),
                text(form.audience()));
    }

    /** The same with what its author thought when looking back: what happened, why, and what to do next. */
    Draft after(LookBackText thought) {
        String happened = text(thought.happened());
        return new Draft(
                title,
                problem,
                tried,
                happened.isEmpty() ? result : Text.abbreviate(happened + "\n" + result, Story.TEXT),
                text(thought.difference()),
                text(thought.next()),
                prompt,
                byline,
                audience);
    }

    public boolean isSigned() {
        return byline.equals(Byline.PERSON.name());
    }

    public boolean isUnsigned() {
        return byline.equals(Byline.UNIT.name());
    }

    public boolean isFor(Audience one) {
        return audience.equals(one.name());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
