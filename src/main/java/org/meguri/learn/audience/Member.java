package org.meguri.learn.audience;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Employment;
import org.meguri.people.Posting;
import org.meguri.people.Role;
import org.meguri.platform.Words;

/**
 * Somebody who works here on a day, as rules look at them.
 *
 * @param unit the unit of the principal post
 * @param occupation null where nobody has said
 * @param postSince the first day of that post in its present state
 * @param joinedOn the first day of the first post that is known
 * @param roles those granted on the day, and MANAGER for who heads a unit
 */
public record Member(
        UUID id,
        String staffNumber,
        String name,
        String sortKey,
        UUID unit,
        UUID title,
        Words titleName,
        int rank,
        @Nullable String occupation,
        Employment employment,
        Posting.State state,
        LocalDate postSince,
        LocalDate joinedOn,
        Set<Role> roles) {

    /** Whether the person is on leave or seconded. */
    public boolean isAway() {
        return state != Posting.State.WORKING;
    }
}
