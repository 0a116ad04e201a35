package org.meguri.people.file.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the sheet of the register of personal data files. */
@MessageBundle("datasheet")
public interface DataSheetMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String edit();

    @Message
    String editTitle();

    @Message
    String editLead();

    @Message
    String save();

    @Message
    String print();

    @Message
    String asOf();

    @Message
    String fileName();

    @Message
    String fileNameValue();

    @Message
    String body();

    @Message
    String office();

    @Message
    String officeHint();

    @Message
    String purpose();

    @Message
    String purposeHint();

    @Message
    String purposeValue();

    @Message
    String items();

    @Message
    String scope();

    @Message
    String scopeValue(long people);

    @Message
    String collected();

    @Message
    String collectedValue();

    @Message
    String sensitive();

    @Message
    String sensitiveValue();

    @Message
    String provided();

    @Message
    String providedHint();

    @Message
    String providedValue();

    @Message
    String contact();

    @Message
    String contactHint();

    @Message
    String retention();

    @Message
    String retentionHint();

    @Message
    String retentionValue();

    @Message
    String kind();

    @Message
    String kindValue();

    @Message
    String outside();

    @Message
    String outsideValue();

    @Message
    String unsaid();

    @Message
    String link();
}
