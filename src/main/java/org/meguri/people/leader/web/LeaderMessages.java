package org.meguri.people.leader.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the leaders' coverage map. */
@MessageBundle("leader")
public interface LeaderMessages {

    @Message
    String title();

    @Message
    String text();

    @Message
    String onDay();

    @Message
    String show();

    @Message
    String all();

    @Message
    String without();

    @Message
    String ending();

    @Message
    String apply();

    @Message
    String appoint();

    @Message
    String appointText();

    @Message
    String staffNumber();

    @Message
    String from();

    @Message
    String fromHint();

    @Message
    String to();

    @Message
    String toHint();

    @Message
    String optional();

    @Message
    String covered();

    @Message
    String leaders();

    @Message
    String ofAll(long some, int all);

    @Message
    String people(long count);

    @Message
    String department();

    @Message
    String division();

    @Message
    String staff();

    @Message
    String leader();

    @Message
    String term();

    @Message
    String action();

    @Message
    String none();

    @Message
    String away();

    @Message
    String daysLeft(long days);

    @Message
    String appointedIn(String unit);

    @Message
    String end();

    @Message
    String extend(String day);

    @Message
    String candidates();

    @Message
    String elsewhere();

    @Message
    String elsewhereText();

    @Message
    String nothing();

    @Message
    String nothingText();

    @Message
    String number();

    @Message
    String name();

    @Message
    String state();

    @Message
    String future(String day);
}
