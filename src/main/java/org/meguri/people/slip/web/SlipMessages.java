package org.meguri.people.slip.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of first-password slips. */
@MessageBundle("slip")
public interface SlipMessages {

    @Message
    String title();

    @Message
    String text();

    @Message
    String choose();

    @Message
    String unit();

    @Message
    String unitNone();

    @Message
    String unitAll();

    @Message
    String again();

    @Message
    String againHint();

    @Message
    String count();

    @Message
    String found(String scope, int total);

    @Message
    String foundNone();

    @Message
    String kept(int total);

    @Message
    String issueText();

    @Message
    String issue(int total);

    @Message
    String who();

    @Message
    String more(int total);

    @Message
    String working();

    @Message
    String workingText();

    @Message
    String refresh();

    @Message
    String ready(int total);

    @Message
    String readyText();

    @Message
    String broken(int total, int made);

    @Message
    String brokenText();

    @Message
    String skipped(int total);

    @Message
    String show();

    @Message
    String shown();

    @Message
    String shownText();

    @Message
    String toStart();

    @Message
    String sheetsTitle(int total);

    @Message
    String sheetsText();

    @Message
    String print();

    @Message
    String sheetsDone();

    @Message
    String honorific(String name);

    @Message
    String number();

    @Message
    String login();

    @Message
    String password();

    @Message
    String address();

    @Message
    String until();

    @Message
    String first1();

    @Message
    String first2();
}
