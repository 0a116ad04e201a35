package org.meguri.platform.web;

/**
 * The browser is one that several people use one after the other: nothing is remembered of whoever was there before.
 *
 * @param label where the PC stands and what it is called
 * @param idleSeconds after how long without a sign of life whoever is signed in is signed off
 * @param warningSeconds how long before that the page warns
 */
public record SharedMode(String label, long idleSeconds, long warningSeconds) {

    /** Holds the token by which a shared PC is known. Its presence alone makes a page forgetful. */
    public static final String COOKIE = "meguri_shared";
}
