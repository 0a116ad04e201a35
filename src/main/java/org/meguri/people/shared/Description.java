package org.meguri.people.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/**
 * What is said about a shared PC.
 *
 * @param name what it is called, at most 50 characters
 * @param place where it stands, at most 100 characters
 * @param unit whose people use it; null for the unit of who announces it
 * @param namesShown whether its sign-in page lists the people of the unit
 */
public record Description(
        String name, String place, @Nullable UUID unit, boolean namesShown) {

    private static final int NAME = 50;
    private static final int PLACE = 100;

    /** Reads what was typed. */
    public static Description of(
            @Nullable String name, @Nullable String place, @Nullable UUID unit, boolean namesShown) {
        String cleanName = Text.clean(name).replace('\n', ' ');
        String cleanPlace = Text.clean(place).replace('\n', ' ');
        new Invalid.Check()
                .that(!cleanName.isEmpty(), "name", "required")
                .that(Text.length(cleanName) <= NAME, "name", "too-long", NAME)
                .that(!cleanPlace.isEmpty(), "place", "required")
                .that(Text.length(cleanPlace) <= PLACE, "place", "too-long", PLACE)
                .orThrow();
        return new Description(cleanName, cleanPlace, unit, namesShown);
    }
}
