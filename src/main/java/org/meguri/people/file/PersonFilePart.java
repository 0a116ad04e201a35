package org.meguri.people.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a feature holds about a person. Every feature that keeps something about people has one; a test holds that every
 * table with a person in it is either read by a sheet or named in {@link #leftOut()} with the reason.
 */
public interface PersonFilePart {

    /** The sheets, in order. */
    List<PersonSheet> sheets();

    /** Tables that name people and are not read, with the key of the reason. */
    default Map<String, String> leftOut() {
        return Map.of();
    }

    /** The practices of the person that must not be shown to anybody else, because they would give away who wrote a case. */
    default Set<UUID> withheld(UUID person) {
        return Set.of();
    }
}
