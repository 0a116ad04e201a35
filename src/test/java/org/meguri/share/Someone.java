package org.meguri.share;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.Role;
import org.meguri.people.Scope;

/** People and places for the tests of the rules. */
final class Someone {

    static final UUID BODY = UUID.randomUUID();

    private Someone() {}

    /** A section of its own in a department of its own. */
    static Place anywhere() {
        return inDepartment(UUID.randomUUID());
    }

    static Place inDepartment(UUID department) {
        return new Place(UUID.randomUUID(), UUID.randomUUID(), department);
    }

    /** Another sub-section of the same section. */
    static Place besides(Place place) {
        return new Place(UUID.randomUUID(), place.division(), place.department());
    }

    static Actor workingAt(Place place) {
        return at(place, Scope.NONE);
    }

    /** The head or the named contact of the section. */
    static Actor speakingFor(Place place) {
        return at(place, Scope.of(Set.of(place.division(), place.unit())));
    }

    /** Heads only the sub-section. */
    static Actor leadingOnlyTheUnitOf(Place place) {
        return at(place, Scope.of(Set.of(place.unit())));
    }

    private static Actor at(Place place, Scope contacts) {
        return new Actor(
                UUID.randomUUID(),
                BODY,
                null,
                null,
                "髙橋 花子",
                place.unit(),
                place.division(),
                Set.of(Role.EMPLOYEE),
                Scope.NONE,
                Scope.NONE,
                contacts,
                Locale.JAPANESE,
                true,
                false,
                null);
    }
}
