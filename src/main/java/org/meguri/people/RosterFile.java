package org.meguri.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.TooLarge;

/**
 * Reads a roster file: UTF-8 with or without a byte order mark, else windows-31j. Columns are found by their headings, in
 * any order; headings that nobody asks for (the reasons of an earlier import among them) are passed over. Each line is
 * read by itself, so that a stray quotation mark spoils one line and not the rest of the file.
 */
final class RosterFile {

    /** The largest file, in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    /** The most lines of one file. */
    static final int MOST_LINES = 20_000;

    private static final String FIELD = "file";
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final int MOST_CELLS = 100;
    private static final int LONGEST_CELL_IN_LINES = 3;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setLenientEof(true)
            .setTrailingData(true)
            .setIgnoreEmptyLines(false)
            .get();

    private RosterFile() {}

    /**
     * The lines of the file.
     *
     * @throws TooLarge more than ten megabytes
     * @throws Invalid no CSV, an unknown encoding, missing headings, no lines or too many
     */
    static List<RosterLine> read(RosterImport.Kind kind, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new TooLarge("roster-large", LARGEST / 1024 / 1024);
        }
        List<String> raw = decode(bytes).lines().toList();
        int at = 0;
        while (at < raw.size() && raw.get(at).isBlank()) {
            at++;
        }
        List<String> header = at < raw.size() ? cells(raw.get(at)) : List.of();
        int[] places = places(kind, header);
        List<RosterLine> lines = new ArrayList<>();
        for (int i = at + 1; i < raw.size(); i++) {
            String text = raw.get(i);
            if (text.isEmpty()) {
                continue;
            }
            int number = i + 1;
            int more = continuation(raw, i);
            if (more > 0) {
                text = String.join("\n", raw.subList(i, i + more + 1));
                i += more;
            }
            RosterLine line = line(number, cells(text), header.size(), places);
            if (line != null) {
                lines.add(line);
                new Invalid.Check()
                        .that(lines.size() <= MOST_LINES, FIELD, "roster-lines", MOST_LINES)
                        .orThrow();
            }
        }
        new Invalid.Check().that(!lines.isEmpty(), FIELD, "roster-no-lines").orThrow();
        return lines;
    }

    static String decode(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                throw new Invalid(FIELD, "roster-not-csv");
            }
        }
        String text = decode(bytes, StandardCharsets.UTF_8);
        if (text == null) {
            text = decode(bytes, WINDOWS_31J);
        }
        if (text == null) {
            throw new Invalid(FIELD, "roster-encoding");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** For each column of the kind its place in the file, or -1. */
    private static int[] places(RosterImport.Kind kind, List<String> header) {
        Map<String, Integer> byHeading = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byHeading.putIfAbsent(heading(header.get(i)), i);
        }
        List<String> missing = kind.columns().stream()
                .filter(kind.required()::contains)
                .filter(column -> !byHeading.containsKey(heading(column)))
                .toList();
        if (!missing.isEmpty()) {
            throw new Invalid(FIELD, "roster-header", String.join("、", missing));
        }
        return kind.columns().stream()
                .mapToInt(column -> byHeading.getOrDefault(heading(column), -1))
                .toArray();
    }

    private static String heading(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static @Nullable RosterLine line(int number, List<String> cells, int headings, int[] places) {
        if (cells.stream().allMatch(String::isBlank)) {
            return cells.size() > MOST_CELLS ? new RosterLine(number, blank(places.length), true) : null;
        }
        List<String> inOrder = new ArrayList<>();
        for (int place : places) {
            inOrder.add(place >= 0 && place < cells.size() ? RosterLine.unpack(cells.get(place)) : "");
        }
        boolean tooMany =
                cells.size() > MOST_CELLS || cells.stream().skip(headings).anyMatch(cell -> !cell.isBlank());
        return new RosterLine(number, List.copyOf(inOrder), tooMany);
    }

    private static List<String> blank(int columns) {
        return java.util.Collections.nCopies(columns, "");
    }

    /** How many of the following lines belong to this one, because a quoted cell goes on in them. */
    private static int continuation(List<String> raw, int at) {
        if (!isOpen(raw.get(at))) {
            return 0;
        }
        for (int more = 1; more < LONGEST_CELL_IN_LINES && at + more < raw.size(); more++) {
            if (isOpen(raw.get(at + more))) {
                return more;
            }
        }
        return 0;
    }

    private static boolean isOpen(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** The cells of one line; of a line with very many only the first hundred and one. */
    private static List<String> cells(String text) {
        String worth = upToComma(text, MOST_CELLS + 1);
        try (CSVParser parser = CSVParser.parse(worth, FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? List.of("") : records.get(0).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            // Quotation marks that nobody can make sense of: take them for letters.
            return List.of(worth.split(",", -1));
        }
    }

    private static String upToComma(String text, int most) {
        int at = -1;
        for (int i = 0; i < most; i++) {
            at = text.indexOf(',', at + 1);
            if (at < 0) {
                return text;
            }
        }
        return text.substring(0, at);
    }
}
