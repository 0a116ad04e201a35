package org.meguri.people.account.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.people.account.Ended;
import org.meguri.people.account.OwnAccount;

/** The words of one's own account. */
@MessageBundle("account")
public interface AccountMessages {

    @Message
    String profile();

    @Message
    String reading();

    @Message
    String usedName();

    @Message
    String corrections();

    @Message
    String still();

    @Message
    String roleFromPost();

    @Message
    String noEnd();

    @Message
    String display();

    @Message
    String saved();

    @Message
    String language();

    @Message
    String languageJa();

    @Message
    String languageEn();

    @Message
    String sessions();

    @Message
    String sessionsText();

    @Message
    String sessionsOf(String name);

    @Message
    String sessionsOfText();

    @Message
    String sessionsNone();

    @Message
    String deviceUnknown();

    @Message
    String here();

    @Message
    String onShared();

    @Message
    String begun();

    @Message
    String seen();

    @Message
    String end();

    @Message
    String endOthers();

    @Message
    String changedAt(String day);

    @Message
    String dueOn(String day);

    @Message
    String toShared();

    @Message
    String rules();

    @Message
    String ruleLength(int length);

    @Message
    String ruleKinds(int kinds);

    @Message
    String ruleHistory(int history);

    @Message
    String ruleOther();

    @Message
    String ruleNames();

    @Message
    String ruleDays(int days);

    @Message
    String ruleAdvice();

    @Message
    String why(OwnAccount.Why value);

    @Message
    String ended(Ended value);
}
