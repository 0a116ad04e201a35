package org.meguri.platform.web;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Submissions;

/** Carries out a request of the API once for each Idempotency-Key of a session. */
@RequestScoped
public class Once {

    private final Submissions submissions;
    private final Viewer viewer;

    Once(Submissions submissions, Viewer viewer) {
        this.submissions = submissions;
        this.viewer = viewer;
    }

    /** What the act answered, now or when it came before under the same key; without a key it is always carried out. */
    public UUID of(@Nullable String key, Supplier<UUID> act) {
        if (key == null || key.isBlank()) {
            return act.get();
        }
        UUID id = UUID.nameUUIDFromBytes((viewer.session() + "/api/" + key).getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(submissions.once(id, act::get));
    }

    /** The version that the client saw, from its If-Match header. */
    public static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        String digits = ifMatch.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 9 ? -1 : Integer.valueOf(digits);
    }
}
