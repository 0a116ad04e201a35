package org.meguri.learn.media;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The names of files in the folder of a module: letters of any script, digits, dots, hyphens and underscores. */
public final class MediaName {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,79}");
    private static final int LONGEST = 80;

    private MediaName() {}

    /** Whether a file may have this name as it is. */
    public static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** A name that may stand in a text and in an address, as near as can be to the one that the file had. */
    public static String of(String fileName) {
        String name = Normalizer.normalize(fileName, Normalizer.Form.NFC).replaceAll("^.*[/\\\\]", "");
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : "." + MediaKind.ending(name).replaceAll("[^a-z0-9]", "");
        String stem = (dot < 0 ? name : name.substring(0, dot))
                .replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-")
                .replaceAll("^[^\\p{L}\\p{N}]+|[._-]+$", "");
        int longest = LONGEST - ending.length();
        String kept = stem.isEmpty() ? "file" : stem;
        return (kept.length() > longest ? kept.substring(0, longest) : kept) + ending;
    }
}
