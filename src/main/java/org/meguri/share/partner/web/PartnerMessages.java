package org.meguri.share.partner.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.share.partner.Invitation;

/** The words of the pages about partners. */
@MessageBundle("partner")
public interface PartnerMessages {

    @Message
    String title();

    @Message
    String text();

    @Message
    String list();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String invite();

    @Message
    String noProgramme();

    @Message
    String programme();

    @Message
    String choose();

    @Message
    String again();

    @Message
    String againHint();

    @Message
    String newcomer();

    @Message
    String organisation();

    @Message
    String organisationHint();

    @Message
    String name();

    @Message
    String nameHint();

    @Message
    String login();

    @Message
    String loginHint();

    @Message
    String loginIs(String name);

    @Message
    String from();

    @Message
    String fromHint();

    @Message
    String to();

    @Message
    String toHint(String day);

    @Message
    String optional();

    @Message
    String days(String from, String to);

    @Message
    String term();

    @Message
    String endedOn(String day);

    @Message
    String acknowledgedOn(String day);

    @Message
    String notAcknowledged();

    @Message
    String tally(long asked, long advised, long used);

    @Message
    String newPassword();

    @Message
    String end();

    @Message
    String slipText();

    @Message
    String homeTitle();

    @Message
    String waiting();

    @Message
    String count(int total);

    @Message
    String waitingNone();

    @Message
    String waitingNoneText();

    @Message
    String waitingFirst();

    @Message
    String askedOn(String day);

    @Message
    String waits(long days);

    @Message
    String advise();

    @Message
    String advised();

    @Message
    String advisedNone();

    @Message
    String advisedNoneText();

    @Message
    String advisedOn(String day);

    @Message
    String notYet();

    @Message
    String notYetText();

    @Message
    String used();

    @Message
    String notUsed();

    @Message
    String invited();

    @Message
    String invitedFirst();

    @Message
    String lead(String body, String programme, String day, long days);

    @Message
    String host(String name);

    @Message
    String seesOnly();

    @Message
    String acknowledgeTitle();

    @Message
    String acknowledgeLead(String body, String programme, String from, String to);

    @Message
    String acknowledgeSees();

    @Message
    String acknowledgeKeeps();

    @Message
    String acknowledgeAuthors();

    @Message
    String acknowledgeEnds(String day);

    @Message
    String acknowledge();

    @Message
    String question();

    @Message
    String until(String day);

    @Message
    String adviseText();

    @Message
    String advice();

    @Message
    String adviceHint();

    @Message
    String send();

    @Message
    String yourAdvice();

    @Message
    String came();

    @Message
    String gone();

    @Message
    String goneText();

    @Message
    String kept();

    @Message
    String keptText();

    @Message
    String askTitle();

    @Message
    String askText();

    @Message
    String askWhom();

    @Message
    String askWhat();

    @Message
    String askHint();

    @Message
    String ask();

    @Message
    String withdrawn();

    @Message
    String overText();

    @Message
    String withdraw();

    @Message
    String adviceOf(String name, String day);

    @Message
    String cameOf();

    @Message
    String outcome();

    @Message
    String tell();

    @Message
    String refusedAudience();

    @Message
    String refusedClass();

    @Message
    String state(Invitation.State value);
}
