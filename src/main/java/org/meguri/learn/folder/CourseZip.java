package org.meguri.learn.folder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.meguri.platform.problem.Invalid;

/** Packs the folder of a course into one file and back. The same folder always makes the same bytes. */
public final class CourseZip {

    private static final int MOST_FILES = 500;
    private static final int MOST_BYTES = 10_000_000;
    private static final FileTime NO_TIME = FileTime.fromMillis(315_532_800_000L);

    private CourseZip() {}

    public static byte[] pack(CourseFolder folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : folder.files().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Unpacks a file that somebody hands in. A folder around everything, as file managers like to make, is taken off.
     *
     * @throws Invalid it is no ZIP file, its paths lead out of the folder, a file is no text in UTF-8, or it unpacks to more
     *     than 500 files or 10 MB
     */
    public static CourseFolder unpack(byte[] bytes) {
        Map<String, String> files = new TreeMap<>();
        long size = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName().replace('\\', '/');
                if (entry.isDirectory() || isOfTheFileManager(path)) {
                    continue;
                }
                requireInside(path);
                byte[] content = zip.readNBytes((int) (MOST_BYTES - size + 1));
                size += content.length;
                if (size > MOST_BYTES || files.size() >= MOST_FILES) {
                    throw new Invalid("file", "course-zip-large", MOST_FILES, MOST_BYTES / 1_000_000);
                }
                files.put(path, text(path, content));
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Invalid("file", "course-zip");
        } catch (IOException e) {
            // cut in the middle
            throw new Invalid("file", "course-zip");
        }
        if (files.isEmpty()) {
            throw new Invalid("file", "course-zip");
        }
        return CourseFolder.of(withoutOuterFolder(files));
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

    private static Map<String, String> withoutOuterFolder(Map<String, String> files) {
        if (files.containsKey("course.yaml")) {
            return files;
        }
        String first = files.keySet().iterator().next();
        int slash = first.indexOf('/');
        String outer = slash < 0 ? "" : first.substring(0, slash + 1);
        if (outer.isEmpty() || !files.containsKey(outer + "course.yaml")) {
            return files;
        }
        Map<String, String> inner = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith(outer)) {
                inner.put(path.substring(outer.length()), text);
            }
        });
        return inner;
    }
}
