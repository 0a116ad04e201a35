package org.meguri.learn.folder;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a course, by their path below the folder. Immutable; the order is that of the paths, so that the same course
 * is always packed the same way.
 *
 * @param files the texts
 * @param media pictures, files and films, each by the SHA-256 of its content, which lies elsewhere
 */
public record CourseFolder(SortedMap<String, String> files, SortedMap<String, String> media) {

    public CourseFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        media = Collections.unmodifiableSortedMap(new TreeMap<>(media));
    }

    public static CourseFolder of(Map<String, String> files) {
        return of(files, Map.of());
    }

    public static CourseFolder of(Map<String, String> files, Map<String, String> media) {
        return new CourseFolder(new TreeMap<>(files), new TreeMap<>(media));
    }

    public @Nullable String text(String path) {
        return files.get(path);
    }
}
