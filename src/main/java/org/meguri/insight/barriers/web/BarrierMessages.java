package org.meguri.insight.barriers.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what keeps people from practising. */
@MessageBundle("barriers")
public interface BarrierMessages {

    @Message
    String title();

    @Message
    String text();

    @Message
    String made();

    @Message
    String madeText();

    @Message
    String whole();

    @Message
    String everywhere();

    @Message
    String openOf(long open, long raised);

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String link();
}
