package org.meguri.people.file.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of one person's file. */
@MessageBundle("personfile")
public interface PersonFileMessages {

    @Message
    String title();

    @Message
    String ownTitle();

    @Message
    String lead(String name);

    @Message
    String ownLead();

    @Message
    String holds();

    @Message
    String withheld();

    @Message
    String ownHolds();

    @Message
    String recorded();

    @Message
    String reason();

    @Message
    String reasonHint();

    @Message
    String download();

    @Message
    String of(String name, String number);

    @Message
    String madeAt();

    @Message
    String file();

    @Message
    String kind();

    @Message
    String rows();

    @Message
    String json();

    @Message
    String leftOut();

    @Message
    String empty();

    @Message
    String link();

    @Message
    String ownLink();
}
