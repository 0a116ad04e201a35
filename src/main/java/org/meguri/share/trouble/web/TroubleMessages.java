package org.meguri.share.trouble.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.share.trouble.Frequency;
import org.meguri.share.trouble.MatchKind;
import org.meguri.share.trouble.Trouble;

/** The words of what is hard in people's work. */
@MessageBundle("trouble")
public interface TroubleMessages {

    @Message
    String title();

    @Message
    String lead(int days);

    @Message
    String tell();

    @Message
    String tellLead();

    @Message
    String what();

    @Message
    String whatHint();

    @Message
    String howOften();

    @Message
    String frequency(Frequency value);

    @Message
    String minutes();

    @Message
    String minutesHint();

    @Message
    String task();

    @Message
    String taskNone();

    @Message
    String anonymous();

    @Message
    String anonymousHint();

    @Message
    String send();

    @Message
    String optional();

    @Message
    String waiting();

    @Message
    String waitingText();

    @Message
    String waitingNone();

    @Message
    String mine();

    @Message
    String mineNone();

    @Message
    String section();

    @Message
    String sectionNone();

    @Message
    String someone();

    @Message
    String from(String who, String unit);

    @Message
    String fromNobody(String unit);

    @Message
    String often(String frequency, int minutes);

    @Message
    String by(String day);

    @Message
    String late(String day);

    @Message
    String state(Trouble.State value);

    @Message
    String posted(String day);

    @Message
    String answers();

    @Message
    String answersNone();

    @Message
    String foundBy(String who, String day);

    @Message
    String kind(MatchKind value);

    @Message
    String kindHint(MatchKind value);

    @Message
    String colleagueIs(String who, String unit);

    @Message
    String readModule();

    @Message
    String startModule();

    @Message
    String readCase();

    @Message
    String startCase();

    @Message
    String caseHidden();

    @Message
    String moduleGone();

    @Message
    String helpedYes();

    @Message
    String helpedNo();

    @Message
    String helpTitle();

    @Message
    String helpText();

    @Message
    String helpNote();

    @Message
    String helpSend();

    @Message
    String find();

    @Message
    String findKind();

    @Message
    String findModule();

    @Message
    String findCase();

    @Message
    String findCaseHint();

    @Message
    String findCaseNone();

    @Message
    String search();

    @Message
    String searchButton();

    @Message
    String staffNumber();

    @Message
    String staffNumberHint();

    @Message
    String note();

    @Message
    String noteHint();

    @Message
    String answer();

    @Message
    String choose();

    @Message
    String withdraw();

    @Message
    String withdrawText();

    @Message
    String theHelp(String word);
}
