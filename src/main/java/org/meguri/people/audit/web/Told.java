package org.meguri.people.audit.web;

import java.util.Arrays;
import java.util.Optional;

/** What stands in the details of entries by a code, and is shown in the reader's words. */
public enum Told {
    INVENTED("reason:INVENTED"),
    OFFICE("reason:OFFICE"),
    PUBLISHED("reason:PUBLISHED"),
    MISTAKEN("reason:MISTAKEN"),
    CARD("page:card"),
    PRACTICE("page:practice"),
    LOOP("page:loop"),
    SESSIONS("page:sessions"),
    FILE("page:file"),
    SKILLS("page:skills"),
    PROOF("page:proof"),
    PREPARED("transfer:prepared"),
    DESCRIBED("transfer:described"),
    LINES("transfer:lines"),
    LINE("transfer:line"),
    LINEGONE("transfer:line-dropped"),
    FURTHER("transfer:further"),
    STEP("transfer:step"),
    STEPGONE("transfer:step-dropped"),
    SCHEDULED("transfer:scheduled"),
    REOPENED("transfer:reopened"),
    DROPPED("transfer:dropped"),
    LICENCE("page:licence"),
    TRANSFERS("file:transfers"),
    CLASS("file:class"),
    WRONG("reason:wrong"),
    LOCKED("reason:locked"),
    UNKNOWN("reason:unknown"),
    OVER("reason:temporary-over"),
    UNINVITED("reason:not-invited"),
    IDLE("reason:idle"),
    COPIED("reason:copied"),
    ENDORSED("decision:endorsed"),
    RETURNED("decision:returned"),
    ANSWERED("decision:answered"),
    LICENSED("decision:licence-approved"),
    UNLICENSED("decision:licence-refused"),
    LICENCEBACK("decision:licence-withdrawn"),
    LICENCEPAPER("decision:licence-registered"),
    PROVEN("decision:proof-accepted"),
    UNPROVEN("decision:proof-returned"),
    RULED("decision:ruled"),
    RULINGENDED("decision:ruling-ended"),
    ALLOWED("ruling:ALLOWED"),
    CONDITIONAL("ruling:CONDITIONAL"),
    FORBIDDEN("ruling:NOT_ALLOWED"),
    ADOPT("answer:ADOPT"),
    IMPROVED("answer:ADOPT_IMPROVED"),
    HOLD("answer:HOLD"),
    DECLINE("answer:DECLINE"),
    UNITS("kind:UNITS"),
    STAFF("kind:STAFF"),
    REJECTED("file:rejected"),
    LOOPS("file:loops"),
    LEADERS("file:leaders"),
    LICENCES("file:licences"),
    CERTIFICATE("file:certificate"),
    RIGHTS("file:rights"),
    LOG("file:audit"),
    HOLDS("check:holds"),
    BROKEN("check:broken"),
    SELF("file:own"),
    SHEET("setting:data-sheet"),
    GUIDELINE("setting:guideline"),
    SLIP("slip"),
    PC("shared-pc"),
    PCBEGUN("shared-pc-registered"),
    PCENDED("shared-pc-revoked");

    private final String code;

    Told(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<Told> of(String code) {
        return Arrays.stream(values()).filter(told -> told.code.equals(code)).findFirst();
    }
}
