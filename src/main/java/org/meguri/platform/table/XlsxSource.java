package org.meguri.platform.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.Invalid;

/**
 * A sheet of a workbook: the first visible one with the headings. Numbers stand there as the workbook keeps them, days as
 * 2026-04-01, formulas as what they came to when the workbook was saved.
 */
final class XlsxSource extends TableSource {

    private static final Set<String> ERRORS = Set.of(
            "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int SURE_DIGITS = 15;
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);

    private final Path file;
    private final WorkbookFacts facts;
    private final int sheet;

    private XlsxSource(Path file, WorkbookFacts facts, int sheet) {
        this.file = file;
        this.facts = facts;
        this.sheet = sheet;
    }

    static XlsxSource of(Path file, Limits limits, Predicate<List<String>> fits) throws IOException {
        WorkbookFacts facts = WorkbookFacts.of(file, limits);
        List<Integer> visible = new ArrayList<>();
        try (ReadableWorkbook workbook = workbook(file)) {
            workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .forEach(one -> visible.add(one.getIndex()));
        }
        XlsxSource first = null;
        for (int index : visible) {
            XlsxSource source = new XlsxSource(file, facts, index);
            Heading heading = new Heading(fits);
            try {
                source.all(heading::look);
            } catch (Enough enough) {
                // found, or not to be found
            }
            TableRow found = heading.fitting();
            if (found != null) {
                source.headings(found);
                return source;
            }
            source.headings(heading.first());
            if (first == null || first.headings().isEmpty()) {
                first = source;
            }
        }
        if (first == null) {
            throw new Invalid(FIELD, "table-unreadable");
        }
        return first;
    }

    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            try {
                return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
            } catch (RuntimeException e) {
                throw new Invalid(FIELD, "table-unknown");
            }
        } catch (RuntimeException e) {
            throw new Invalid(FIELD, "table-unknown");
        }
    }

    @Override
    public Written written() {
        return Written.XLSX;
    }

    @Override
    void all(Consumer<TableRow> reader) {
        try (ReadableWorkbook workbook = workbook(file)) {
            Sheet chosen = workbook.getSheet(sheet).orElseThrow(() -> new Invalid(FIELD, "table-unreadable"));
            Merges merges = new Merges(facts.mergesOf(chosen.getId()));
            try (Stream<Row> stream = open(chosen)) {
                Iterator<Row> rows = stream.iterator();
                for (Row row = next(rows); row != null; row = next(rows)) {
                    reader.accept(read(row, merges, workbook.isDate1904()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Row> open(Sheet sheet) throws IOException {
        try {
            return sheet.openStream();
        } catch (ExcelReaderException e) {
            throw new Invalid(FIELD, "table-unreadable");
        }
    }

    private static @Nullable Row next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            // whatever a reader stumbles over, the workbook is not as it should be
            throw new Invalid(FIELD, "table-unreadable");
        }
    }

    private static TableRow read(Row row, Merges merges, boolean since1904) {
        int count = Math.min(row.getCellCount(), MOST_CELLS + 1);
        List<String> cells = new ArrayList<>(count);
        Map<Integer, TableRow.Note> notes = null;
        for (int i = 0; i < count; i++) {
            Cell cell = row.getCell(i);
            String text = cell == null ? "" : text(cell, since1904);
            if (cell != null && isError(cell, text)) {
                notes = notes == null ? new HashMap<>() : notes;
                notes.put(i, TableRow.Note.ERROR);
            }
            cells.add(text);
        }
        Map<Integer, TableRow.Note> merged = merges.at(row.getRowNum() - 1);
        if (!merged.isEmpty()) {
            notes = notes == null ? new HashMap<>() : notes;
            notes.putAll(merged);
        }
        return new TableRow(row.getRowNum(), cells, notes == null ? Map.of() : notes);
    }

    private static boolean isError(Cell cell, String text) {
        return cell.getType() == CellType.ERROR || (cell.getType() == CellType.FORMULA && ERRORS.contains(text));
    }

    private static String text(Cell cell, boolean since1904) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(number, cell, since1904);
        }
        if (value instanceof Boolean) {
            return value.toString().toUpperCase(Locale.ROOT);
        }
        if (value == null) {
            return cell.getType() == CellType.EMPTY || cell.getRawValue() == null ? "" : cell.getRawValue();
        }
        return unescaped(value.toString());
    }

    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static String number(BigDecimal number, Cell cell, boolean since1904) {
        if (number.precision() - number.scale() > 400 || number.scale() > 400) {
            return String.valueOf(cell.getRawValue());
        }
        if (isDay(cell)) {
            int days = number.intValue();
            if (days > 60 && days < 2_958_466) {
                return (since1904 ? ZERO_1904 : ZERO).plusDays(days).toString();
            }
        }
        // sixteen and more digits are not all kept by a spreadsheet: shown so that nobody takes them for a number
        return number.precision() - number.scale() > SURE_DIGITS
                ? String.format(Locale.ROOT, "%.14E", number.round(new MathContext(SURE_DIGITS)))
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            // the formats of Japanese Excel that have numbers and no text
            Integer id = id(cell);
            return id != null && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58));
        }
        String plain = QUOTED.matcher(format.split(";")[0]).replaceAll("").toLowerCase(Locale.ROOT);
        boolean amount = plain.contains("0") || plain.contains("#") || plain.contains("general");
        return !amount && (plain.contains("y") || plain.contains("d") || plain.contains("g") || plain.contains("e"));
    }

    private static @Nullable Integer id(Cell cell) {
        try {
            return cell.getDataFormatId();
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** The merged cells that reach into a line from one above, for lines that are asked for from top to bottom. */
    private static final class Merges {
        private final List<WorkbookFacts.Merge> all;
        private final List<WorkbookFacts.Merge> open = new ArrayList<>();
        private int next;

        Merges(List<WorkbookFacts.Merge> all) {
            this.all = all;
        }

        Map<Integer, TableRow.Note> at(int row) {
            while (next < all.size() && all.get(next).firstRow() < row) {
                open.add(all.get(next++));
            }
            if (open.isEmpty()) {
                return Map.of();
            }
            open.removeIf(merge -> merge.lastRow() < row);
            Map<Integer, TableRow.Note> notes = new HashMap<>();
            for (WorkbookFacts.Merge merge : open) {
                for (int i = merge.firstColumn(); i <= Math.min(merge.lastColumn(), MOST_CELLS); i++) {
                    notes.put(i, TableRow.Note.MERGED);
                }
            }
            return notes;
        }
    }
}
