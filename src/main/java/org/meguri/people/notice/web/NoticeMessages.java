package org.meguri.people.notice.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the inbox. */
@MessageBundle("notice")
public interface NoticeMessages {

    @Message
    String title();

    @Message
    String lead(int days);

    @Message
    String unseen();

    @Message
    String seenTitle();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String seeAll();

    @Message
    String isNew();

    @Message
    String settings();

    @Message
    String settingsLead(int reminders);

    @Message
    String settingsClosed();

    @Message
    String byMail();

    @Message
    String mailAddress();

    @Message
    String mailAddressHint();

    @Message
    String byWebhook();

    @Message
    String quiet();

    @Message
    String quietHint();

    @Message
    String quietFrom();

    @Message
    String quietUntil();

    @Message
    String hour(int hour);

    @Message
    String save();

    @Message
    String saved();
}
