package org.meguri.learn.learners.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.learn.learners.Learner;

/** The words of who is where in a course, and of compulsory training. */
@MessageBundle("learners")
public interface LearnersMessages {

    @Message
    String title();

    @Message
    String text();

    @Message
    String courses();

    @Message
    String unit();

    @Message
    String all();

    @Message
    String show();

    @Message
    String person();

    @Message
    String number();

    @Message
    String place();

    @Message
    String due();

    @Message
    String course();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String filter(Learner.Filter filter);

    @Message
    String where(Learner.Where where);

    @Message
    String atLesson(String lesson);

    @Message
    String required();

    @Message
    String overdue();

    @Message
    String away();

    @Message
    String yes();

    @Message
    String people(long count);

    @Message
    String training();

    @Message
    String trainingText();

    @Message
    String asOf();

    @Message
    String asOfDay(String day);

    @Message
    String made();

    @Message
    String madeText();

    @Message
    String madePast();

    @Message
    String finished();

    @Message
    String finishedOf(long finished, long people);

    @Message
    String who();

    @Message
    String trainingNone();

    @Message
    String trainingNoneText();

    @Message
    String code();

    @Message
    String peopleCount();

    @Message
    String finishedCount();

    @Message
    String overdueCount();

    @Message
    String awayCount();

    @Message
    String noPractice();
}
