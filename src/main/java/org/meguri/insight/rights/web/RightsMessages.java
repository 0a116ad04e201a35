package org.meguri.insight.rights.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.insight.rights.RightsCheck;

/** The words of the check of rights. */
@MessageBundle("rights")
public interface RightsMessages {

    @Message
    String title();

    @Message
    String text();

    @Message
    String all();

    @Message
    String kind(RightsCheck.Kind value);

    @Message
    String why(RightsCheck.Kind value);

    @Message
    String count(int count);

    @Message
    String who();

    @Message
    String what();

    @Message
    String age();

    @Message
    String act();

    @Message
    String days(long days);

    @Message
    String daysLeft(long days);

    @Message
    String unknown();

    @Message
    String end();

    @Message
    String extend(String day);

    @Message
    String card();

    @Message
    String chart();

    @Message
    String appoint();

    @Message
    String programme();

    @Message
    String none();

    @Message
    String noneText();
}
