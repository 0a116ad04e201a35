package org.meguri.insight.modules.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of which modules lead to practice. */
@MessageBundle("modules")
public interface ModulesMessages {

    @Message
    String title();

    @Message
    String text();

    @Message
    String made();

    @Message
    String madeText();

    @Message
    String module();

    @Message
    String within();

    @Message
    String later();

    @Message
    String nothing();

    @Message
    String learners();

    @Message
    String few();

    @Message
    String none();

    @Message
    String noneText();
}
