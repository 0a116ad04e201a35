package org.meguri.share.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.meguri.people.Days;
import org.meguri.people.GuestsForTests;

/** Invitations for the tests of the rules. */
final class Invited {

    static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    static final UUID HOST = UUID.randomUUID();

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private Invited() {}

    static Invitation from(LocalDate first, LocalDate last) {
        return new Invitation(
                GuestsForTests.guest(),
                UUID.randomUUID(),
                "みなと総合研究所",
                new Days(first, last),
                UUID.randomUUID(),
                HOST,
                NOW);
    }

    static Invitation acknowledged() {
        Invitation made = from(FIRST, LAST);
        made.acknowledge(FIRST, NOW);
        return made;
    }
}
