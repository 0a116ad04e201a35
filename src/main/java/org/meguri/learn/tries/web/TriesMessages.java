package org.meguri.learn.tries.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page on which further tries are granted. */
@MessageBundle("tries")
public interface TriesMessages {

    @Message
    String title();

    @Message
    String text();

    @Message
    String none();

    @Message
    String person();

    @Message
    String module();

    @Message
    String taken();

    @Message
    String lastAt();

    @Message
    String act();

    @Message
    String grant();

    @Message
    String times(long count);
}
