package org.meguri.platform.problem;

import java.util.List;

/** A file in the wanted encoding would lose letters. */
public final class Lossy extends Problem {

    private static final long serialVersionUID = 1L;

    /**
     * A letter that would be lost.
     *
     * @param row where it stands; the headings stand in row 1
     * @param cell what stands around it, perhaps shortened
     * @param code its code, as U+20BB7
     */
    public record Letter(int row, String column, String cell, String letter, String code) {}

    private final transient List<Letter> letters;

    /**
     * @param count how many places would lose a letter
     * @param letters the first of them
     */
    public Lossy(String code, long count, List<Letter> letters) {
        super(code, count);
        this.letters = List.copyOf(letters);
    }

    /** The first letters that would be lost. */
    public List<Letter> letters() {
        return letters;
    }

    @Override
    public int status() {
        return 409;
    }
}
