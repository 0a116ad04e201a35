package org.meguri.share.prompt.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the prompt library. */
@MessageBundle("prompt")
public interface PromptMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String write();

    @Message
    String search();

    @Message
    String searchButton();

    @Message
    String task();

    @Message
    String anyTask();

    @Message
    String infoClass();

    @Message
    String anyClass();

    @Message
    String classFrom2();

    @Message
    String classFrom3();

    @Message
    String classUpTo(int level);

    @Message
    String class1();

    @Message
    String class2();

    @Message
    String class3();

    @Message
    String own();

    @Message
    String whichFilter();

    @Message
    String used();

    @Message
    String changed();

    @Message
    String retired();

    @Message
    String found(long number);

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
    String toCheck();

    @Message
    String tool(String name, String version);

    @Message
    String worked(long worked, long judged);

    @Message
    String notJudged();

    @Message
    String number(int number);

    @Message
    String keptBy(String unit, String name);

    @Message
    String newTitle();

    @Message
    String newLead();

    @Message
    String editTitle();

    @Message
    String editLead(int number);

    @Message
    String back();

    @Message
    String fieldTitle();

    @Message
    String fieldTitleHint();

    @Message
    String purpose();

    @Message
    String purposeHint();

    @Message
    String text();

    @Message
    String textHint();

    @Message
    String tasks();

    @Message
    String tasksHint();

    @Message
    String fieldTool();

    @Message
    String fieldToolHint();

    @Message
    String fieldToolVersion();

    @Message
    String fieldToolVersionHint();

    @Message
    String fieldModel();

    @Message
    String optional();

    @Message
    String save();

    @Message
    String saveVersion();

    @Message
    String guideline(String day);

    @Message
    String guidelineNone();

    @Message
    String retiredOn(String day);

    @Message
    String older();

    @Message
    String toNewest(int number);

    @Message
    String changedTool(String tool, String before, String now);

    @Message
    String changedGuideline(String before, String now);

    @Message
    String changedGuidelineNew(String now);

    @Message
    String changedText();

    @Message
    String tryTitle();

    @Message
    String tryText();

    @Message
    String tryNone();

    @Message
    String toPractices();

    @Message
    String practice();

    @Message
    String choose();

    @Message
    String tryIt();

    @Message
    String saidTitle();

    @Message
    String judge();

    @Message
    String judgeAgain();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String context();

    @Message
    String contextHint();

    @Message
    String say();

    @Message
    String versions();

    @Message
    String edit();

    @Message
    String retire();

    @Message
    String retireText();

    @Message
    String retireReason();

    @Message
    String keepTry();

    @Message
    String keepCase();
}
