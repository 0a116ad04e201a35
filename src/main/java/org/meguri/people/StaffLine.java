package org.meguri.people;

import java.util.ArrayList;
import java.util.List;

/**
 * A line about a member of staff that waits to be carried out.
 *
 * @param number where it stands among the lines
 * @param kept its cells, in the columns of {@link RosterImport.Kind#STAFF}, as they are kept in the database
 */
public record StaffLine(int number, String kept) {

    /** A line that says these things; empty texts where it says nothing. */
    public static StaffLine of(int number, List<String> cells) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < RosterImport.Kind.STAFF.columns().size(); i++) {
            all.add(i < cells.size() ? RosterLine.unpack(cells.get(i)) : "");
        }
        return new StaffLine(number, new RosterLine(number, all, false).kept());
    }

    /** The cells in the order of the columns. */
    public List<String> cells() {
        return line().cells();
    }

    RosterLine line() {
        return RosterLine.ofKept(number, kept);
    }
}
