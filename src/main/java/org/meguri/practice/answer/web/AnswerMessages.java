package org.meguri.practice.answer.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of answers to reports: the queue and its templates. */
@MessageBundle("answer")
public interface AnswerMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String waiting(long number);

    @Message
    String heavy(int percent, String unit);

    @Message
    String choose();

    @Message
    String template();

    @Message
    String chooseTemplate();

    @Message
    String send();

    @Message
    String sendText();

    @Message
    String sent(int number);

    @Message
    String one();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String assign();

    @Message
    String more(long number);

    @Message
    String templates();

    @Message
    String templatesLead();

    @Message
    String noTemplates();

    @Message
    String noTemplatesText();

    @Message
    String write();

    @Message
    String edit();

    @Message
    String name();

    @Message
    String nameHint();

    @Message
    String gaps();

    @Message
    String save();

    @Message
    String drop();

    @Message
    String use();

    @Message
    String apply();

    @Message
    String sendNext();

    @Message
    String keys();

    @Message
    String handOver();

    @Message
    String handOverLead();

    @Message
    String handOverHolding();

    @Message
    String handOverReport(String who);

    @Message
    String handOverTo(String who);

    @Message
    String handOverFrom(String who);

    @Message
    String handOverSince(String day);

    @Message
    String handOverEnd();

    @Message
    String handOverNobody();

    @Message
    String handOverNobodyText();

    @Message
    String handOverNew();

    @Message
    String handOverLoad(int number);

    @Message
    String handOverWhom();

    @Message
    String handOverUnit();

    @Message
    String handOverUnitHint();

    @Message
    String handOverNoUnit();

    @Message
    String handOverReports();

    @Message
    String handOverDay();

    @Message
    String handOverNote();

    @Message
    String handOverNoteHint();

    @Message
    String optional();

    @Message
    String handOverSend();

    @Message
    String handOverOne(String name, int number);
}
