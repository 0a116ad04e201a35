package org.meguri.people.file;

import java.util.List;
import java.util.Set;

/**
 * One kind of record in a person's file.
 *
 * @param name of the file inside the file; its title and the headings of its columns are found by it
 * @param tables the tables that it reads
 * @param columns the names of the columns, at least two, in the order of the selection
 * @param sql selects the rows of {@code :person}; {@code :withheld} are practices that must not be shown
 * @param ownOnly whether it is for the person alone
 */
public record PersonSheet(String name, Set<String> tables, List<String> columns, String sql, boolean ownOnly) {

    public static PersonSheet of(String name, Set<String> tables, List<String> columns, String sql) {
        return new PersonSheet(name, tables, columns, sql, false);
    }
}
