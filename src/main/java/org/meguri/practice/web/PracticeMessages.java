package org.meguri.practice.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.practice.BlockerReason;
import org.meguri.practice.Change;
import org.meguri.practice.FreedFor;
import org.meguri.practice.Outcome;
import org.meguri.practice.SupportKind;

/** The words of the pages about practice. */
@MessageBundle("practice")
public interface PracticeMessages {

    @Message
    String followsCase();

    @Message
    String practice();

    @Message
    String practices();

    @Message
    String assignedBy(String who, String day);

    @Message
    String dueOn(String day);

    @Message
    String whatToTry();

    @Message
    String whatToMeasure();

    @Message
    String myTask();

    @Message
    String noTask();

    @Message
    String noTaskYet();

    @Message
    String planTitle();

    @Message
    String planNone();

    @Message
    String planSentence(String cue, String action);

    @Message
    String planDay();

    @Message
    String baseline();

    @Message
    String minutes(int minutes);

    @Message
    String learn();

    @Message
    String planWrite();

    @Message
    String planChange();

    @Message
    String planText();

    @Message
    String chooseTask();

    @Message
    String suggested();

    @Message
    String reference();

    @Message
    String taskMinutes(int minutes);

    @Message
    String licenceNeeded();

    @Message
    String licenceHint();

    @Message
    String licenceLink();

    @Message
    String infoClass2();

    @Message
    String permissionLacking();

    @Message
    String infoClass3();

    @Message
    String otherTasks();

    @Message
    String cue();

    @Message
    String cueHint();

    @Message
    String action();

    @Message
    String actionHint();

    @Message
    String plannedOn();

    @Message
    String plannedOnHint();

    @Message
    String baselineMinutes();

    @Message
    String baselineHint();

    @Message
    String minutesUnit();

    @Message
    String save();

    @Message
    String tries();

    @Message
    String triesNone();

    @Message
    String tryRecord();

    @Message
    String tryAgain();

    @Message
    String tryTitle();

    @Message
    String outcomeTitle();

    @Message
    String outcome(Outcome value);

    @Message
    String minutesSpent();

    @Message
    String minutesSpentHint();

    @Message
    String checking();

    @Message
    String count();

    @Message
    String countHint();

    @Message
    String more();

    @Message
    String note();

    @Message
    String noteHint();

    @Message
    String prompt();

    @Message
    String promptHint();

    @Message
    String record();

    @Message
    String draftKept();

    @Message
    String usual(int minutes);

    @Message
    String formula(int baseline, int minutes, int count, int result);

    @Message
    String formulaSlower(int more);

    @Message
    String formulaSaved(long saved);

    @Message
    String formulaSavedOf();

    @Message
    String formulaSlowerOf();

    @Message
    String formulaSame();

    @Message
    String evidenceSelf();

    @Message
    String evidenceSelfNote();

    @Message
    String evidenceConfirmed();

    @Message
    String evidenceUnconfirmed();

    @Message
    String savedTitle();

    @Message
    String savedTotal(long total);

    @Message
    String savedHow();

    @Message
    String earlierTries(int count);

    @Message
    String showPrompt();

    @Message
    String report();

    @Message
    String reportText();

    @Message
    String share();

    @Message
    String shareFailure();

    @Message
    String cannot();

    @Message
    String blockerTitle();

    @Message
    String blockerText();

    @Message
    String freedFor(FreedFor value);

    @Message
    String freedTitle();

    @Message
    String freedNone();

    @Message
    String freedSaid(String use);

    @Message
    String reportMore();

    @Message
    String qualityErrors();

    @Message
    String qualityRework();

    @Message
    String qualityVoice();

    @Message
    String qualityVoiceHint();

    @Message
    String change(Change value);

    @Message
    String confidence();

    @Message
    String confidenceHint();

    @Message
    String confidenceScale();

    @Message
    String confidenceOwn(String before, String after);

    @Message
    String measuredPart(long minutes);

    @Message
    String evidenceLapsed();

    @Message
    String goesOnTitle(int days);

    @Message
    String goesOnText(String day);

    @Message
    String goesOnQuestion();

    @Message
    String goesOnYes();

    @Message
    String goesOnNo();

    @Message
    String goesOnMinutes();

    @Message
    String goesOnNote();

    @Message
    String goesOnAnswers();

    @Message
    String goesOnDay(int days);

    @Message
    String timerStart();

    @Message
    String timerStop();

    @Message
    String timerRunning();

    @Message
    String timerStopped();

    @Message
    String timed();

    @Message
    String blockerReason();

    @Message
    String blocker(BlockerReason value);

    @Message
    String blockerNote();

    @Message
    String blockerSend();

    @Message
    String blockers();

    @Message
    String blockerOwner(String who);

    @Message
    String blockerNoOwner();

    @Message
    String blockerDue(String day);

    @Message
    String blockerResolved(String day);

    @Message
    String blockerResolve();

    @Message
    String transferText();

    @Message
    String declineTitle();

    @Message
    String declineText();

    @Message
    String declineReason();

    @Message
    String decline();

    @Message
    String declined();

    @Message
    String withdrawn();

    @Message
    String returned();

    @Message
    String supportTitle();

    @Message
    String supportNone();

    @Message
    String supportPromise();

    @Message
    String supportText();

    @Message
    String supportKinds();

    @Message
    String support(SupportKind value);

    @Message
    String supportNote();

    @Message
    String supportWaiting();

    @Message
    String supportYes();

    @Message
    String supportNo();

    @Message
    String supportKept();

    @Message
    String supportNotKept();

    @Message
    String send();

    @Message
    String endorseTitle();

    @Message
    String endorseText();

    @Message
    String endorseComment();

    @Message
    String endorse();

    @Message
    String returnTitle();

    @Message
    String returnReason();

    @Message
    String giveBack();

    @Message
    String endorsed();

    @Message
    String endorsedOn(String day);

    @Message
    String expiredOn(String day);

    @Message
    String reportedOn(String day);

    @Message
    String reviewTitle();

    @Message
    String reviewWrite();

    @Message
    String goodPoint();

    @Message
    String tryNext();

    @Message
    String showTo();

    @Message
    String reviewSend();

    @Message
    String reviewBy(String who, String day);

    @Message
    String withdraw();

    @Message
    String optional();

    @Message
    String tasksTitle();

    @Message
    String tasksText(String unit);

    @Message
    String ownTasks();

    @Message
    String ownTasksNone();

    @Message
    String catalogue();

    @Message
    String taskName();

    /** For what one occurrence of a task stands; what a section wrote itself stays as it is. */
    @Message
    String taskUnit(String per);

    @Message
    String taskPer();

    @Message
    String taskBaseline();

    @Message
    String taskCount();

    @Message
    String taskClass();

    @Message
    String taskEdit();

    @Message
    String taskNew();

    @Message
    String taskTitle();

    @Message
    String taskNewTitle();

    @Message
    String perHint();

    @Message
    String countUnit();

    @Message
    String classOne();

    @Message
    String classTwo();

    @Message
    String classThree();

    @Message
    String times(int count);

    @Message
    String minutesCell(int minutes);

    @Message
    String assignTitle();

    @Message
    String assignText();

    @Message
    String assignModule();

    @Message
    String assignUnit();

    @Message
    String assignUnitNone();

    @Message
    String assignPeople();

    @Message
    String assignPeopleHint();

    @Message
    String assignDue();

    @Message
    String assignPreview();

    @Message
    String previewTitle();

    @Message
    String previewText(int total, long fresh);

    @Message
    String previewRare(long people, int days);

    @Message
    String previewRareRow(int days);

    @Message
    String previewInstead(String task);

    @Message
    String previewHas();

    @Message
    String previewNew();

    @Message
    String assign();

    @Message
    String back();

    @Message
    String person();

    @Message
    String unit();

    @Message
    String status();
}
