package org.meguri.learn.again.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for being asked again. */
@MessageBundle("again")
public interface AgainMessages {

    @Message
    String title(String module);

    @Message
    String lead(int questions);

    @Message
    String done();

    @Message
    String skip();

    @Message
    String skipped();

    @Message
    String answered(long right, int asked);

    @Message
    String answeredText();

    @Message
    String next(int days);

    @Message
    String toModule();

    @Message
    String toInbox();
}
