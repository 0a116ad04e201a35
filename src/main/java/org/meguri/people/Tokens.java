package org.meguri.people;

import org.jspecify.annotations.Nullable;

/**
 * What a client holds during a session.
 *
 * @param access the short-lived JWT
 * @param accessSeconds for how many seconds it is good
 * @param refresh the token with which the next pair is fetched; null when the caller keeps the one it has
 * @param refreshSeconds for how many seconds the session can last at most
 */
public record Tokens(
        String access, long accessSeconds, @Nullable String refresh, long refreshSeconds) {}
