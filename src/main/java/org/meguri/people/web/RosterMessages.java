package org.meguri.people.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.people.RosterImport;
import org.meguri.platform.table.TableSource;

/** The words of handing in long files, choosing columns and taking files away. */
@MessageBundle("roster")
public interface RosterMessages {

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String paste();

    @Message
    String pasted();

    @Message
    String pastedHint();

    @Message
    String asExcel();

    @Message
    String asUtf8();

    @Message
    String export();

    @Message
    String exportText();

    @Message
    String exportUnits();

    @Message
    String exportStaff();

    @Message
    String warnedTitle(int count);

    @Message
    String warnedText();

    @Message
    String warnedLine(int line, String key, String name);

    @Message
    String rejected(TableSource.Written format);

    @Message
    String running(RosterImport.State state);

    @Message
    String progress(int done, int total);

    @Message
    String runningText();

    @Message
    String look();

    @Message
    String brokenOff();

    @Message
    String brokenOffText();

    @Message
    String again();

    @Message
    String columnsTitle();

    @Message
    String columnsText(String file);

    @Message
    String columnsNeeded();

    @Message
    String columnHeading();

    @Message
    String columnSamples();

    @Message
    String columnIs();

    @Message
    String columnNoHeading();

    @Message
    String columnIgnored();

    @Message
    String columnsRemembered();
}
