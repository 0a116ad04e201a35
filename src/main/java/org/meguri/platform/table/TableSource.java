package org.meguri.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.Invalid;

/**
 * A table in a file that came in: CSV or tab separated (UTF-8 with or without byte order mark, windows-31j, UTF-16 with
 * byte order mark), or an Excel workbook. It is read line by line and may be read several times.
 */
public abstract sealed class TableSource permits CsvSource, XlsxSource {

    /** The field that refusals of the file as a whole name. */
    public static final String FIELD = "file";

    /** In how many filled lines at the top the headings are looked for. */
    static final int HEADINGS_WITHIN = 20;

    /** More cells of one line than these are not looked at. */
    static final int MOST_CELLS = 100;

    /**
     * How much a workbook may hold.
     *
     * @param unpacked the most bytes when it is unpacked
     */
    public record Limits(long unpacked) {}

    /** How the file was written, to be answered in the same way. */
    public enum Written {
        UTF8,
        WINDOWS_31J,
        XLSX;

        /** The format in which an answer goes back. */
        public TableFormat format() {
            return switch (this) {
                case UTF8 -> TableFormat.UTF8;
                case WINDOWS_31J -> TableFormat.WINDOWS_31J;
                case XLSX -> TableFormat.XLSX;
            };
        }
    }

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private @Nullable TableRow headings;

    /**
     * Opens the file and finds the headings: the first line near the top (of a workbook: of the first visible sheet) that
     * fits, else the first line that is not blank.
     *
     * @param fits whether these cells are the headings that are looked for
     * @throws Invalid it is no table that can be read
     */
    public static TableSource open(Path file, Limits limits, Predicate<List<String>> fits) {
        try {
            byte[] start = start(file);
            if (begins(start, OLE)) {
                throw new Invalid(FIELD, isEncrypted(file) ? "table-locked" : "table-old-excel");
            }
            return begins(start, ZIP) ? XlsxSource.of(file, limits, fits) : CsvSource.of(file, fits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean begins(byte[] start, byte[] with) {
        return start.length >= with.length && java.util.Arrays.equals(start, 0, with.length, with, 0, with.length);
    }

    /** A workbook with a password is wrapped into the old kind of file, whose directory names its content. */
    private static boolean isEncrypted(Path file) throws IOException {
        byte[] name = "EncryptedPackage".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at + name.length <= bytes.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    /** The line with the headings; empty when the file has no filled line. */
    public List<String> headings() {
        return headings == null ? List.of() : headings.cells();
    }

    /** Which line the headings are. */
    public int headingsAt() {
        return headings == null ? 0 : headings.number();
    }

    public abstract Written written();

    /** Reads all lines of the table, the blank ones and those above the headings included. */
    abstract void all(Consumer<TableRow> reader);

    /** Reads the lines below the headings that are not blank. */
    public void rows(Consumer<TableRow> reader) {
        int from = headingsAt();
        all(row -> {
            if (row.number() > from && !(row.isBlank() && row.cells().size() <= MOST_CELLS)) {
                reader.accept(row);
            }
        });
    }

    void headings(@Nullable TableRow found) {
        this.headings = found;
    }

    /** Ends reading where enough is known. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /** Looks for the headings at the top of what is read. */
    static final class Heading {
        private final Predicate<List<String>> fits;
        private @Nullable TableRow first;
        private @Nullable TableRow fitting;
        private int filled;

        Heading(Predicate<List<String>> fits) {
            this.fits = fits;
        }

        void look(TableRow row) {
            if (row.isBlank()) {
                return;
            }
            if (first == null) {
                first = row;
            }
            if (fits.test(row.cells())) {
                fitting = row;
                throw new Enough();
            }
            if (++filled >= HEADINGS_WITHIN) {
                throw new Enough();
            }
        }

        @Nullable
        TableRow fitting() {
            return fitting;
        }

        @Nullable
        TableRow first() {
            return first;
        }
    }
}
