package org.meguri.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry's seal covers: everything that it says, its number, and the seal of the entry before it. Whoever changes,
 * removes or swaps an entry breaks the seal of that entry or of the next.
 *
 * @param at to the microsecond, which every database keeps
 */
record Sealed(
        UUID body,
        long seq,
        Instant at,
        Act act,
        @Nullable UUID by,
        @Nullable UUID subject,
        String detail,
        @Nullable String address,
        @Nullable String device,
        String previous) {

    /** The seal before the first entry. */
    static final String NOTHING = "0".repeat(64);

    Sealed {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** SHA-256 over the canonical form, in hexadecimal. */
    String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each part with its length before it, so that no two entries read alike. */
    String canonical() {
        StringBuilder text = new StringBuilder("meguri-audit-1\n");
        for (Object part : new Object[] {
            previous,
            body,
            seq,
            at.getEpochSecond(),
            at.getNano() / 1_000,
            act.name(),
            by,
            subject,
            detail,
            address,
            device
        }) {
            String written = part == null ? null : part.toString();
            text.append(written == null ? "-" : written.length() + ":" + written)
                    .append('\n');
        }
        return text.toString();
    }
}
