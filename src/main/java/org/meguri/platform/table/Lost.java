package org.meguri.platform.table;

/**
 * A letter that windows-31j would lose.
 *
 * @param row the line of the table; the headings stand in line 1
 * @param column the heading of its column
 * @param cell the whole cell, so that a reader can find it
 * @param letter the letter, with its variation selector where it has one
 * @param code its code, as U+20BB7
 */
public record Lost(int row, String column, String cell, String letter, String code) {}
