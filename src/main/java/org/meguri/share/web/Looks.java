package org.meguri.share.web;

import io.quarkus.qute.TemplateExtension;
import org.meguri.share.Answer;
import org.meguri.share.CaseKind;

/** How kinds and answers look: always a word and a calm colour, and a failure is never red. */
@TemplateExtension
final class Looks {

    private Looks() {}

    static String chip(CaseKind kind) {
        return switch (kind) {
            case SUCCESS -> "chip--practise";
            case FAILURE -> "chip--warm";
            case IN_PROGRESS -> "chip--learn";
        };
    }

    static String tone(CaseKind kind) {
        return switch (kind) {
            case SUCCESS -> "well";
            case FAILURE -> "failure";
            case IN_PROGRESS -> "half";
        };
    }

    static String chip(Answer answer) {
        return answer.isTakenUp() ? "chip--share" : "";
    }
}
