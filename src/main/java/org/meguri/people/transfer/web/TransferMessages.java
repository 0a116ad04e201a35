package org.meguri.people.transfer.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.people.UnitStep;
import org.meguri.people.transfer.Consequence;
import org.meguri.people.transfer.TransferBatch;

/** The words of the pages about transfers. */
@MessageBundle("transfer")
public interface TransferMessages {

    @Message
    String title();

    @Message
    String text();

    @Message
    String create();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String periodOf();

    @Message
    String periodNone();

    @Message
    String periodNothing();

    @Message
    String periodNothingText();

    @Message
    String periodAll();

    @Message
    String colName();

    @Message
    String colDay();

    @Message
    String colDisclosed();

    @Message
    String colState();

    @Message
    String colMovers();

    @Message
    String colRejected();

    @Message
    String name();

    @Message
    String nameHint();

    @Message
    String effectiveOn();

    @Message
    String disclosedFrom();

    @Message
    String disclosedHint();

    @Message
    String optional();

    @Message
    String save();

    @Message
    String back();

    @Message
    String edit();

    @Message
    String madeBy(String who, String when);

    @Message
    String rehearsedAt(String when);

    @Message
    String appliedAt(String when);

    @Message
    String undoneAt(String when);

    @Message
    String dayOf(String day);

    @Message
    String disclosedOn(String day);

    @Message
    String notDisclosed();

    @Message
    String rehearse();

    @Message
    String schedule();

    @Message
    String scheduleText(String day);

    @Message
    String scheduledText(String day);

    @Message
    String reopen();

    @Message
    String applyNow();

    @Message
    String applyNowText();

    @Message
    String drop();

    @Message
    String undo();

    @Message
    String undoText();

    @Message
    String undoneText();

    @Message
    String droppedText();

    @Message
    String consequences();

    @Message
    String warnedText();

    @Message
    String consequencesNone();

    @Message
    String consequencesText();

    @Message
    String more(int count);

    @Message
    String consequence(Consequence.Kind value);

    @Message
    String steps();

    @Message
    String stepsNone();

    @Message
    String stepAdd();

    @Message
    String stepKind();

    @Message
    String stepKindOf(UnitStep.Kind value);

    @Message
    String stepKindHint(UnitStep.Kind value);

    @Message
    String stepCode();

    @Message
    String stepOthers();

    @Message
    String stepOthersHint();

    @Message
    String stepParent();

    @Message
    String stepName();

    @Message
    String stepNameEn();

    @Message
    String stepKana();

    @Message
    String remove();

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String fileHandIn();

    @Message
    String fileWaiting(String file);

    @Message
    String fileColumnsText();

    @Message
    String fileColumns();

    @Message
    String fileReading();

    @Message
    String fileProgress();

    @Message
    String fileBrokenOffText();

    @Message
    String lines();

    @Message
    String linesNone();

    @Message
    String lineAdd();

    @Message
    String lineEdit();

    @Message
    String lineFix();

    @Message
    String lineUndo();

    @Message
    String lineUndone(String when);

    @Message
    String further();

    @Message
    String furtherText();

    @Message
    String furtherNumbers();

    @Message
    String furtherNumbersHint();

    @Message
    String furtherUnit();

    @Message
    String furtherTitle();

    @Message
    String furtherTo();

    @Message
    String furtherToHint();

    @Message
    String furtherMode();

    @Message
    String furtherBegin();

    @Message
    String furtherEnd();

    @Message
    String colStaff();

    @Message
    String colPerson();

    @Message
    String colAction();

    @Message
    String colDetail();

    @Message
    String actionAll();

    @Message
    String words();

    @Message
    String narrow();

    @Message
    String counts();

    @Message
    String linesFile();

    @Message
    String rejectedFile();

    @Message
    String stateOf(TransferBatch.State value);

    @Message
    String comingTitle();

    @Message
    String comingText();

    @Message
    String comingNone();

    @Message
    String comingNoneText();

    @Message
    String comingOf(String day, String to);

    @Message
    String comingLeaves(String day);

    @Message
    String comingSelf();

    @Message
    String people(int count);

    @Message
    String field_kind();

    @Message
    String field_state();

    @Message
    String field_leaves();

    @Message
    String field_leavesHint();

    @Message
    String field_from();

    @Message
    String field_fromHint();

    @Message
    String field_kana();

    @Message
    String field_employment();

    @Message
    String field_other();
}
