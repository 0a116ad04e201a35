package org.meguri.learn.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.meguri.platform.problem.Invalid;

/** Tells from its bytes what a file is, whatever it is called. */
final class Signs {

    private static final int START = 4_096;

    private static final Set<String> FILM_BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso8", "iso9", "mp41", "mp42", "avc1", "M4V ", "M4VH",
            "M4VP", "MSNV", "dash", "mmp4", "f4v ");

    private Signs() {}

    /**
     * The kind of a file.
     *
     * @param field where a refusal belongs
     * @throws Invalid it is none that a lesson may have
     */
    static MediaKind of(Path file, String field) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(START);
        }
        if (start.length == 0) {
            throw new Invalid(field, "media-empty");
        }
        return binary(file, start, field)
                .or(() -> text(file, start, field))
                .orElseThrow(() -> new Invalid(field, "media-kind"));
    }

    private static Optional<MediaKind> binary(Path file, byte[] start, String field) throws IOException {
        if (begins(start, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(MediaKind.PNG);
        }
        if (begins(start, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(MediaKind.JPEG);
        }
        if (has(start, 0, "GIF87a") || has(start, 0, "GIF89a")) {
            return Optional.of(MediaKind.GIF);
        }
        if (has(start, 0, "RIFF") && has(start, 8, "WEBP")) {
            return Optional.of(MediaKind.WEBP);
        }
        if (has(start, 0, "%PDF-")) {
            return Optional.of(MediaKind.PDF);
        }
        if (has(start, 4, "ftyp") && start.length >= 12) {
            String brand = new String(start, 8, 4, StandardCharsets.ISO_8859_1);
            return FILM_BRANDS.contains(brand) ? Optional.of(MediaKind.MP4) : Optional.empty();
        }
        if (begins(start, 0x1A, 0x45, 0xDF, 0xA3)) {
            String head = new String(start, 0, Math.min(start.length, 64), StandardCharsets.ISO_8859_1);
            return head.contains("webm") ? Optional.of(MediaKind.WEBM) : Optional.empty();
        }
        return begins(start, 'P', 'K', 3, 4) ? office(file, field) : Optional.empty();
    }

    /** Documents are ZIP files; those that bring programs along are refused. */
    private static Optional<MediaKind> office(Path file, String field) throws IOException {
        Set<String> tops = new HashSet<>();
        boolean types = false;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    throw new Invalid(field, "media-macros");
                }
                types |= name.equals("[Content_Types].xml");
                tops.add(name.replaceFirst("/.*", ""));
            }
        } catch (ZipException broken) {
            return Optional.empty();
        }
        if (!types) {
            return Optional.empty();
        }
        return List.of("word", "xl", "ppt").stream()
                .filter(tops::contains)
                .findFirst()
                .map(top -> switch (top) {
                    case "word" -> MediaKind.DOCX;
                    case "xl" -> MediaKind.XLSX;
                    default -> MediaKind.PPTX;
                });
    }

    private static Optional<MediaKind> text(Path file, byte[] start, String field) {
        String head =
                new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        // a drawing may carry scripts, and there is no telling which of them are harmless
        if (head.startsWith("<") && head.toLowerCase(Locale.ROOT).contains("<svg")) {
            throw new Invalid(field, "media-svg");
        }
        if (head.startsWith("<") || !isText(file)) {
            return Optional.empty();
        }
        return Optional.of(head.matches("(?s)WEBVTT([ \\t\\n\\r].*)?") ? MediaKind.VTT : MediaKind.TXT);
    }

    private static boolean isText(Path file) {
        return reads(file, StandardCharsets.UTF_8) || reads(file, Charset.forName("windows-31j"));
    }

    private static boolean reads(Path file, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
            char[] some = new char[START];
            for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
                for (int i = 0; i < read; i++) {
                    if (some[i] < ' ' && "\n\r\t\f".indexOf(some[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean begins(byte[] start, int... with) {
        byte[] bytes = new byte[with.length];
        for (int i = 0; i < with.length; i++) {
            bytes[i] = (byte) with[i];
        }
        return start.length >= bytes.length && Arrays.equals(start, 0, bytes.length, bytes, 0, bytes.length);
    }

    private static boolean has(byte[] start, int at, String letters) {
        return start.length >= at + letters.length()
                && letters.equals(new String(start, at, letters.length(), StandardCharsets.ISO_8859_1));
    }
}
