package org.meguri.share;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Where somebody works, as far as the readers of a case are concerned.
 *
 * @param unit the unit of the principal post
 * @param division its section (課)
 * @param department its department (部)
 */
@Embeddable
public record Place(
        @Column(name = "unit_id") UUID unit,
        @Column(name = "division_id") UUID division,
        @Column(name = "department_id") UUID department) {}
