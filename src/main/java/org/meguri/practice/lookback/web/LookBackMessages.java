package org.meguri.practice.lookback.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.practice.lookback.LookBackEnding;

/** The words of looking back. */
@MessageBundle("lookback")
public interface LookBackMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String start();

    @Message
    String newTitle();

    @Message
    String newLead();

    @Message
    String about();

    @Message
    String aboutHint();

    @Message
    String practice();

    @Message
    String practiceHint();

    @Message
    String practiceNone();

    @Message
    String colleagues();

    @Message
    String colleaguesHint();

    @Message
    String begin();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String alone();

    @Message
    String people(long number);

    @Message
    String handedIn(long done, long all);

    @Message
    String mineOpen();

    @Message
    String ended();

    @Message
    String startedBy(String who, String day);

    @Message
    String before();

    @Message
    String beforeText();

    @Message
    String person();

    @Message
    String task();

    @Message
    String baseline();

    @Message
    String average();

    @Message
    String tries();

    @Message
    String wellOf(long well, long all);

    @Message
    String saved();

    @Message
    String minutes(long number);

    @Message
    String noNumbers();

    @Message
    String ownTitle();

    @Message
    String ownText();

    @Message
    String ownTextAlone();

    @Message
    String intended();

    @Message
    String intendedHint();

    @Message
    String happened();

    @Message
    String happenedHint();

    @Message
    String difference();

    @Message
    String differenceHint();

    @Message
    String nextStep();

    @Message
    String nextStepHint();

    @Message
    String endingTitle();

    @Message
    String nextOn();

    @Message
    String nextOnHint();

    @Message
    String save();

    @Message
    String handIn();

    @Message
    String finish();

    @Message
    String saveAgain();

    @Message
    String saved2(String day);

    @Message
    String parts();

    @Message
    String partWaiting();

    @Message
    String partOn(String day);

    @Message
    String toPlan();

    @Message
    String toCase();

    @Message
    String nextDay(String day);

    @Message
    String end();

    @Message
    String endText();

    @Message
    String fromPractice();

    @Message
    String ending(LookBackEnding value);
}
