package org.meguri.platform.table;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A table to be written as a file.
 *
 * @param name of the file, without its ending; Latin letters, digits and dashes
 * @param rows asked for each time that the table is written, so that a long table never stands in memory
 */
public record Table(String name, List<Column> columns, Supplier<Stream<List<String>>> rows) {

    /** What the cells of a column hold. */
    public enum Holds {
        /** Words; what a spreadsheet takes for a formula gets an apostrophe before it. */
        TEXT,
        /** Numbers that are names (職員番号, 組織コード): leading zeros survive a spreadsheet. */
        CODE,
        /** Amounts. */
        NUMBER
    }

    /** A column. */
    public record Column(String heading, Holds holds) {

        public static Column text(String heading) {
            return new Column(heading, Holds.TEXT);
        }

        public static Column code(String heading) {
            return new Column(heading, Holds.CODE);
        }

        public static Column number(String heading) {
            return new Column(heading, Holds.NUMBER);
        }
    }
}
