package org.meguri.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line about a member of staff that waits to be carried out.
 *
 * @param number where it stands among the lines
 * @param kept its cells, in the columns of {@link RosterImport.Kind#STAFF}, as they are kept in the database
 * @param fault the code of what was wrong with the line in its file as such; null for nothing
 * @param faultValue what the text of the fault is filled with
 */
public record StaffLine(
        int number,
        String kept,
        @Nullable String fault,
        @Nullable String faultValue) {

    /** A line with which nothing was wrong in its file. */
    public StaffLine(int number, String kept) {
        this(number, kept, null, null);
    }

    /** A line of a file, with what is wrong with it as such. */
    static StaffLine ofFile(RosterLine line) {
        try {
            line.requireWhole();
            return new StaffLine(line.number(), line.kept());
        } catch (RosterFault fault) {
            return new StaffLine(line.number(), line.kept(), fault.code(), fault.value());
        }
    }

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

    /** Refuses a line that was not whole in its file. */
    void requireWhole() {
        if (fault != null) {
            throw new RosterFault(fault, faultValue == null ? "" : faultValue);
        }
    }

    RosterLine line() {
        return RosterLine.ofKept(number, kept);
    }
}
