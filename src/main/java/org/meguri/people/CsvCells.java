package org.meguri.people;

import java.util.List;
import java.util.stream.Collectors;

/** Writes lines of CSV that spreadsheets read as text and never as a formula. */
public final class CsvCells {

    private CsvCells() {}

    /** Whether a spreadsheet would take the cell for a formula. */
    static boolean isRisky(String cell) {
        return !cell.isEmpty() && "=+-@\t".indexOf(cell.charAt(0)) >= 0;
    }

    /** One line, quoted where necessary, with its line end. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvCells::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = isRisky(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
