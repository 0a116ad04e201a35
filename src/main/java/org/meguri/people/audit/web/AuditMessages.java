package org.meguri.people.audit.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.VerifyAudit;

/** The words of the audit log. */
@MessageBundle("audit")
public interface AuditMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String found(long total);

    @Message
    String noneTitle();

    @Message
    String noneText();

    @Message
    String from();

    @Message
    String to();

    @Message
    String periodNone();

    @Message
    String act();

    @Message
    String actAll();

    @Message
    String person();

    @Message
    String words();

    @Message
    String search();

    @Message
    String seq();

    @Message
    String at();

    @Message
    String by();

    @Message
    String bySystem();

    @Message
    String byUnknown();

    @Message
    String subject();

    @Message
    String detail();

    @Message
    String address();

    @Message
    String device();

    @Message
    String staffNumber();

    @Message
    String actOf(Act value);

    @Message
    String toldOf(Told value);

    @Message
    String caseOf(String id);

    @Message
    String practiceOf(String id);

    @Message
    String unitOf(String code);

    @Message
    String check();

    @Message
    String checkLead();

    @Message
    String checkTitle();

    @Message
    String holds(long entries);

    @Message
    String holdsText();

    @Message
    String broken(long seq);

    @Message
    String brokenOf(VerifyAudit.Fault value);

    @Message
    String brokenText();

    @Message
    String entries();

    @Message
    String seal();

    @Message
    String sealText();

    @Message
    String back();
}
