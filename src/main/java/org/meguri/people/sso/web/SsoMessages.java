package org.meguri.people.sso.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about signing in by the office's provider. */
@MessageBundle("sso")
public interface SsoMessages {

    @Message
    String button(String name);

    @Message
    String buttonUnnamed();

    @Message
    String or();

    @Message
    String refusedTitle();

    @Message
    String silentTitle();

    @Message
    String passwordStill();

    @Message
    String again();

    @Message
    String toSignIn();

    @Message
    String endTitle();

    @Message
    String endText();

    @Message
    String end();
}
