package org.meguri.learn.prior.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of proving a module by a task of one's own. */
@MessageBundle("prior")
public interface PriorMessages {

    @Message
    String title();

    @Message
    String crumb();

    @Message
    String link();

    @Message
    String linkWaiting();

    @Message
    String lead();

    @Message
    String begins();

    @Message
    String licenceNote();

    @Message
    String goals();

    @Message
    String task();

    @Message
    String taskNone();

    @Message
    String work();

    @Message
    String workHint();

    @Message
    String workHintTask();

    @Message
    String done();

    @Message
    String doneHint();

    @Message
    String checked();

    @Message
    String checkedHint();

    @Message
    String effect();

    @Message
    String effectHint();

    @Message
    String optional();

    @Message
    String submit();

    @Message
    String waiting();

    @Message
    String waitingText(String day);

    @Message
    String takeBack();

    @Message
    String returned();

    @Message
    String returnedBy(String day, String name);

    @Message
    String returnedText();

    @Message
    String accepted();

    @Message
    String acceptedBy(String day, String name);

    @Message
    String acceptedOn(String day);

    @Message
    String passed();

    @Message
    String passedText();

    @Message
    String toCourse();

    @Message
    String toQuiz();

    @Message
    String whyProven();

    @Message
    String record();

    @Message
    String listTitle();

    @Message
    String listText();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String person();

    @Message
    String unit();

    @Message
    String module();

    @Message
    String submitted();

    @Message
    String age(String day, long days);

    @Message
    String today(String day);

    @Message
    String reviewTitle(String name);

    @Message
    String number();

    @Message
    String before();

    @Message
    String accept();

    @Message
    String acceptText();

    @Message
    String acceptNote();

    @Message
    String acceptNoteHint();

    @Message
    String giveBack();

    @Message
    String reason();

    @Message
    String reasonHint();

    @Message
    String stateAccepted();

    @Message
    String stateReturned();

    @Message
    String stateTakenBack();

    @Message
    String takenBackText();
}
