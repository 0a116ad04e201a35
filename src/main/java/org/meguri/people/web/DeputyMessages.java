package org.meguri.people.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page about deputies. */
@MessageBundle("deputy")
public interface DeputyMessages {

    @Message
    String title();

    @Message
    String text();

    @Message
    String appoint();

    @Message
    String unit();

    @Message
    String choose();

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
    String reason();

    @Message
    String reasonHint();

    @Message
    String list();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String over();

    @Message
    String live();

    @Message
    String coming();

    @Message
    String line(String unit, String from, String to);

    @Message
    String absent(String name);

    @Message
    String by(String name, String reason);

    @Message
    String end();

    @Message
    String optional();
}
