package org.meguri.people.sso;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Keys;

/**
 * What a browser has to bring back from the provider. It waits in a cookie that only this installation can have written
 * and only that browser has, so that nobody can be signed in by somebody else's answer.
 *
 * @param state comes back in the address (RFC 6749, 10.12)
 * @param nonce comes back in the ID token (OpenID Connect Core, 3.1.2.1)
 * @param verifier proves to the provider that who fetches the token began the sign-in (PKCE, RFC 7636)
 * @param until when it is too late
 * @param next where to go then
 */
public record Handshake(String state, String nonce, String verifier, Instant until, String next) {

    /** How long a person may take at the provider. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final String PURPOSE = "sso";
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Handshake begin(Instant now, String next) {
        return new Handshake(random(), random(), random(), now.plus(LIFE), next);
    }

    /** The challenge of the verifier, {@code S256}. */
    String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the answer belongs to this sign-in and is not too late. */
    public boolean isAnsweredBy(@Nullable String otherState, Instant now) {
        return otherState != null && same(state, otherState) && now.isBefore(until);
    }

    public String asCookie(Keys keys) {
        String text = String.join("\n", state, nonce, verifier, String.valueOf(until.getEpochSecond()), next);
        String kept = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return kept + "." + keys.proof(PURPOSE, kept);
    }

    public static Optional<Handshake> ofCookie(@Nullable String cookie, Keys keys) {
        String[] parts = cookie == null ? new String[0] : cookie.split("\\.", 3);
        if (parts.length != 2 || !same(keys.proof(PURPOSE, parts[0]), parts[1])) {
            return Optional.empty();
        }
        String[] text = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8).split("\n", 5);
        return text.length == 5
                ? Optional.of(new Handshake(
                        text[0], text[1], text[2], Instant.ofEpochSecond(Long.parseLong(text[3])), text[4]))
                : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
