package org.meguri.learn.classroom.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for classroom sessions. */
@MessageBundle("classroom")
public interface ClassMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String plan();

    @Message
    String coming();

    @Message
    String past();

    @Message
    String none();

    @Message
    String noneText();

    @Message
    String hours(String from, String to);

    @Message
    String place();

    @Message
    String until(String day);

    @Message
    String free(long seats, int capacity);

    @Message
    String full(long waiting);

    @Message
    String cancelled();

    @Message
    String entered();

    @Message
    String waiting(long place);

    @Message
    String counts(String module);

    @Message
    String enter();

    @Message
    String enterWaiting();

    @Message
    String leave();

    @Message
    String closed();

    @Message
    String enterOther();

    @Message
    String enterOtherHint();

    @Message
    String enterOtherDo();

    @Message
    String entries(int count);

    @Message
    String entriesNone();

    @Message
    String colNumber();

    @Message
    String colName();

    @Message
    String colUnit();

    @Message
    String colState();

    @Message
    String stateSeat();

    @Message
    String stateWaits();

    @Message
    String stateCame();

    @Message
    String takeOut();

    @Message
    String notCame();

    @Message
    String roster();

    @Message
    String rosterPrint();

    @Message
    String colSign();

    @Message
    String file();

    @Message
    String attendance();

    @Message
    String attendanceHint();

    @Message
    String attendanceDo();

    @Message
    String cameCount(int came, int entered);

    @Message
    String edit();

    @Message
    String cancel();

    @Message
    String cancelText();

    @Message
    String newTitle();

    @Message
    String editTitle();

    @Message
    String fieldTitle();

    @Message
    String fieldModule();

    @Message
    String fieldModuleHint();

    @Message
    String noModule();

    @Message
    String fieldPlace();

    @Message
    String fieldHeldOn();

    @Message
    String fieldStartsAt();

    @Message
    String fieldEndsAt();

    @Message
    String fieldCapacity();

    @Message
    String fieldEntriesUntil();

    @Message
    String fieldEntriesUntilHint();

    @Message
    String fieldNote();

    @Message
    String save();
}
