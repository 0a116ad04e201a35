package org.meguri.people.notice;

import jakarta.persistence.Embeddable;

/**
 * Hours of the day in which nothing leaves the installation; they may pass midnight. The same hour twice means none.
 *
 * @param from first quiet hour, 0 to 23
 * @param until first hour that is not quiet any more, 0 to 23
 */
@Embeddable
public record QuietHours(int from, int until) {

    /** Whether it is quiet in that hour of the day. */
    public boolean contain(int hour) {
        return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
    }
}
