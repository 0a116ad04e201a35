package org.meguri.platform.table;

import java.util.regex.Pattern;

/** Cells of CSV files that spreadsheets open: what they would take for a formula or a number goes out as text, and back. */
public final class Cells {

    private static final String FORMULA = "=+-@\t\r＝＋－＠";
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern REWRITTEN =
            Pattern.compile("0[0-9]+|[0-9]{12,}|[0-9]+[Ee][0-9]+|[0-9]{1,4}-[0-9]{1,2}(-[0-9]{1,2})?");
    private static final Pattern AS_FORMULA = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

    private Cells() {}

    /** Whether a spreadsheet would take the text for a formula, or for the sign that it is none. */
    static boolean isRisky(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
    }

    /** The cell as it stands in a CSV file, quoted where necessary. */
    static String csv(String text, Table.Holds holds) {
        String safe = text;
        if (holds == Table.Holds.CODE && REWRITTEN.matcher(text).matches()) {
            safe = "=\"" + text + "\"";
        } else if (isRisky(text)
                && !(holds == Table.Holds.NUMBER && AMOUNT.matcher(text).matches())) {
            safe = "'" + text;
        }
        boolean quoted = false;
        for (int i = 0; i < safe.length() && !quoted; i++) {
            char c = safe.charAt(i);
            quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** What was meant by a cell: without {@code ="…"} and the apostrophe that keep a spreadsheet from reading it. */
    public static String meant(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        if (cell.charAt(0) == '=') {
            var formula = AS_FORMULA.matcher(cell);
            return formula.matches() ? formula.group(1) : cell;
        }
        return cell.charAt(0) == '\'' && isRisky(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
