package org.meguri.people.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A person's file that was asked for: what it will hold, before it is read.
 *
 * @param own whether the person asked for it; only then it holds what the person wrote without a name
 * @param leftOut tables that are not read, with the key of the reason
 */
public record PersonFile(
        UUID person,
        String name,
        String staffNumber,
        boolean own,
        Instant madeAt,
        List<PersonSheet> sheets,
        Map<String, String> leftOut,
        Set<UUID> withheld) {}
