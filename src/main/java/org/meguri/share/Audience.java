package org.meguri.share;

/** Who may read a case besides its author. */
public enum Audience {
    /** everybody in the author's section (課) */
    SECTION,
    /** everybody in the author's department (部) */
    DEPARTMENT,
    /** everybody in the body */
    ALL;

    public boolean isEverybody() {
        return this == ALL;
    }

    /** Whether somebody who works there may read what was published here. */
    boolean admits(Place published, Place reader) {
        return switch (this) {
            case SECTION -> published.division().equals(reader.division());
            case DEPARTMENT -> published.department().equals(reader.department());
            case ALL -> true;
        };
    }
}
