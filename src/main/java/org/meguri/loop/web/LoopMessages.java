package org.meguri.loop.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.loop.Stage;
import org.meguri.loop.Stage.Phase;

/** The words of loops, homes and lists. */
@MessageBundle("loop")
public interface LoopMessages {

    @Message
    String owner(String who);

    @Message
    String now();

    @Message
    String phase(Phase value);

    @Message
    String stage(Stage value);

    @Message
    String stepLearn();

    @Message
    String stepPlan();

    @Message
    String stepTry();

    @Message
    String stepReport();

    @Message
    String stepEndorse();

    @Message
    String stepShare();

    @Message
    String stepDone();

    @Message
    String daysLeft(int days);

    @Message
    String daysOver(int days);

    @Message
    String today();

    @Message
    String holderSelf();

    @Message
    String holderOther(String who);

    @Message
    String holderNobody();

    @Message
    String dueOn(String day, String left);

    @Message
    String ringLabel(String stage, String phase);

    @Message
    String nextMove(int minutes);

    @Message
    String nextLearn(String title);

    @Message
    String nextPlan(String title);

    @Message
    String nextTry(String task);

    @Message
    String nextReport(String task);

    @Message
    String nextShare(String task);

    @Message
    String nextClear(String task);

    @Message
    String nextLearnText(String title);

    @Message
    String nextPlanText();

    @Message
    String nextTryText(String cue, String action, String day);

    @Message
    String nextShareText();

    @Message
    String goLearn();

    @Message
    String goPlan();

    @Message
    String goTry();

    @Message
    String goShare();

    @Message
    String goClear();

    @Message
    String goReport();

    @Message
    String cannot();

    @Message
    String noMove();

    @Message
    String noMoveText();

    @Message
    String seeCourses();

    @Message
    String seeCases();

    @Message
    String nextNext(String title);

    @Message
    String waiting();

    @Message
    String waitingNone();

    @Message
    String waitingDays(int days);

    @Message
    String others();

    @Message
    String othersNone();

    @Message
    String reuse();

    @Message
    String reuseNone();

    @Message
    String adopted(String unit);

    @Message
    String read();

    @Message
    String myPractices();

    @Message
    String myPracticesText();

    @Message
    String myPracticesNone();

    @Message
    String myPracticesNoneText();

    @Message
    String colPractice();

    @Message
    String colTask();

    @Message
    String colStage();

    @Message
    String colPerson();

    @Message
    String colUnit();

    @Message
    String colDue();

    @Message
    String colSince();

    @Message
    String colHolder();

    @Message
    String trainerTitle();

    @Message
    String trainerText();

    @Message
    String trainerNone();

    @Message
    String trainerNoneText();

    @Message
    String reportedDays(int days);

    @Message
    String answerNext();

    @Message
    String stuck();

    @Message
    String stuckNone();

    @Message
    String reasonCount(int count);

    @Message
    String notPractised();

    @Message
    String notPractisedNone();

    @Message
    String moduleYield();

    @Message
    String moduleYieldRow(long learned, long tried);

    @Message
    String seeAll();

    @Message
    String people(long total);

    @Message
    String managerTitle();

    @Message
    String managerNone();

    @Message
    String managerNoneText();

    @Message
    String confirmMove();

    @Message
    String clearMove();

    @Message
    String since(int days);

    @Message
    String promised();

    @Message
    String promisedNone();

    @Message
    String promisedWaiting();

    @Message
    String promisedKept();

    @Message
    String promisedNot();

    @Message
    String praise();

    @Message
    String praiseNone();

    @Message
    String team();

    @Message
    String answerCases();

    @Message
    String answerCasesNone();

    @Message
    String loopsTitle();

    @Message
    String loopsText();

    @Message
    String loopsNone();

    @Message
    String loopsNoneText();

    @Message
    String filterUnit();

    @Message
    String filterStage();

    @Message
    String filterAll();

    @Message
    String filterOverdue();

    @Message
    String filterApply();

    @Message
    String paused();

    @Message
    String vacant();

    @Message
    String unconfirmed();

    @Message
    String passedOn();

    @Message
    String vacantDays(int days);

    @Message
    String open();

    @Message
    String followsCase();

    @Message
    String noTask();

    @Message
    String quoted(String text);

    @Message
    String adoptedBy(int sections);

    @Message
    String goAssign();

    @Message
    String andMore(int count);

    @Message
    String seeAllCount(long total);

    @Message
    String fromTo(int baseline, int average);

    @Message
    String othersAny();

    @Message
    String filterOpened();

    @Message
    String beside();

    @Message
    String besideOver();

    @Message
    String besideCourse(String title);

    @Message
    String besideCourseDue(String title, String day);

    @Message
    String besideLicenceRenew(String day);

    @Message
    String besideLicence();

    @Message
    String besideTries(int count);

    @Message
    String besideDecisions(int number);

    @Message
    String besideTroubles(int count);

    @Message
    String besideProofs(int count);

    @Message
    String besidePledges(int count);

    @Message
    String besideLate(int count);
}
