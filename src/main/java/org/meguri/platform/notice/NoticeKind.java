package org.meguri.platform.notice;

/**
 * What people are told about. The names are kept in the database: they may be added to and never renamed. Every kind has a
 * text and a reason ({@code .why}) in {@code notices_ja.properties} and {@code notices_en.properties}.
 */
public enum NoticeKind {
    /** Somebody was given a practice: its title, the day by which to learn. */
    PRACTICE_ASSIGNED,
    /** A report waits to be confirmed: who, what, by when. */
    PRACTICE_REPORTED,
    /** A report that its manager left alone waits for a deputy or trainer: who, what, by when. */
    PRACTICE_HANDED_ON,
    /** A report came back with a reason: what. */
    PRACTICE_RETURNED,
    /** A report was confirmed: what. */
    PRACTICE_ENDORSED,
    /** A report went on without having been confirmed: what. */
    PRACTICE_UNCONFIRMED,
    /** The trainer answered: what. */
    PRACTICE_REVIEWED,
    /** The day of one's plan has come: the situation, and what one wanted to do then. */
    PLAN_TODAY,
    /** Does what a practice saved go on: which task, after how many days. */
    SAVING_ASKED,
    /** The manager promised support: for what. */
    SUPPORT_PROMISED,
    /** An obstacle is to be cleared: whose, what, by when. */
    OBSTACLE_RAISED,
    /** An obstacle has been cleared: what. */
    OBSTACLE_RESOLVED,
    /** Somebody asks one to decide something: who, what, by when. */
    DECISION_ASKED,
    /** What one asked has been decided: what. */
    DECISION_GIVEN,
    /** A colleague asks one to look back together: who, on what. */
    LOOK_BACK_ASKED,
    /** Somebody praised what one tried: who, what. */
    PRAISED,
    /** Another trainer handed answers over to one: who, what, from when. */
    ANSWERS_HANDED_OVER,
    /** Somebody proposes other figures of a task that one keeps: who, which. */
    BASELINE_PROPOSED,
    /** The figures that one proposed hold: of which task. */
    BASELINE_TAKEN,
    /** The figures that one proposed were not taken over: of which task. */
    BASELINE_LEFT,
    /** One keeps the figures of a task from now on: who said so, which. */
    STEWARD_NAMED,
    /** Somebody tells what is hard in their work: who, what, by when to answer. */
    TROUBLE_TOLD,
    /** Something was found for what one told as hard: what. */
    TROUBLE_MATCHED,
    /** Nothing fits yet what one told as hard, and something happens next: what. */
    TROUBLE_NOTHING_YET,
    /** One was named as somebody to ask: of which unit, what. */
    TROUBLE_COLLEAGUE,
    /** What one found for somebody helped: what. */
    TROUBLE_HELPED,
    /** What one found for somebody did not help: what, by when to answer anew. */
    TROUBLE_NOT_HELPED,
    /** Another section took up one's case: which, who. */
    CASE_TAKEN_UP(true),
    /** What another section tried after one's case was reported: which, who. */
    CASE_REUSED(true),
    /** A question waits for the partner: about which case. */
    PARTNER_ASKED,
    /** A partner answered: about which case. */
    PARTNER_ADVISED(true),
    /** A rule makes a course compulsory for one: which, until when. */
    COURSE_REQUIRED,
    /** A compulsory course should be finished soon: which, until when. */
    COURSE_DUE_SOON,
    /** A compulsory course should have been finished: which, until when. */
    COURSE_OVERDUE,
    /** The licence has to be renewed: until when. */
    LICENCE_RENEWAL,
    /** A pledge waits to be approved: whose. */
    LICENCE_PLEDGED,
    /** The licence holds: until when. */
    LICENCE_GRANTED,
    /** The head did not approve the pledge. */
    LICENCE_REFUSED,
    /** The licence was taken back. */
    LICENCE_WITHDRAWN,
    /** A module that was passed is asked again: which. */
    ASKED_AGAIN,
    /** One may take a quiz once more: of which module. */
    TRY_GRANTED,
    /** A proof waits for a trainer: whose, of which module. */
    PROOF_SUBMITTED,
    /** A proof was accepted, and the module is passed: which. */
    PROOF_ACCEPTED,
    /** A proof came back with a reason: of which module. */
    PROOF_RETURNED,
    /** Somebody else entered one for a classroom session: which, when. */
    CLASS_ENTERED,
    /** A seat of a classroom session became free for one who waited: which, when. */
    CLASS_MOVED_UP,
    /** Another day, time or place of a classroom session: which, on which day, when and where. */
    CLASS_CHANGED,
    /** A classroom session was called off: which, when. */
    CLASS_CANCELLED,
    /** A batch of transfers has taken effect by itself: which, how many lines and steps were left out. */
    TRANSFER_APPLIED,
    /** A batch of transfers could not take effect on its day and is tried again: which. */
    TRANSFER_FAILED,
    /** A clock runs out soon: what, when. */
    DUE_SOON,
    /** A clock has run out: what, when. */
    OVERDUE;

    private final boolean aboutOwnCase;

    NoticeKind() {
        this(false);
    }

    NoticeKind(boolean aboutOwnCase) {
        this.aboutOwnCase = aboutOwnCase;
    }

    /** Whether it tells that the reader wrote a case, which a section may have signed; only the reader may know. */
    public boolean isAboutOwnCase() {
        return aboutOwnCase;
    }
}
