package org.meguri.practice.effect;

import java.time.LocalDate;

/** When the employee is asked again. The names are kept in the database. */
public enum Checkpoint {
    /** 30日 */
    DAY_30(30),
    /** 90日 */
    DAY_90(90);

    private final int days;

    Checkpoint(int days) {
        this.days = days;
    }

    /** Calendar days after the confirmation. */
    public int days() {
        return days;
    }

    LocalDate after(LocalDate confirmedOn) {
        return confirmedOn.plusDays(days);
    }
}
