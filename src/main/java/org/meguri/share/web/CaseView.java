package org.meguri.share.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.PublishCourse;
import org.meguri.people.Actor;
import org.meguri.share.Case;
import org.meguri.share.CaseRow;
import org.meguri.share.Uptake;

/**
 * A case as its reader sees it.
 *
 * @param own what the reader's section answered
 * @param others what other sections answered, as far as the reader may know
 * @param sourceReadable whether the reader may read the case from which this one began
 * @param tasks the tasks of the reader's section; empty when the reader cannot try it
 * @param place the name of the reader's section
 * @param partner what the author sees about partners; null for everybody else
 */
public record CaseView(
        Case told,
        CaseRow row,
        @Nullable Uptake own,
        List<Uptake> others,
        boolean sourceReadable,
        List<Choice> tasks,
        String place,
        @Nullable PartnerView partner,
        Actor actor,
        Locale locale) {

    public boolean isMine() {
        return told.isOf(actor);
    }

    public boolean isOpenToAll() {
        return told.audience().isEverybody();
    }

    /** Whether the reader may still answer for the section. */
    public boolean mayAnswer() {
        return told.mayAnswer(actor) && (own == null || !own.answer().isFinal());
    }

    /** Whether the reader writes courses and may make a lesson of the case. */
    public boolean mayTeach() {
        return isOpenToAll() && PublishCourse.mayWrite(actor);
    }

    public boolean mayTry() {
        return told.mayFollow(actor);
    }

    /** Whether anybody besides the reader's section answered, or the reader would like to know that nobody did. */
    public boolean hasAnswers() {
        return isMine() || !others.isEmpty();
    }
}
