package org.meguri.platform.table;

import java.util.List;
import java.util.Map;

/**
 * A line of a table that came in.
 *
 * @param number where it stands in the file, from 1
 * @param cells as they stand there, nothing cleaned away; of a line with very many only the first hundred and one
 * @param notes what is to be known about single cells, by their place
 */
public record TableRow(int number, List<String> cells, Map<Integer, Note> notes) {

    /** What is to be known about a cell. */
    public enum Note {
        /** It belongs to a merged cell that begins in a line above; its value is that line's alone. */
        MERGED,
        /** The formula in it came to an error; the cell says which. */
        ERROR,
        /** The file ends in the middle of it. */
        CUT
    }

    public TableRow(int number, List<String> cells) {
        this(number, cells, Map.of());
    }

    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
