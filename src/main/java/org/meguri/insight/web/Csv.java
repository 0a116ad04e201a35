package org.meguri.insight.web;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.Invalid;

/** A table as CSV (RFC 4180) that opens in the spreadsheets of an office, and never as a formula. */
final class Csv {

    private static final String FORMULA = "=+-@\t\r＝＋－＠";
    private static final String MARK = "\uFEFF";
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /** Stands for a letter that windows-31j does not have (ゲタ). */
    private static final String MISSING = "〓";

    private final List<String> lines = new ArrayList<>();

    Csv row(List<String> cells) {
        lines.add(cells.stream().map(Csv::cell).collect(Collectors.joining(",")));
        return this;
    }

    /** The charset of that name; UTF-8 where none is given. */
    static Charset charset(@Nullable String named) {
        return switch (named == null ? "" : named.strip().toLowerCase(Locale.ROOT)) {
            case "", "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "windows-31j", "shift_jis", "sjis", "cp932", "ms932" -> WINDOWS_31J;
            default -> throw new Invalid("encoding", "choice-unknown");
        };
    }

    /** The file: UTF-8 with a byte order mark, by which Excel knows it, or windows-31j. */
    byte[] bytes(Charset charset) {
        String text = lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
        if (charset.equals(StandardCharsets.UTF_8)) {
            return (MARK + text).getBytes(StandardCharsets.UTF_8);
        }
        CharsetEncoder encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(MISSING.getBytes(charset));
        try {
            ByteBuffer encoded = encoder.encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A cell that a spreadsheet takes for a formula gets an apostrophe before it. */
    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
