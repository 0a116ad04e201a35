package org.meguri.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the manager promised, and what the employee later said about it.
 *
 * @param kept whether the help came; null until the employee has said so
 */
@Embeddable
public record Support(
        @Column(name = "support_kinds") String kindNames,
        @Column(name = "support_note") @Nullable String note,
        @Column(name = "support_by") UUID by,
        @Column(name = "support_at") Instant at,
        @Column(name = "support_kept") @Nullable Boolean kept,
        @Column(name = "support_kept_note") @Nullable String keptNote,
        @Column(name = "support_kept_at") @Nullable Instant keptAt) {

    static Support promised(Set<SupportKind> kinds, @Nullable String note, UUID by, Instant at) {
        String names = kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        return new Support(names, note, by, at, null, null, null);
    }

    Support received(boolean came, @Nullable String said, Instant now) {
        return new Support(kindNames, note, by, at, came, said, now);
    }

    public Set<SupportKind> kinds() {
        return Stream.of(kindNames.split(",")).map(SupportKind::valueOf).collect(Collectors.toSet());
    }
}
