package org.meguri.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.TooLarge;
import org.meguri.platform.table.TableRow;
import org.meguri.platform.table.TableSource;

/**
 * Reads a roster file, CSV or workbook, line by line. Columns are found by their headings, in any order, or as HR has said
 * for files with these headings; headings that nobody asks for (the reasons of an earlier import among them) are passed
 * over.
 */
final class RosterFile {

    /** The largest file, in bytes, where no setting is at hand. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final String FIELD = TableSource.FIELD;
    private static final int MOST_CELLS = 100;

    /**
     * How large a file may be.
     *
     * @param bytes as it comes
     * @param unpacked the bytes of a workbook when it is unpacked
     */
    record Limits(long bytes, long unpacked, int lines) {

        static final Limits USUAL = new Limits(LARGEST, 200L * 1024 * 1024, 60_000);

        static Limits of(RosterConfig config) {
            return new Limits(
                    config.megabytes() * 1024L * 1024, config.unpackedMegabytes() * 1024L * 1024, config.lines());
        }
    }

    private final RosterImport.Kind kind;
    private final TableSource source;
    private final Limits limits;
    private int @Nullable [] places;

    private RosterFile(RosterImport.Kind kind, TableSource source, Limits limits, int @Nullable [] places) {
        this.kind = kind;
        this.source = source;
        this.limits = limits;
        this.places = places;
    }

    /**
     * Opens the file.
     *
     * @param remembered for the fingerprint of headings the place of each column in such files, as HR has said
     * @throws TooLarge more bytes than the limit
     * @throws Invalid neither CSV nor workbook, an unknown encoding, cut, no headings
     */
    static RosterFile open(
            RosterImport.Kind kind, Path file, Limits limits, Function<String, Optional<int[]>> remembered) {
        if (size(file) > limits.bytes()) {
            throw new TooLarge("roster-large", limits.bytes() / 1024 / 1024);
        }
        TableSource source = TableSource.open(
                file,
                new TableSource.Limits(limits.unpacked()),
                headings -> missing(kind, headings).isEmpty()
                        || remembered.apply(fingerprint(headings)).isPresent());
        List<String> headings = source.headings();
        int[] places = remembered.apply(fingerprint(headings)).orElse(null);
        List<String> missing = missing(kind, headings);
        if (places == null && missing.isEmpty()) {
            places = places(kind, headings);
        }
        long filled = headings.stream().filter(heading -> !heading.isBlank()).count();
        if (places == null && (filled < kind.required().size() || headings.size() > MOST_CELLS)) {
            throw new Invalid(FIELD, "roster-header", String.join("、", missing));
        }
        return new RosterFile(kind, source, limits, places);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines of a file with the usual headings. */
    static List<RosterLine> read(RosterImport.Kind kind, byte[] bytes) {
        return read(kind, bytes, Limits.USUAL, headings -> Optional.empty());
    }

    /** All lines of a file with the usual headings, or with those that HR has chosen once. */
    static List<RosterLine> read(
            RosterImport.Kind kind, byte[] bytes, Limits limits, Function<String, Optional<int[]>> remembered) {
        if (bytes.length > limits.bytes()) {
            throw new TooLarge("roster-large", limits.bytes() / 1024 / 1024);
        }
        return withFile(bytes, file -> {
            RosterFile roster = open(kind, file, limits, remembered);
            roster.requireHeadings();
            List<RosterLine> lines = new ArrayList<>();
            roster.lines(lines::add);
            return lines;
        });
    }

    /** Works with the bytes as a file, which is gone afterwards. */
    static <T> T withFile(byte[] bytes, Function<Path, T> work) {
        try {
            Path file = Files.createTempFile("roster", ".part");
            try {
                Files.write(file, bytes);
                return work.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TableSource.Written written() {
        return source.written();
    }

    /** The headings as they stand in the file. */
    List<String> headings() {
        return source.headings();
    }

    /** By which files with the same headings are known again. */
    String fingerprint() {
        return fingerprint(headings());
    }

    /** Whether it is known which column is which. */
    boolean isReadable() {
        return places != null;
    }

    /** From here on the columns stand at these places; -1 for a column that the file does not have. */
    void read(int[] chosen) {
        this.places = chosen;
    }

    /** The file's own headings of the columns that it has; empty texts for those that it does not have. */
    List<String> ownHeadings() {
        int[] known = places;
        List<String> own = new ArrayList<>();
        for (int i = 0; known != null && i < kind.columns().size(); i++) {
            own.add(i < known.length && known[i] >= 0 ? cell(headings(), known[i]) : "");
        }
        return own;
    }

    void requireHeadings() {
        if (places == null) {
            throw new Invalid(FIELD, "roster-header", String.join("、", missing(kind, headings())));
        }
    }

    /** The first lines as they stand in the file, to recognise the columns by. */
    List<List<String>> samples(int most) {
        List<List<String>> samples = new ArrayList<>();
        try {
            source.rows(row -> {
                samples.add(row.cells());
                if (samples.size() >= most) {
                    throw new Full();
                }
            });
        } catch (Full full) {
            // enough
        }
        return samples;
    }

    private static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super(null, null, false, false);
        }
    }

    /**
     * Reads all lines.
     *
     * @return how many there are
     * @throws Invalid there are none or too many
     */
    int lines(Consumer<RosterLine> reader) {
        int[] known = java.util.Objects.requireNonNull(places);
        int headings = headings().size();
        int[] count = {0};
        // a workbook keeps text as it is: nothing was put around it that has to be taken off
        UnaryOperator<String> unpack = source.written() == TableSource.Written.XLSX ? Text::clean : RosterLine::unpack;
        source.rows(row -> {
            count[0]++;
            if (count[0] > limits.lines()) {
                throw new Invalid(FIELD, "roster-lines", limits.lines());
            }
            reader.accept(line(row, headings, known, unpack));
        });
        new Invalid.Check().that(count[0] > 0, FIELD, "roster-no-lines").orThrow();
        return count[0];
    }

    private static RosterLine line(TableRow row, int headings, int[] places, UnaryOperator<String> unpack) {
        List<String> cells = row.cells();
        if (row.isBlank()) {
            return new RosterLine(row.number(), Collections.nCopies(places.length, ""), true);
        }
        List<String> inOrder = new ArrayList<>(places.length);
        Map<Integer, String> faults = null;
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            inOrder.add(place >= 0 && place < cells.size() ? unpack.apply(cells.get(place)) : "");
            TableRow.Note note = row.notes().isEmpty() ? null : row.notes().get(place);
            if (note == TableRow.Note.ERROR || note == TableRow.Note.MERGED) {
                faults = faults == null ? new HashMap<>() : faults;
                faults.put(i, note == TableRow.Note.ERROR ? RosterLine.ERROR : RosterLine.MERGED);
            }
        }
        if (row.notes().containsValue(TableRow.Note.CUT)) {
            faults = Map.of(0, RosterLine.CUT);
        }
        boolean tooMany = cells.size() > MOST_CELLS;
        for (int i = headings; i < cells.size() && !tooMany; i++) {
            tooMany = !cells.get(i).isBlank();
        }
        return new RosterLine(
                row.number(), Collections.unmodifiableList(inOrder), tooMany, faults == null ? Map.of() : faults);
    }

    /** For each column of the kind its place in the file, or -1. */
    private static int[] places(RosterImport.Kind kind, List<String> header) {
        Map<Integer, String> found = RosterColumns.certain(kind, header);
        int[] places = new int[kind.columns().size()];
        Arrays.fill(places, -1);
        found.forEach((place, column) -> places[kind.columns().indexOf(column)] = place);
        return places;
    }

    private static Map<String, Integer> byHeading(List<String> header) {
        Map<String, Integer> byHeading = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byHeading.putIfAbsent(heading(header.get(i)), i);
        }
        return byHeading;
    }

    private static List<String> missing(RosterImport.Kind kind, List<String> header) {
        Map<String, Integer> byHeading = byHeading(header);
        return kind.columns().stream()
                .filter(kind.required()::contains)
                .filter(column -> !byHeading.containsKey(heading(column)))
                .toList();
    }

    /** A heading without what people do to headings: blanks, line breaks, full-width letters. */
    static String heading(String text) {
        return Normalizer.normalize(RosterLine.unpack(text), Normalizer.Form.NFKC)
                .replaceAll("[\\s\u3000]", "");
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? RosterLine.unpack(cells.get(place)) : "";
    }

    private static String fingerprint(List<String> headings) {
        String text = headings.stream().map(RosterFile::heading).collect(Collectors.joining("\u001F"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
