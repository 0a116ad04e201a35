package org.meguri.people.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about people. */
@MessageBundle("people")
public interface PeopleMessages {

    @Message
    String signIn();

    @Message
    String login();

    @Message
    String password();

    @Message
    String signInHelp();

    @Message
    String demoTitle();

    @Message
    String demoText();

    @Message
    String demoRole();

    @Message
    String demoWho();

    @Message
    String demoPassword();

    @Message
    String preferences();

    @Message
    String dates();

    @Message
    String datesEra();

    @Message
    String datesWestern();

    @Message
    String save();

    @Message
    String changePassword();

    @Message
    String passwordTemporary();

    @Message
    String passwordCurrent();

    @Message
    String passwordNext();

    @Message
    String passwordAgain();

    @Message
    String passwordHint();

    @Message
    String setup();

    @Message
    String setupText();

    @Message
    String lgCode();

    @Message
    String lgCodeHint();

    @Message
    String bodyName();

    @Message
    String bodyNameEn();

    @Message
    String administrator();

    @Message
    String staffNumber();

    @Message
    String personName();

    @Message
    String kana();

    @Message
    String setupDo();

    @Message
    String demoRoleOf(DemoPeople.Position position);
}
