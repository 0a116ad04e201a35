package org.meguri.practice;

/** What a manager can promise: time, a fitting task, somebody to ask, permission. */
public enum SupportKind {
    TIME,
    TASK,
    CONTACT,
    PERMISSION
}
