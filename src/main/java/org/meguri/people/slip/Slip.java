package org.meguri.people.slip;

import java.util.UUID;

/**
 * What somebody needs for their first sign-in, on paper.
 *
 * @param section the 課, by which the slips are handed out
 * @param unit the unit within it
 * @param login what to type: the sign-in name where there is one, else the staff number
 * @param password the temporary password; it stands nowhere else
 */
public record Slip(
        UUID person, String section, String unit, String name, String staffNumber, String login, String password) {

    @Override
    public String toString() {
        // whoever logs a slip by mistake logs no password
        return "Slip[" + staffNumber + "]";
    }
}
