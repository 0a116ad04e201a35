package org.meguri.platform.guard;

/**
 * A stretch of a text that may be personal data.
 *
 * @param start the place of its first char
 * @param end the place behind its last char
 */
public record Finding(PersonalKind kind, int start, int end) {

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }

    /** The stretch itself. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
