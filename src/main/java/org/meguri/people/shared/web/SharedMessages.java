package org.meguri.people.shared.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of shared PCs. */
@MessageBundle("shared")
public interface SharedMessages {

    @Message
    String mode();

    @Message
    String usedBy(String name);

    @Message
    String leave();

    @Message
    String warningTitle();

    @Message
    String warningSeconds();

    @Message
    String warningText();

    @Message
    String stay();

    @Message
    String leaveNow();

    @Message
    String hereTitle();

    @Message
    String hereIs();

    @Message
    String hereEnd();

    @Message
    String hereText();

    @Message
    String code();

    @Message
    String codeHint();

    @Message
    String register();

    @Message
    String toSignIn();

    @Message
    String codeTitle();

    @Message
    String codeOnce();

    @Message
    String name();

    @Message
    String place();

    @Message
    String address();

    @Message
    String codeStep1();

    @Message
    String codeStep2();

    @Message
    String toList();

    @Message
    String listTitle();

    @Message
    String listText();

    @Message
    String listHeading(int total);

    @Message
    String listNoneTitle();

    @Message
    String listNoneText();

    @Message
    String nameless();

    @Message
    String inUse(long total);

    @Message
    String awaited();

    @Message
    String codeOver();

    @Message
    String since(String day, String who);

    @Message
    String lastUsed(String moment);

    @Message
    String announced(String day, String who);

    @Message
    String change();

    @Message
    String save();

    @Message
    String end();

    @Message
    String add();

    @Message
    String addText();

    @Message
    String nameHint();

    @Message
    String placeHint();

    @Message
    String unit();

    @Message
    String names();

    @Message
    String namesHint();

    @Message
    String makeCode();

    @Message
    String notKeeper();

    @Message
    String signInTitle();

    @Message
    String number();

    @Message
    String password();

    @Message
    String begin();

    @Message
    String forgets(long minutes);

    @Message
    String keypad();

    @Message
    String keyBack();

    @Message
    String keyClear();

    @Message
    String namesTitle();

    @Message
    String aboutThis();

    @Message
    String useAs();

    @Message
    String useAsHint();

    @Message
    String haveCode();
}
