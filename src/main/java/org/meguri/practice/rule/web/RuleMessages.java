package org.meguri.practice.rule.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the rules by which practices are assigned. */
@MessageBundle("rule")
public interface RuleMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String rules();

    @Message
    String rulesNone();

    @Message
    String line(String after, String next);

    @Message
    String within(int days);

    @Message
    String madeBy(String who, String day);

    @Message
    String end();

    @Message
    String newRule();

    @Message
    String after();

    @Message
    String next();

    @Message
    String unit();

    @Message
    String whole();

    @Message
    String dueDays();

    @Message
    String daysUnit();

    @Message
    String choose();

    @Message
    String preview();

    @Message
    String reach();

    @Message
    String reachText(long people, long passed);

    @Message
    String freshNone();

    @Message
    String fresh(int count);

    @Message
    String atOnce(int count);

    @Message
    String make();
}
