package org.meguri.learn.audience.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.learn.audience.AudienceKind;
import org.meguri.learn.audience.PreviewAudience;
import org.meguri.learn.audience.Track;

/** The words of who takes which course, and of quiet periods. */
@MessageBundle("audience")
public interface AudienceMessages {

    @Message
    String title();

    @Message
    String text();

    @Message
    String courses();

    @Message
    String add();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String kindOf(AudienceKind kind);

    @Message
    String kindText(AudienceKind kind);

    @Message
    String everybody();

    @Message
    String except();

    @Message
    String rankAtLeast(String from);

    @Message
    String rankAtMost(String to);

    @Message
    String occupationIs(String occupation);

    @Message
    String joinedSince(String from);

    @Message
    String joinedUntil(String to);

    @Message
    String joinedWithin(int days);

    @Message
    String dueDay(String day);

    @Message
    String dueAfter(int days);

    @Message
    String people(long count);

    @Message
    String finishedOf(long finished, long people);

    @Message
    String overdue(long count);

    @Message
    String awayCount(long count);

    @Message
    String following();

    @Message
    String edit();

    @Message
    String end();

    @Message
    String endText();

    @Message
    String newTitle();

    @Message
    String editTitle();

    @Message
    String name();

    @Message
    String nameHint();

    @Message
    String nameEn();

    @Message
    String optional();

    @Message
    String kind();

    @Message
    String who();

    @Message
    String whoText();

    @Message
    String units();

    @Message
    String unitsHint();

    @Message
    String titles();

    @Message
    String occupations();

    @Message
    String occupationsNone();

    @Message
    String rankFrom();

    @Message
    String rankTo();

    @Message
    String noBound();

    @Message
    String employments();

    @Message
    String roles();

    @Message
    String joinedFrom();

    @Message
    String joinedTo();

    @Message
    String joinedDays();

    @Message
    String joinedDaysHint();

    @Message
    String days();

    @Message
    String exclude();

    @Message
    String chosen(int count);

    @Message
    String dueTitle();

    @Message
    String dueText();

    @Message
    String dueOn();

    @Message
    String dueDays();

    @Message
    String dueDaysHint();

    @Message
    String businessDays();

    @Message
    String preview();

    @Message
    String save();

    @Message
    String previewTitle();

    @Message
    String previewPeople();

    @Message
    String previewFinished();

    @Message
    String previewUnderWay();

    @Message
    String previewAway();

    @Message
    String nobody();

    @Message
    String nobodyText();

    @Message
    String person();

    @Message
    String unit();

    @Message
    String post();

    @Message
    String state();

    @Message
    String come(PreviewAudience.Come come);

    @Message
    String away();

    @Message
    String previous();

    @Message
    String next();

    @Message
    String mine(String names);

    @Message
    String mineDue(String day);

    @Message
    String mineOverdue(String day);

    @Message
    String mineAway();

    @Message
    String quiet();

    @Message
    String quietText();

    @Message
    String quietNone();

    @Message
    String quietNoneText();

    @Message
    String quietAdd();

    @Message
    String quietName();

    @Message
    String quietNameEn();

    @Message
    String quietNameHint();

    @Message
    String from();

    @Message
    String to();

    @Message
    String quietSave();

    @Message
    String quietDrop();

    @Message
    String quietNow();

    @Message
    String notMeant();

    @Message
    String firstsFirst();

    @Message
    String tracks();

    @Message
    String tracksText();

    @Message
    String trackFor(Track value);

    @Message
    String trackTaken();

    @Message
    String trackTake();

    @Message
    String trackDays(int days);

    @Message
    String trackNoDay();

    @Message
    String trackRule();
}
