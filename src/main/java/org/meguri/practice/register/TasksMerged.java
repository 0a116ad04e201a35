package org.meguri.practice.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Words;

/**
 * A task of a section became part of another of the same section; what is about it is about the other from now on.
 *
 * @param catalogue the task of the catalogue from which the other was taken; null for one that only this section has
 */
public record TasksMerged(
        UUID body, UUID task, UUID into, @Nullable UUID catalogue, String code, Words name) {}
