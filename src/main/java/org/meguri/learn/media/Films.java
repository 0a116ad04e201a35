package org.meguri.learn.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/**
 * Blanks what an MP4 file says about where and by whom it was taken (boxes {@code udta}, {@code meta} and {@code uuid} of
 * ISO/IEC 14496-12). Nothing moves, so that the film still plays.
 */
final class Films {

    private static final Set<String> AROUND = Set.of("moov", "trak", "mdia", "minf");
    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid");
    private static final int HEADER = 8;
    private static final int DEEPEST = 6;

    private Films() {}

    /** @throws IllegalArgumentException it is broken */
    static void bare(Path film) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
            boxes(file, 0, file.length(), 0);
        }
    }

    private static void boxes(RandomAccessFile file, long from, long end, int depth) throws IOException {
        long at = from;
        while (at + HEADER <= end) {
            file.seek(at);
            long size = file.readInt() & 0xFFFFFFFFL;
            byte[] name = new byte[4];
            file.readFully(name);
            String type = new String(name, StandardCharsets.ISO_8859_1);
            int header = HEADER;
            if (size == 1) {
                size = file.readLong();
                header = HEADER + 8;
            } else if (size == 0) {
                size = end - at;
            }
            if (size < header || size > end - at) {
                throw new IllegalArgumentException("broken");
            }
            if (TELLING.contains(type)) {
                blank(file, at, header, size);
            } else if (AROUND.contains(type) && depth < DEEPEST) {
                boxes(file, at + header, at + size, depth + 1);
            }
            at += size;
        }
    }

    private static void blank(RandomAccessFile file, long at, int header, long size) throws IOException {
        file.seek(at + 4);
        file.write("free".getBytes(StandardCharsets.ISO_8859_1));
        file.seek(at + header);
        byte[] nothing = new byte[8_192];
        for (long left = size - header; left > 0; left -= nothing.length) {
            file.write(nothing, 0, (int) Math.min(left, nothing.length));
        }
    }
}
