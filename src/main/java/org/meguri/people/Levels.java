package org.meguri.people;

import java.util.Map;
import org.meguri.platform.Words;

/**
 * The levels of a body's organisation: how they are called, and which of them is the section (課), the unit that answers
 * cases and is counted in reports. Level 0 is the body itself.
 *
 * @param section the level of the section, 1 to {@value #DEEPEST}
 * @param names what the body calls its levels; a level without a name is called as in most offices
 */
public record Levels(int section, Map<Integer, Words> names) {

    /** The deepest level that a unit may have. */
    public static final int DEEPEST = 9;

    /** 部・課・係, as in most cities. */
    public static final Levels USUAL = new Levels(2, Map.of());

    private static final Words BUREAU = new Words("局", "Bureau");
    private static final Words DEPARTMENT = new Words("部", "Department");
    private static final Words DIVISION = new Words("課", "Division");
    private static final Words SECTION = new Words("係", "Section");
    private static final Words TEAM = new Words("班", "Team");

    public Levels {
        if (section < 1 || section > DEEPEST) {
            throw new IllegalArgumentException("Not a level: " + section);
        }
        names = Map.copyOf(names);
    }

    /** What a unit of the level is called. */
    public Words name(int level) {
        return names.getOrDefault(level, usual(level));
    }

    /** What most offices call a level that stands so far above or below the section. */
    private Words usual(int level) {
        return switch (Integer.signum(level - section)) {
            case 0 -> DIVISION;
            case 1 -> level == section + 1 ? SECTION : TEAM;
            default -> level == section - 1 ? DEPARTMENT : BUREAU;
        };
    }
}
