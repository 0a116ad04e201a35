package org.meguri.practice.entry.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of entering for colleagues. */
@MessageBundle("entry")
public interface EntryMessages {

    @Message
    String mark(String who);

    @Message
    String title();

    @Message
    String text();

    @Message
    String assign();

    @Message
    String waiting();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String person();

    @Message
    String unit();

    @Message
    String task();

    @Message
    String tries();

    @Message
    String times(long count);

    @Message
    String due();

    @Message
    String act();

    @Message
    String write();

    @Message
    String unplanned();

    @Message
    String lately();

    @Message
    String latelyNone();

    @Message
    String minutes(int count);

    @Message
    String formTitle(String who);

    @Message
    String formText(String who);

    @Message
    String record();

    @Message
    String followsCase();
}
