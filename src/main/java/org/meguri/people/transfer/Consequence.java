package org.meguri.people.transfer;

import java.util.List;

/**
 * Something that hangs on a batch of transfers and changes with it.
 *
 * @param count how many of it
 * @param examples some of them by name, for the list
 */
public record Consequence(Kind kind, long count, List<String> examples) {

    /** What changes. */
    public enum Kind {
        /** units of 課 level and above that have no head from the day on */
        HEADLESS,
        /** people who go along with a unit that ends, because no line says where they go */
        CARRIED,
        /** people without a place from the day on, because their unit ends and nothing takes over */
        STRANDED,
        /** reports that wait for somebody who is not the head any more */
        CONFIRMATIONS,
        /** obstacles whose owner moves or leaves */
        BLOCKERS,
        /** practices that stand still until a task of the new section is chosen */
        PRACTICES,
        /** 課 that lose their DX推進リーダー */
        LEADERS,
        /** programmes whose owner leaves or is away */
        PROGRAMMES,
        /** roles in a unit whose holder works elsewhere from the day on */
        ROLES,
        /** accounts that close because their person leaves */
        ACCOUNTS,
        /** people who come and have no account yet */
        NEWCOMERS
    }

    public Consequence {
        examples = List.copyOf(examples);
    }
}
