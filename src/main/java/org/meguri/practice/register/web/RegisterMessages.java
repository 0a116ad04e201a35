package org.meguri.practice.register.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.practice.Basis;

/** The words of the register of a section's tasks. */
@MessageBundle("register")
public interface RegisterMessages {

    @Message
    String title();

    @Message
    String lead(String unit);

    @Message
    String leadOther(String unit);

    @Message
    String add();

    @Message
    String own();

    @Message
    String ownNone();

    @Message
    String catalogue();

    @Message
    String catalogueText();

    @Message
    String catalogueOpen(int tasks);

    @Message
    String merged();

    @Message
    String task();

    @Message
    String each();

    @Message
    String perEach(String per);

    @Message
    String count();

    @Message
    String doers();

    @Message
    String doersHint();

    @Message
    String people(int count);

    @Message
    String busy();

    @Message
    String busyHint();

    @Message
    String month(int number);

    @Message
    String allYear();

    @Message
    String infoClass();

    @Message
    String steward();

    @Message
    String stewardNone();

    @Message
    String stewardGone(String who);

    @Message
    String open();

    @Message
    String unknown();

    @Message
    String basis(Basis value);

    @Message
    String basisLegend();

    @Message
    String basisMeasured();

    @Message
    String basisEstimated();

    @Message
    String basisMeasuredHint();

    @Message
    String basisEstimatedHint();

    @Message
    String addTitle();

    @Message
    String stateTitle();

    @Message
    String stateText();

    @Message
    String proposeTitle();

    @Message
    String proposeText();

    @Message
    String measuredBy();

    @Message
    String measuredByMe();

    @Message
    String measuredOn();

    @Message
    String measuredOnHint();

    @Message
    String how();

    @Message
    String howHint();

    @Message
    String reason();

    @Message
    String reasonHint();

    @Message
    String optional();

    @Message
    String save();

    @Message
    String propose();

    @Message
    String history();

    @Message
    String historyNone();

    @Message
    String version(int number);

    @Message
    String versionColumn();

    @Message
    String current();

    @Message
    String measuredByOn(String who, String day);

    @Message
    String fromCatalogue();

    @Message
    String recorded(String who, String day);

    @Message
    String recordedNobody(String day);

    @Message
    String measured();

    @Message
    String proposals();

    @Message
    String proposedBy(String who, String day);

    @Message
    String takeOver();

    @Message
    String leave();

    @Message
    String proposalsWait();

    @Message
    String nameSteward();

    @Message
    String nameStewardText();

    @Message
    String stewardChoose();

    @Message
    String merge();

    @Message
    String mergeText();

    @Message
    String mergeInto();

    @Message
    String mergeButton();

    @Message
    String mergedInto();

    @Message
    String mergedOn(String day);

    @Message
    String none();
}
