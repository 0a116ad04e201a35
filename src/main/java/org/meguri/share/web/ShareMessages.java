package org.meguri.share.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.share.Answer;
import org.meguri.share.Audience;
import org.meguri.share.CaseKind;

/** The words of the pages about cases. */
@MessageBundle("share")
public interface ShareMessages {

    @Message
    String cases();

    @Message
    String casesText();

    @Message
    String write();

    @Message
    String search();

    @Message
    String searchButton();

    @Message
    String all();

    @Message
    String kindFilter();

    @Message
    String task();

    @Message
    String anyTask();

    @Message
    String unit();

    @Message
    String anyUnit();

    @Message
    String published();

    @Message
    String anyPeriod();

    @Message
    String found(long total);

    @Message
    String kind(CaseKind value);

    @Message
    String byPerson(String unit, String who, String day);

    @Message
    String byUnit(String unit, String month);

    @Message
    String fromTo(int baseline, int average);

    @Message
    String evidenceSelf();

    @Message
    String evidenceConfirmed();

    @Message
    String takenUp(long total);

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String noneFound();

    @Message
    String noneFoundText();

    @Message
    String clear();

    @Message
    String waiting();

    @Message
    String waitingText();

    @Message
    String answerIt();

    @Message
    String chooseTitle();

    @Message
    String chooseText();

    @Message
    String chooseNone();

    @Message
    String chooseNoneText();

    @Message
    String toPractices();

    @Message
    String writeTitle();

    @Message
    String writeText();

    @Message
    String writeFailureTitle();

    @Message
    String writeFailureText();

    @Message
    String whichKind();

    @Message
    String fieldTitle();

    @Message
    String fieldTitleHint();

    @Message
    String problem();

    @Message
    String tried();

    @Message
    String triedFailure();

    @Message
    String result();

    @Message
    String resultHint();

    @Message
    String happened();

    @Message
    String happenedHint();

    @Message
    String why();

    @Message
    String whyHint();

    @Message
    String whyFailure();

    @Message
    String advice();

    @Message
    String adviceFailure();

    @Message
    String prompt();

    @Message
    String promptHint();

    @Message
    String optional();

    @Message
    String bylineTitle();

    @Message
    String bylinePerson(String unit, String who);

    @Message
    String bylinePersonNote();

    @Message
    String bylineUnit(String unit);

    @Message
    String bylineUnitNote();

    @Message
    String bylineKnown();

    @Message
    String bylineFixed();

    @Message
    String bylineSmall(String unit, int people);

    @Message
    String audienceTitle();

    @Message
    String audience(Audience value);

    @Message
    String readBySection(String unit);

    @Message
    String readByAll();

    @Message
    String reports();

    @Message
    String publish();

    @Message
    String draftKept();

    @Message
    String draftTitle(String task);

    @Message
    String draftProblem(String task, int baseline);

    @Message
    String draftResult(int tries, int baseline, int average);

    @Message
    String draftSlower(int tries, int baseline, int average);

    @Message
    String mine();

    @Message
    String mineUnsigned();

    @Message
    String audienceOnly(String label);

    @Message
    String each();

    @Message
    String tries();

    @Message
    String triesTimes(int tries);

    @Message
    String savedTotal();

    @Message
    String minutes(int minutes);

    @Message
    String longer(int minutes);

    @Message
    String projectedText(int times, int hours);

    @Message
    String how();

    @Message
    String source();

    @Message
    String sourceRead();

    @Message
    String answers();

    @Message
    String answersNone();

    @Message
    String answersOwn();

    @Message
    String answer(Answer value);

    @Message
    String answerNote(Answer value);

    @Message
    String gained(int baseline, int average);

    @Message
    String trying();

    @Message
    String answerTitle(String unit);

    @Message
    String answerText();

    @Message
    String answerWhich();

    @Message
    String reason();

    @Message
    String reasonHint();

    @Message
    String onTask();

    @Message
    String answerSend();

    @Message
    String tryTitle();

    @Message
    String tryText();

    @Message
    String tryIt();

    @Message
    String toLesson();

    @Message
    String toLessonText();

    @Message
    String toLessonDo();

    @Message
    String lessonPlace();

    @Message
    String lessonPlaceNone();
}
