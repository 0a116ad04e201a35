package org.meguri.practice;

/** How sure the figures of a task are. The three are never added together. */
public enum Basis {
    /** 実測: somebody stopped the time or counted */
    MEASURED,
    /** 見積り: somebody who does it says so */
    ESTIMATED,
    /** 参考値: what the catalogue says */
    REFERENCE
}
