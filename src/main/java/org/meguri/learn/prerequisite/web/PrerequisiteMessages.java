package org.meguri.learn.prerequisite.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of which courses come first. */
@MessageBundle("prerequisite")
public interface PrerequisiteMessages {

    @Message
    String title();

    @Message
    String text();

    @Message
    String save();

    @Message
    String first();

    @Message
    String finished();

    @Message
    String courses();

    @Message
    String none();
}
