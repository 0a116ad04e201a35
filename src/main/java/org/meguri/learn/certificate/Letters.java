package org.meguri.learn.certificate;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The typeface of certificates, Noto Sans JP, which comes in slices of about two hundred letters each; only the slices that
 * a text needs are read. Its licence (SIL OFL 1.1) stands beside the files.
 */
@Singleton
class Letters {

    /** Stands for a letter that the typeface does not have (ゲタ). */
    static final int GETA = 0x3013;

    private static final String FOLDER = "/fonts/noto-sans-jp/";

    private record Span(int last, String slice) {}

    private final TreeMap<Integer, Span> spans = new TreeMap<>();
    private final Map<String, byte[]> fonts = new ConcurrentHashMap<>();

    Letters() {
        for (String line : new String(read("letters.txt"), StandardCharsets.UTF_8).split("\n")) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                String[] ends = words[i].split("-");
                int first = Integer.parseInt(ends[0], 16);
                int last = Integer.parseInt(ends[ends.length - 1], 16);
                spans.putIfAbsent(first, new Span(last, words[0]));
            }
        }
    }

    /** The slice with the letter; null where there is none. */
    @Nullable
    String sliceOf(int letter) {
        Map.Entry<Integer, Span> found = spans.floorEntry(letter);
        return found == null || found.getValue().last() < letter
                ? null
                : found.getValue().slice();
    }

    /** The slice as a TrueType font. */
    byte[] font(String slice) {
        return fonts.computeIfAbsent(slice, name -> {
            try {
                return Woff.unpack(read(name + ".woff"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] read(String file) {
        try (InputStream in = Letters.class.getResourceAsStream(FOLDER + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
