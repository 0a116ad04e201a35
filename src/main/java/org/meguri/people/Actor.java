package org.meguri.people;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person who acts, with what their posts and grants allow on this day. Everything that is read or changed is read
 * or changed through an actor, who belongs to exactly one body.
 *
 * @param session the session in which the person acts; null for the system itself (time-outs, the sample city)
 * @param unit the unit of the principal post
 * @param division the 課 of that unit
 * @param leads the units headed today with everything below them
 * @param trains where the person is a trainer
 * @param contacts the units for which the person answers cases, as head or as named contact
 * @param passwordTemporary whether the password must be changed before anything else
 * @param sharedPc the PC on which the person acts, if several people use it
 */
public record Actor(
        UUID person,
        UUID body,
        @Nullable UUID session,
        @Nullable UUID account,
        String name,
        UUID unit,
        UUID division,
        Set<Role> roles,
        Scope leads,
        Scope trains,
        Scope contacts,
        Locale locale,
        boolean eraDates,
        boolean passwordTemporary,
        @Nullable UUID sharedPc) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the person is the given one. */
    public boolean isSelf(UUID other) {
        return person.equals(other);
    }

    /** The people whose texts of tries and prompts this actor may read besides their own: heads above, trainers. */
    public Scope reads() {
        return leads.or(trains);
    }

    /**
     * Whether the actor may enter for those who work in the unit (代理入力): its named contact may, unless the actor also
     * heads it, because who confirms does not write.
     */
    public boolean entersFor(UUID where) {
        return is(Role.CONTACT) && contacts.includes(where) && !leads.includes(where);
    }

    /** The people whose stages, dates, minutes and reasons this actor may see besides their own. */
    public Scope oversees() {
        return is(Role.HR) || is(Role.OWNER) ? Scope.WHOLE : reads();
    }
}
