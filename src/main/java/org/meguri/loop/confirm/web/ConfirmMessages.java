package org.meguri.loop.confirm.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the reports that wait for a head. */
@MessageBundle("confirm")
public interface ConfirmMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String many();

    @Message
    String waiting(long number);

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String team();

    @Message
    String choose();

    @Message
    String tries(long tries, long minutes);

    @Message
    String saved();

    @Message
    String comment();

    @Message
    String send();

    @Message
    String done(int number);

    @Message
    String own();

    @Message
    String ownDays(int median, int longest, int answers);

    @Message
    String ownText();
}
