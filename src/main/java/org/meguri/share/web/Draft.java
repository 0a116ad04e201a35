package org.meguri.share.web;

import org.jspecify.annotations.Nullable;
import org.meguri.share.Audience;
import org.meguri.share.Byline;

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
