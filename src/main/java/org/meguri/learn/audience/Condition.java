package org.meguri.learn.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * One alternative of a rule.
 *
 * @param excluded whether those whom it fits are left out
 * @param chosen the id of a unit or title, an occupation, or the name of a form of employment or of a role
 */
@Embeddable
public record Condition(
        @Column(name = "excluded") boolean excluded,

        @Column(name = "aspect") @Enumerated(EnumType.STRING)
        Aspect aspect,

        @Column(name = "chosen") String chosen) {}
