package org.meguri.loop.team.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a head's team page. */
@MessageBundle("team")
public interface TeamMessages {

    @Message
    String title();

    @Message
    String text();

    @Message
    String confirm(long count);

    @Message
    String loops();

    @Message
    String people(long count);

    @Message
    String direct(String unit);

    @Message
    String further();

    @Message
    String furtherUntil(String day);

    @Message
    String deputy(String name, String title);

    @Message
    String acting(String name, String day);

    @Message
    String standIn(String name, String day);

    @Message
    String standInVacant(String day);

    @Message
    String deputyNone();

    @Message
    String name();

    @Message
    String post();

    @Message
    String open();

    @Message
    String alsoHere();

    @Message
    String fresh(String day);

    @Message
    String ends(String day);

    @Message
    String mine(long count);

    @Message
    String theirs(long count);

    @Message
    String absent(long count);

    @Message
    String others(long count);

    @Message
    String nothingOpen();

    @Message
    String coming();

    @Message
    String comingLine(String day, String name, String to);

    @Message
    String leaves();

    @Message
    String none();

    @Message
    String noneText();
}
