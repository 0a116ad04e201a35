package org.meguri.learn.folder;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a course, by their path below the folder. Immutable; the order is that of the paths, so that the same course
 * is always packed the same way.
 */
public record CourseFolder(SortedMap<String, String> files) {

    public CourseFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static CourseFolder of(Map<String, String> files) {
        return new CourseFolder(new TreeMap<>(files));
    }

    public @Nullable String text(String path) {
        return files.get(path);
    }
}
