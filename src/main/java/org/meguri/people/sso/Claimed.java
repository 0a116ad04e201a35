package org.meguri.people.sso;

import org.jspecify.annotations.Nullable;

/**
 * Whom the provider names.
 *
 * @param staffNumber the staff number as it stands in the claim
 * @param lgCode the code of the body; null where no claim is asked for it
 */
public record Claimed(String staffNumber, @Nullable String lgCode) {}
