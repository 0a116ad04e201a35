package org.meguri.learn.folder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.meguri.platform.problem.Invalid;

/** Packs the folder of a course into one file and back. The same folder always makes the same bytes. */
public final class CourseZip {

    private static final int MOST_FILES = 500;
    private static final int MOST_BYTES = 10_000_000;
    private static final long MOST_MEDIA_BYTES = 300_000_000;
    private static final FileTime NO_TIME = FileTime.fromMillis(315_532_800_000L);

    /** In the folder of a module, with or without a folder around the course. */
    private static final Pattern MEDIA = Pattern.compile("(?:[^/]+/){1,2}" + LessonMedia.FOLDER + "[^/]+");

    /** Where the pictures, files and films lie while a folder is packed. */
    public interface Source {

        /** Writes the content with this SHA-256. */
        void copy(String sha256, OutputStream out) throws IOException;
    }

    /** Where they go when a folder is unpacked. */
    public interface Store {

        /**
         * Keeps a content.
         *
         * @param path in the ZIP file
         * @return its SHA-256
         * @throws Invalid it is none that a lesson may show
         */
        String keep(String path, InputStream content);
    }

    private CourseZip() {}

    /** Packs a folder of texts only. */
    public static byte[] pack(CourseFolder folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            pack(
                    folder,
                    (sha256, out) -> {
                        throw new IOException("nothing is known of " + sha256);
                    },
                    bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Packs a folder. */
    public static void pack(CourseFolder folder, Source media, OutputStream out) throws IOException {
        TreeMap<String, Boolean> paths = new TreeMap<>();
        folder.files().keySet().forEach(path -> paths.put(path, false));
        folder.media().keySet().forEach(path -> paths.put(path, true));
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Boolean> path : paths.entrySet()) {
                ZipEntry entry = new ZipEntry(path.getKey());
                entry.setLastModifiedTime(NO_TIME);
                zip.putNextEntry(entry);
                if (path.getValue()) {
                    media.copy(String.valueOf(folder.media().get(path.getKey())), zip);
                } else {
                    zip.write(String.valueOf(folder.files().get(path.getKey())).getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        }
    }

    /** Unpacks a folder of texts only. */
    public static CourseFolder unpack(byte[] bytes) {
        return unpack(new ByteArrayInputStream(bytes), (path, content) -> {
            throw new Invalid("file", "course-zip-text", path);
        });
    }

    /**
     * Unpacks a file that somebody hands in. A folder around everything, as file managers like to make, is taken off.
     *
     * @throws Invalid it is no ZIP file, its paths lead out of the folder, a file is neither a text in UTF-8 nor one that a
     *     lesson may show, or it unpacks to more than 500 files, 10 MB of texts or 300 MB altogether
     */
    public static CourseFolder unpack(InputStream bytes, Store store) {
        Map<String, String> files = new TreeMap<>();
        Map<String, String> media = new TreeMap<>();
        long size = 0;
        try (ZipInputStream zip = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
            Counted counted = new Counted(zip);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // some file managers write the marks of kana as letters of their own
                String path = Normalizer.normalize(entry.getName().replace('\\', '/'), Normalizer.Form.NFC);
                if (entry.isDirectory() || isOfTheFileManager(path)) {
                    continue;
                }
                requireInside(path);
                if (files.size() + media.size() >= MOST_FILES) {
                    throw large();
                }
                if (MEDIA.matcher(path).matches()) {
                    media.put(path, store.keep(path, counted));
                    continue;
                }
                byte[] content = zip.readNBytes((int) (MOST_BYTES - size + 1));
                size += content.length;
                if (size > MOST_BYTES) {
                    throw large();
                }
                files.put(path, text(path, content));
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Invalid("file", "course-zip");
        } catch (UncheckedIOException | IOException e) {
            // cut in the middle
            throw new Invalid("file", "course-zip");
        }
        if (files.isEmpty()) {
            throw new Invalid("file", "course-zip");
        }
        String outer = outerFolder(files);
        return CourseFolder.of(without(outer, files), without(outer, media));
    }

    /** Reads what is in the ZIP file without closing it, and no more of it than there is room for. */
    private static final class Counted extends FilterInputStream {

        private long left = MOST_MEDIA_BYTES;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return count(1, super.read());
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = super.read(to, from, length);
            return count(read, read);
        }

        private int count(int read, int result) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw large();
            }
            return result;
        }

        @Override
        public void close() {
            // the next file follows
        }
    }

    private static Invalid large() {
        return new Invalid(
                "file", "course-zip-large", MOST_FILES, MOST_BYTES / 1_000_000, MOST_MEDIA_BYTES / 1_000_000);
    }

    private static boolean isOfTheFileManager(String path) {
        return path.startsWith("__MACOSX/") || path.endsWith(".DS_Store") || path.endsWith("Thumbs.db");
    }

    private static void requireInside(String path) {
        boolean outside = path.startsWith("/") || path.contains(":") || path.indexOf('\0') >= 0;
        for (String step : path.split("/", -1)) {
            outside |= step.isEmpty() || step.equals(".") || step.equals("..");
        }
        if (outside) {
            throw new Invalid("file", "course-zip-path", path);
        }
    }

    private static String text(String path, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Invalid("file", "course-zip-text", path);
        }
    }

    private static String outerFolder(Map<String, String> files) {
        if (files.containsKey("course.yaml")) {
            return "";
        }
        String first = files.keySet().iterator().next();
        int slash = first.indexOf('/');
        String outer = slash < 0 ? "" : first.substring(0, slash + 1);
        return files.containsKey(outer + "course.yaml") ? outer : "";
    }

    private static Map<String, String> without(String outer, Map<String, String> files) {
        Map<String, String> inner = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith(outer)) {
                inner.put(path.substring(outer.length()), text);
            }
        });
        return inner;
    }
}
