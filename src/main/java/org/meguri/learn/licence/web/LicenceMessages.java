package org.meguri.learn.licence.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.learn.licence.Standing;

/** The words of the licence to use AI. */
@MessageBundle("licence")
public interface LicenceMessages {

    @Message
    String printList();

    @Message
    String printWhole();

    @Message
    String printedOn(String day);

    @Message
    String title();

    @Message
    String text();

    @Message
    String now();

    @Message
    String card();

    @Message
    String steps();

    @Message
    String guideline(String day);

    @Message
    String guidelineRead();

    @Message
    String change(String text);

    @Message
    String pledgeTitle();

    @Message
    String pledgeNote();

    @Message
    String pledgeDo();

    @Message
    String pledgeAgain();

    @Message
    String toPledge();

    @Message
    String editions();

    @Message
    String history();

    @Message
    String until(String day);

    @Message
    String reviewText(String day);

    @Message
    String endingText();

    @Message
    String refusedText(String who, String reason);

    @Message
    String withdrawnText(String reason);

    @Message
    String expiredText();

    @Message
    String nextGuideline();

    @Message
    String nextModules(long done, int all);

    @Message
    String nextPledge();

    @Message
    String nextApproval(String who, long days);

    @Message
    String nextHr(long days);

    @Message
    String nextNothing();

    @Message
    String done();

    @Message
    String notYet();

    @Message
    String again();

    @Message
    String againText();

    @Message
    String againRead();

    @Message
    String againQuiz();

    @Message
    String passedOn(String day);

    @Message
    String partPaper();

    @Message
    String stepPledge();

    @Message
    String stepApproval();

    @Message
    String waiting();

    @Message
    String paper();

    @Message
    String lineWaiting(String day);

    @Message
    String lineRefused(String day, String who);

    @Message
    String linePaper(String day, String until);

    @Message
    String lineGranted(String day, String who, String until);

    @Message
    String lineWithdrawn(String day, String reason);

    @Message
    String onEdition(String day);

    @Message
    String cardText();

    @Message
    String cardTitle();

    @Message
    String print();

    @Message
    String honorific(String name);

    @Message
    String number();

    @Message
    String unit();

    @Message
    String validity();

    @Message
    String fromTo(String from, String to);

    @Message
    String editionTerm();

    @Message
    String modules();

    @Message
    String teamTitle();

    @Message
    String teamText();

    @Message
    String team();

    @Message
    String waitingFor(int count);

    @Message
    String noneWaits();

    @Message
    String noneWaitsText();

    @Message
    String name();

    @Message
    String pledged();

    @Message
    String kind();

    @Message
    String other();

    @Message
    String waits(String day, long days);

    @Message
    String renewal();

    @Message
    String first();

    @Message
    String look();

    @Message
    String approveNote();

    @Message
    String approve();

    @Message
    String ofAll(long some, long all);

    @Message
    String teamOne(String name);

    @Message
    String answered();

    @Message
    String refuse();

    @Message
    String reason();

    @Message
    String refuseHint();

    @Message
    String holders();

    @Message
    String holdersText();

    @Message
    String held();

    @Message
    String register();

    @Message
    String guidelines();

    @Message
    String bySection();

    @Message
    String bySectionText(String day);

    @Message
    String section();

    @Message
    String department();

    @Message
    String percentHead();

    @Message
    String percent(long value);

    @Message
    String review();

    @Message
    String expired();

    @Message
    String state();

    @Message
    String all();

    @Message
    String apply();

    @Message
    String everybody();

    @Message
    String people(long count);

    @Message
    String nobody();

    @Message
    String nobodyText();

    @Message
    String lastDay();

    @Message
    String renewing();

    @Message
    String one(String name);

    @Message
    String withdraw();

    @Message
    String withdrawHint();

    @Message
    String registerText();

    @Message
    String grantedOn();

    @Message
    String grantedOnHint();

    @Message
    String staffNumbers();

    @Message
    String staffNumbersHint();

    @Message
    String registerEditions();

    @Message
    String registerDo();

    @Message
    String guidelinesText();

    @Message
    String newEdition();

    @Message
    String noGuideline();

    @Message
    String noGuidelineText();

    @Message
    String editionOf(String day);

    @Message
    String inForce();

    @Message
    String toCome();

    @Message
    String past();

    @Message
    String renewBy(String day);

    @Message
    String retakeOf(String code);

    @Message
    String changeTerm();

    @Message
    String renewTerm();

    @Message
    String asksTerm();

    @Message
    String asksFrom(String day);

    @Message
    String publishedTerm();

    @Message
    String publishedBy(String day, String who);

    @Message
    String newEditionText();

    @Message
    String effectiveOn();

    @Message
    String effectiveOnHint();

    @Message
    String changeHint();

    @Message
    String guidelineText();

    @Message
    String guidelineTextHint();

    @Message
    String pledgeText();

    @Message
    String pledgeHint();

    @Message
    String optional();

    @Message
    String asksHint();

    @Message
    String renewHint();

    @Message
    String retake();

    @Message
    String retakeHint();

    @Message
    String inEnglish();

    @Message
    String changeEn();

    @Message
    String textEn();

    @Message
    String pledgeEn();

    @Message
    String publish();

    @Message
    String standing(Standing value);
}
