package org.meguri.platform.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.meguri.platform.Text;

/** Writes tables as files, line by line, and notes what the encoding loses. */
public final class TableWriter {

    /** What a file has lost. The list stops somewhere; the count does not. */
    public record Losses(List<Lost> first, long count) {}

    private static final int LISTED = 500;
    private static final int LONGEST_SHOWN = 40;
    private static final int FLUSHED = 500;

    private final Table table;
    private final TableFormat format;
    private final CharsetEncoder encoder = Windows31j.CHARSET.newEncoder();
    private final List<Lost> lost = new ArrayList<>();
    private long losses;

    private TableWriter(Table table, TableFormat format) {
        this.table = table;
        this.format = format;
    }

    /** Writes the table. The stream stays open. */
    public static Losses write(Table table, TableFormat format, OutputStream out) {
        TableWriter writer = new TableWriter(table, format);
        try (Stream<List<String>> rows = table.rows().get()) {
            if (format == TableFormat.XLSX) {
                writer.workbook(rows.iterator(), out);
            } else {
                writer.csv(rows.iterator(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Losses(List.copyOf(writer.lost), writer.losses);
    }

    private void csv(Iterator<List<String>> rows, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, format.charset()));
        if (format.charset().equals(StandardCharsets.UTF_8)) {
            text.write('\uFEFF');
        }
        line(text, 1, table.columns().stream().map(Table.Column::heading).toList(), true);
        for (int row = 2; rows.hasNext(); row++) {
            line(text, row, rows.next(), false);
        }
        text.flush();
    }

    private void line(Writer text, int row, List<String> cells, boolean headings) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.write(',');
            }
            Table.Column column = table.columns().get(i);
            String cell = format == TableFormat.WINDOWS_31J ? encodable(row, column, cells.get(i)) : cells.get(i);
            text.write(Cells.csv(cell, headings ? Table.Holds.TEXT : column.holds()));
        }
        text.write("\r\n");
    }

    /** The cell in letters that the encoding has. */
    private String encodable(int row, Table.Column column, String cell) {
        String mapped = Windows31j.mapped(cell);
        if (encoder.canEncode(mapped)) {
            return mapped;
        }
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < mapped.length(); ) {
            int letter = mapped.codePointAt(i);
            int next = i + Character.charCount(letter);
            int selector = next < mapped.length() ? mapped.codePointAt(next) : 0;
            boolean varied = isVariationSelector(selector);
            int end = varied ? next + Character.charCount(selector) : next;
            if (!varied && Windows31j.has(encoder, letter)) {
                kept.appendCodePoint(letter);
            } else {
                // the letter alone would be another form of a name: that is a loss too
                kept.append(Windows31j.MISSING);
                note(row, column, cell, mapped.substring(i, end));
            }
            i = end;
        }
        return kept.toString();
    }

    private void note(int row, Table.Column column, String cell, String letter) {
        losses++;
        if (lost.size() < LISTED) {
            StringBuilder code = new StringBuilder();
            letter.codePoints()
                    .forEach(c ->
                            code.append(code.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "U+%04X", c)));
            lost.add(new Lost(row, column.heading(), Text.abbreviate(cell, LONGEST_SHOWN), letter, code.toString()));
        }
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private void workbook(Iterator<List<String>> rows, OutputStream out) throws IOException {
        // closing the workbook would close the stream as well
        Workbook workbook = new Workbook(out, "Meguri", "1.0");
        Worksheet sheet = workbook.newWorksheet(
                table.name().substring(0, Math.min(31, table.name().length())));
        sheet.freezePane(0, 1);
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.width(
                    i,
                    Math.min(40, Math.max(12, table.columns().get(i).heading().length() * 2 + 4)));
            sheet.inlineString(0, i, table.columns().get(i).heading());
            sheet.style(0, i).bold().set();
        }
        for (int row = 1; rows.hasNext(); row++) {
            List<String> cells = rows.next();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    sheet.inlineString(row, i, cells.get(i));
                    // a cell of the format "text" stays text when somebody edits it
                    sheet.style(row, i).format("@").set();
                }
            }
            if (row % FLUSHED == 0) {
                sheet.flush();
            }
        }
        workbook.finish();
    }
}
