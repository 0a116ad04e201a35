package org.meguri.insight.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.insight.web.OwnerView.Move.Kind;

/** The words of the home pages of HR and of the programme owner. */
@MessageBundle("insight")
public interface InsightMessages {

    @Message
    String hrTitle();

    @Message
    String asOf(String day);

    @Message
    String asOfField();

    @Message
    String asOfShow();

    @Message
    String asOfPast();

    @Message
    String asOfToday();

    @Message
    String crumbs();

    @Message
    String closedTitle();

    @Message
    String closedUnit();

    @Message
    String ofDue(String number, String text);

    @Message
    String noDue();

    @Message
    String noDueText(String number);

    @Message
    String madeOf();

    @Message
    String madeOfClosed();

    @Message
    String madeOfDue();

    @Message
    String madeOfUnit();

    @Message
    String madeOfEvidence();

    @Message
    String reused();

    @Message
    String reusedUnit(String text);

    @Message
    String reusedMade();

    @Message
    String saved();

    @Message
    String savedUnit();

    @Message
    String savedBeside(String text, String measured);

    @Message
    String savedLapsed(String text);

    @Message
    String savedMadeLapsed();

    @Message
    String quality();

    @Message
    String qualityFelt();

    @Message
    String qualityFeltOf(String people);

    @Message
    String qualityLess(String less, String more, String all);

    @Message
    String qualityMade();

    @Message
    String savedMadeFormula();

    @Message
    String savedMadeLevels();

    @Message
    String savedMadeUnit();

    @Message
    String open();

    @Message
    String openText();

    @Message
    String overdue();

    @Message
    String overdueText();

    @Message
    String pausedOf(String loops);

    @Message
    String items(String number);

    @Message
    String funnelTitle();

    @Message
    String funnelBase(String number);

    @Message
    String funnelStarted();

    @Message
    String funnelLearned();

    @Message
    String funnelTried();

    @Message
    String funnelReported();

    @Message
    String funnelShared();

    @Message
    String funnelReused();

    @Message
    String ofStarted(String number, String text);

    @Message
    String untried(String number);

    @Message
    String reasons();

    @Message
    String reasonItem(String reason, String number);

    @Message
    String stagesTitle();

    @Message
    String stagesTitlePast();

    @Message
    String unitsTitle();

    @Message
    String unitsNone();

    @Message
    String colUnit();

    @Message
    String colShare();

    @Message
    String colClosed();

    @Message
    String colOpen();

    @Message
    String colOverdue();

    @Message
    String direct(String name);

    @Message
    String rows();

    @Message
    String seeOverdue();

    @Message
    String seeRows();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String assign();

    @Message
    String csvDay();

    @Message
    String csvCode();

    @Message
    String csvLevel();

    @Message
    String csvShare();

    @Message
    String csvClosed();

    @Message
    String csvDue();

    @Message
    String csvLearned();

    @Message
    String csvTried();

    @Message
    String csvPaused();

    @Message
    String level0();

    @Message
    String ownerTitle();

    @Message
    String ownerNoProgramme();

    @Message
    String ownerNoProgrammeText();

    @Message
    String ownerOf(String who);

    @Message
    String ownerNobody();

    @Message
    String ownerMine();

    @Message
    String decisions();

    @Message
    String decisionsNone();

    @Message
    String decisionSince(String number);

    @Message
    String move(Kind value);

    @Message
    String programme();

    @Message
    String growth();

    @Message
    String growthClosed();

    @Message
    String growthReused();

    @Message
    String growthBefore(String number);

    @Message
    String ringTitle();

    @Message
    String ringLabel(String text, String name, String title);

    @Message
    String ringLearn();

    @Message
    String ringPractise();

    @Message
    String ringShare();

    @Message
    String ringOf(String text, String number);

    @Message
    String gaps();

    @Message
    String gapsText();

    @Message
    String gapsNone();

    @Message
    String gapVacant();

    @Message
    String gapVacantNone();

    @Message
    String gapHeadless();

    @Message
    String gapHeadlessNone();

    @Message
    String gapUndecided();

    @Message
    String gapUndecidedNone();

    @Message
    String gapDecider(String who, String unit);

    @Message
    String gapDeciderGone(String who);

    @Message
    String gapHard();

    @Message
    String gapHardNone();

    @Message
    String gapUnkept();

    @Message
    String gapUnkeptNone();

    @Message
    String gapTasks(String number);

    @Message
    String gapLate();

    @Message
    String gapLateNone();

    @Message
    String gapPeople(String number);

    @Message
    String gapAge(String number);

    @Message
    String gapAgeFrom(String day);

    @Message
    String gapAgeUnknown();

    @Message
    String gapMore(String number);

    @Message
    String silent();

    @Message
    String silentText();

    @Message
    String silentNone();

    @Message
    String silentPeople(String number);

    @Message
    String silentDays(String number);

    @Message
    String silentNever();

    @Message
    String periodNone();

    @Message
    String periodShow();

    @Message
    String savedUses();

    @Message
    String savedUnsaid();

    @Message
    String between();

    @Message
    String hours(String number);
}
