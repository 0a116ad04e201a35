package org.meguri.people;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.DateText;
import org.meguri.platform.Text;
import org.meguri.platform.table.Cells;

/**
 * One line of a roster.
 *
 * @param number where it stands in the file; the headings stand in line 1
 * @param cells its cells in the order of the columns of the kind, unpacked from what spreadsheets put around them
 * @param tooMany whether it had more filled cells than the file has headings
 * @param faults what is wrong with single cells as such, by column
 */
record RosterLine(int number, List<String> cells, boolean tooMany, Map<Integer, String> faults) {

    /** The formula in the cell came to an error. */
    static final String ERROR = "roster-formula-error";

    /** The cell belongs to a merged cell that begins above. */
    static final String MERGED = "roster-merged";

    /** The file ends in the middle of the line. */
    static final String CUT = "roster-cut-line";

    private static final int LONGEST_KEPT = 300;
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{1,20}");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[Ee][+-]?[0-9]{1,3}");
    private static final Pattern LOST = Pattern.compile("[?？〓\uFFFD]");
    private static final char SEPARATOR = '\u001F';

    RosterLine(int number, List<String> cells, boolean tooMany) {
        this(number, cells, tooMany, Map.of());
    }

    /** Takes off what a spreadsheet needs to leave a number alone: {@code ="00123"} and a leading apostrophe. */
    static String unpack(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        String text = Text.clean(cell);
        String meant = Cells.meant(text);
        return meant.equals(text) ? text : Text.clean(meant);
    }

    /** Refuses a line that is not whole. */
    void requireWhole() {
        RosterFault.unless(!tooMany, "roster-columns", "");
        faults.forEach(
                (column, code) -> RosterFault.unless(!code.equals(CUT) && !code.equals(ERROR), code, cell(column)));
    }

    static RosterLine ofKept(int number, String kept) {
        return new RosterLine(number, List.of(kept.split(String.valueOf(SEPARATOR), -1)), false);
    }

    /** The cells as they are kept in the database. Control characters were cleaned away, so that one can separate. */
    String kept() {
        List<String> shortened = new ArrayList<>();
        cells.forEach(cell -> shortened.add(Text.abbreviate(cell, LONGEST_KEPT)));
        return String.join(String.valueOf(SEPARATOR), shortened);
    }

    /** The same line with another text in a column. */
    RosterLine with(int column, String text) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(column, text);
        return new RosterLine(number, List.copyOf(changed), tooMany, faults);
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The name for the list, whatever the line is about: people have it in the second column, units in the fourth. */
    String shownName() {
        return cells.size() > RosterImport.Kind.UNITS.columns().size() ? cell(1) : cell(3);
    }

    /** The cell of a column that must be filled. */
    String required(int column, String heading) {
        boolean merged = MERGED.equals(faults.get(column));
        RosterFault.unless(!cell(column).isEmpty(), merged ? MERGED : "roster-empty", heading);
        return cell(column);
    }

    /** A code or staff number: full-width letters are understood, leading zeros stay. */
    String code(int column, String heading) {
        String typed = Normalizer.normalize(required(column, heading), Normalizer.Form.NFKC);
        RosterFault.unless(!SCIENTIFIC.matcher(typed).matches(), "roster-scientific", typed);
        RosterFault.unless(CODE.matcher(typed).matches(), "roster-code", typed);
        return typed;
    }

    /** A text of limited length; null when the cell is empty. */
    @Nullable
    String text(int column, int longest) {
        String typed = cell(column);
        RosterFault.unless(Text.length(typed) <= longest, "roster-long", String.valueOf(longest));
        return typed.isEmpty() ? null : typed;
    }

    /** A name; null when the cell is empty. A letter that an encoding has lost must not become part of a name. */
    @Nullable
    String name(int column, int longest) {
        String typed = text(column, longest);
        RosterFault.unless(typed == null || !LOST.matcher(typed).find(), "roster-lost", String.valueOf(typed));
        return typed;
    }

    /**
     * The first day on which everything that the line says has come or is over: the last day of a post says as much as the
     * first day of the next. {@link LocalDate#MAX} where a date cannot be read.
     */
    LocalDate openFrom(RosterImport.Kind kind) {
        LocalDate open = LocalDate.MIN;
        for (int column : kind.days()) {
            LocalDate day;
            try {
                day = day(column);
            } catch (RosterFault unreadable) {
                return LocalDate.MAX;
            }
            if (day != null) {
                LocalDate shown = column == kind.firstDay() ? day : day.plusDays(1);
                open = shown.isAfter(open) ? shown : open;
            }
        }
        return open;
    }

    /** Refuses a line about days to come where the horizon does not reach that far. */
    void requireWithin(RosterImport.Kind kind, LocalDate horizon) {
        if (horizon.equals(LocalDate.MAX)) {
            return;
        }
        for (int column : kind.days()) {
            LocalDate day = day(column);
            boolean shown = day == null || (column == kind.firstDay() ? !day.isAfter(horizon) : day.isBefore(horizon));
            RosterFault.unless(shown, "roster-coming", String.valueOf(day));
        }
    }

    /** A day; null when the cell is empty. */
    @Nullable
    LocalDate day(int column) {
        String typed = cell(column);
        if (typed.isEmpty()) {
            return null;
        }
        DateText.Reading reading = DateText.readCell(typed);
        if (reading instanceof DateText.Refused refused) {
            throw new RosterFault(refused.code(), refused.typed());
        }
        LocalDate day = reading.found().orElseThrow();
        RosterFault.unless(day.getYear() >= 1926 && day.getYear() <= 2199, "roster-date", typed);
        return day;
    }
}
