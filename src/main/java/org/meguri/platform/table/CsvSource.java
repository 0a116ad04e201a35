package org.meguri.platform.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.Invalid;

/**
 * A CSV or tab separated file. Each line is read by itself, so that a stray quotation mark spoils one line and not the
 * rest of the file; a quoted cell goes on in the next lines where one of them closes it.
 */
final class CsvSource extends TableSource {

    /** How many lines a cell may have; two are always believed, more only when the line then has a cell per heading. */
    private static final int LONGEST_CELL_IN_LINES = 30;

    private static final int SURE_LINES = 2;

    private final Path file;
    private final Charset charset;
    private final char separator;

    private CsvSource(Path file, Charset charset, char separator) {
        this.file = file;
        this.charset = charset;
        this.separator = separator;
    }

    static CsvSource of(Path file, Predicate<List<String>> fits) throws IOException {
        Charset charset = charset(file);
        CsvSource source = null;
        for (char separator : new char[] {',', '\t'}) {
            CsvSource tried = new CsvSource(file, charset, separator);
            Heading heading = new Heading(fits);
            try {
                tried.all(heading::look);
            } catch (Enough enough) {
                // found, or not to be found
            }
            TableRow found = heading.fitting();
            TableRow first = heading.first();
            tried.headings(found == null ? first : found);
            boolean wider = source == null
                    || (first != null
                            && first.cells().size() > source.headings().size());
            if (found != null) {
                return tried;
            }
            if (wider) {
                source = tried;
            }
        }
        return java.util.Objects.requireNonNull(source);
    }

    @Override
    public Written written() {
        return charset.equals(Windows31j.CHARSET) ? Written.WINDOWS_31J : Written.UTF8;
    }

    private enum Decoding {
        GOOD,
        BAD,
        CUT
    }

    /** The encoding in which all of the file makes sense. */
    private static Charset charset(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(2);
        }
        if (start.length == 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16;
        }
        refuseBinary(file);
        Decoding utf8 = decoding(file, StandardCharsets.UTF_8);
        if (utf8 == Decoding.GOOD) {
            return StandardCharsets.UTF_8;
        }
        Decoding windows = utf8 == Decoding.CUT ? Decoding.CUT : decoding(file, Windows31j.CHARSET);
        return switch (windows) {
            case GOOD -> Windows31j.CHARSET;
            case CUT -> throw new Invalid(FIELD, "table-cut");
            case BAD -> throw new Invalid(FIELD, "roster-encoding");
        };
    }

    private static void refuseBinary(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    byte b = buffer[i];
                    if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                        throw new Invalid(FIELD, "roster-not-csv");
                    }
                }
            }
        }
    }

    private static Decoding decoding(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        boolean letters = false;
        try (InputStream in = Files.newInputStream(file)) {
            while (true) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                boolean end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                chars.flip();
                letters = letters || chars.chars().anyMatch(c -> c >= 0x80);
                chars.clear();
                if (result.isError()) {
                    return end && letters && bytes.remaining() == result.length() ? Decoding.CUT : Decoding.BAD;
                }
                if (end) {
                    return Decoding.GOOD;
                }
                bytes.compact();
            }
        }
    }

    /** Hands out raw lines with those that follow. */
    private static final class Lines implements AutoCloseable {
        private final Reader in;
        private final Deque<String> ahead = new ArrayDeque<>();
        private boolean afterReturn;
        private boolean ended;

        /** Whether the last line of the file lacks its line end. */
        private boolean open;

        Lines(Reader in) {
            this.in = in;
        }

        @Nullable
        String next() throws IOException {
            String line = ahead.isEmpty() ? read() : ahead.removeFirst();
            return line;
        }

        /** The line that many places further, without taking it. */
        @Nullable
        String ahead(int place) throws IOException {
            while (ahead.size() < place) {
                String line = read();
                if (line == null) {
                    return null;
                }
                ahead.addLast(line);
            }
            int at = 0;
            for (String line : ahead) {
                if (++at == place) {
                    return line;
                }
            }
            return null;
        }

        boolean isLastAndOpen() throws IOException {
            return ahead(1) == null && open;
        }

        private @Nullable String read() throws IOException {
            if (ended) {
                return null;
            }
            StringBuilder line = new StringBuilder();
            while (true) {
                int c = in.read();
                if (c < 0) {
                    ended = true;
                    open = !line.isEmpty();
                    return line.isEmpty() ? null : line.toString();
                }
                boolean second = afterReturn && c == '\n';
                afterReturn = c == '\r';
                if (second || c == 0x1A) {
                    continue;
                }
                if (c == '\n' || c == '\r') {
                    return line.toString();
                }
                line.append((char) c);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    @Override
    void all(Consumer<TableRow> reader) {
        try (Lines lines =
                new Lines(new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), 1 << 16))) {
            int number = 0;
            int taken = 1;
            for (String line = lines.next(); line != null; line = lines.next()) {
                number += taken;
                taken = 1;
                if (number == 1 && line.startsWith("\uFEFF")) {
                    line = line.substring(1);
                }
                if (line.isEmpty()) {
                    continue;
                }
                Map<Integer, TableRow.Note> notes = Map.of();
                if (isOpen(line)) {
                    int more = continuation(lines, line);
                    StringBuilder whole = new StringBuilder(line);
                    for (int i = 0; i < more; i++) {
                        whole.append('\n').append(lines.next());
                    }
                    line = whole.toString();
                    taken += more;
                    if (more == 0 && lines.isLastAndOpen()) {
                        notes = Map.of(0, TableRow.Note.CUT);
                    }
                }
                reader.accept(new TableRow(number, cells(line), notes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many of the following lines belong to this one, because a quoted cell goes on in them. */
    private int continuation(Lines lines, String line) throws IOException {
        StringBuilder whole = new StringBuilder(line);
        for (int more = 1; more < LONGEST_CELL_IN_LINES; more++) {
            String next = lines.ahead(more);
            if (next == null) {
                return 0;
            }
            whole.append('\n').append(next);
            if (isOpen(next)) {
                boolean believed = more <= SURE_LINES
                        || cells(whole.toString()).size() == headings().size();
                return believed ? more : 0;
            }
        }
        return 0;
    }

    private static boolean isOpen(String line) {
        if (line.indexOf('"') < 0) {
            return false;
        }
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** The cells of one line; of a line with very many only the first hundred and one. */
    List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at <= line.length() && cells.size() <= MOST_CELLS) {
            if (at < line.length() && line.charAt(at) == '"') {
                int close = closing(line, at + 1);
                if (close >= 0) {
                    int end = line.indexOf(separator, close + 1);
                    end = end < 0 ? line.length() : end;
                    // what stands between the closing quotation mark and the separator belongs to the cell
                    cells.add(line.substring(at + 1, close).replace("\"\"", "\"") + line.substring(close + 1, end));
                    at = end + 1;
                    continue;
                }
            }
            int end = line.indexOf(separator, at);
            end = end < 0 ? line.length() : end;
            cells.add(line.substring(at, end));
            at = end + 1;
        }
        return cells;
    }

    private static int closing(String line, int from) {
        for (int at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) {
            if (at + 1 >= line.length() || line.charAt(at + 1) != '"') {
                return at;
            }
        }
        return -1;
    }
}
