package org.meguri.platform.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.Invalid;

/** What a table is written as. */
public enum TableFormat {
    /** CSV in UTF-8 with a byte order mark, by which Excel knows it. */
    UTF8("utf-8", "csv", "text/csv;charset=UTF-8"),
    /** CSV in the encoding of older office programs, which knows some ten thousand letters only. */
    WINDOWS_31J("windows-31j", "csv", "text/csv;charset=windows-31j"),
    /** An Excel workbook; every cell is text. */
    XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** The media type of workbooks. */
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String word;
    private final String ending;
    private final String mediaType;

    TableFormat(String word, String ending, String mediaType) {
        this.word = word;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /**
     * The format of that name; UTF-8 where none is given.
     *
     * @throws Invalid there is no such format
     */
    public static TableFormat of(@Nullable String named) {
        return switch (named == null ? "" : named.strip().toLowerCase(Locale.ROOT)) {
            case "", "utf-8", "utf8" -> UTF8;
            case "windows-31j", "shift_jis", "sjis", "cp932", "ms932" -> WINDOWS_31J;
            case "xlsx" -> XLSX;
            default -> throw new Invalid("format", "choice-unknown");
        };
    }

    /** The name in addresses. */
    public String word() {
        return word;
    }

    /** How names of such files end, without the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    Charset charset() {
        return this == WINDOWS_31J ? Windows31j.CHARSET : StandardCharsets.UTF_8;
    }
}
