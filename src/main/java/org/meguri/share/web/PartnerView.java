package org.meguri.share.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.share.partner.PartnerQuestions;

/**
 * What the author of a case sees about partners.
 *
 * @param refusal why none of them may see the case, as the code of a text; null if they may
 * @param choices whom the author may ask today
 */
public record PartnerView(
        @Nullable String refusal, List<PartnerQuestions.Choice> choices, List<PartnerQuestions.Asked> asked) {

    /** What the author typed: a question, or what came of an advice. */
    public record Typed(String partner, String question, String about, String used, String outcome) {

        static final Typed NOTHING = new Typed("", "", "", "", "");

        static Typed question(@Nullable String partner, @Nullable String question) {
            return new Typed(text(partner), text(question), "", "", "");
        }

        static Typed outcome(String about, @Nullable String used, @Nullable String outcome) {
            return new Typed("", "", about, text(used), text(outcome));
        }

        public boolean isAbout(UUID question) {
            return question.toString().equals(about);
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** Whether there is anything to show: somebody to ask, or something that was asked. */
    public boolean isShown() {
        return !choices.isEmpty() || !asked.isEmpty();
    }

    public boolean isAskable() {
        return refusal == null && !choices.isEmpty();
    }

    /** Whether partners could be asked, were it not for the case. */
    public boolean isRefused() {
        return refusal != null && !choices.isEmpty();
    }

    public boolean isForAudience() {
        return "partner-case-audience".equals(refusal);
    }
}
