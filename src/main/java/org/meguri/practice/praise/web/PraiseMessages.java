package org.meguri.practice.praise.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of praise, and of the sheet for a talk with a member. */
@MessageBundle("praise")
public interface PraiseMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String by(String who, String day);

    @Message
    String give();

    @Message
    String giveTitle(String who);

    @Message
    String giveLead();

    @Message
    String given();

    @Message
    String untried();

    @Message
    String text();

    @Message
    String textHint();

    @Message
    String send();

    @Message
    String card();

    @Message
    String print();

    @Message
    String sheet();

    @Message
    String sheetTitle(String name);

    @Message
    String sheetSince(String from, String to);

    @Message
    String sheetStuck();

    @Message
    String sheetStuckNone();

    @Message
    String sheetOwner(String who, String day);

    @Message
    String sheetPromised();

    @Message
    String sheetPromisedNone();

    @Message
    String sheetTried();

    @Message
    String sheetTriedNone();

    @Message
    String sheetTries(long well, long tries);

    @Message
    String sheetSaved(long minutes);

    @Message
    String sheetPlanned(String day);

    @Message
    String sheetNotPlanned();

    @Message
    String sheetReported();

    @Message
    String sheetConfirmed();

    @Message
    String sheetPraise();

    @Message
    String sheetPraiseNone();

    @Message
    String sheetLearned();

    @Message
    String sheetLearnedNone();

    @Message
    String sheetNote();
}
