package org.meguri.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of transfers would change on its day, for those who know what hangs on it.
 *
 * @param movers whose principal post is another one on the day than on the day before, or who leave
 * @param formerHeads who led a unit on the day before and does not lead it on the day
 * @param headless the labels of the units of 課 level and above that have a head today and none on the day
 * @param carried how many people go along with a unit that ends, because no line says where they go
 */
public record Rehearsal(
        UUID body, LocalDate day, List<Mover> movers, Set<UUID> formerHeads, List<String> headless, int carried) {

    /**
     * A person who moves.
     *
     * @param id null for somebody who comes new
     * @param before where they are on the day before; null for somebody who comes
     * @param after where they are on the day; null for somebody who leaves
     */
    public record Mover(
            @Nullable UUID id,
            String staffNumber,
            String name,
            @Nullable Seat before,
            @Nullable Seat after) {

        public boolean comes() {
            return before == null;
        }

        public boolean leaves() {
            return after == null;
        }

        /** Whether the person was at work and is not any more: gone, on leave or seconded. */
        public boolean isGone() {
            return before != null
                    && before.state() == Posting.State.WORKING
                    && (after == null || after.state() != Posting.State.WORKING);
        }

        /** Whether the person works in another 課 from the day on. */
        public boolean changesDivision() {
            return before != null && after != null && !before.division().equals(after.division());
        }
    }

    /**
     * A principal post.
     *
     * @param unit the code of the unit
     * @param division the code of its 課
     * @param label the unit as it is called beside a person
     */
    public record Seat(String unit, String division, String label, String title, Posting.State state) {}

    /** The known people who move or leave. */
    public Set<UUID> moving() {
        return ids(movers.stream().filter(mover -> !mover.comes()).toList());
    }

    /** The known people who are no longer at work from the day on. */
    public Set<UUID> gone() {
        return ids(movers.stream().filter(Mover::isGone).toList());
    }

    /** The known people who work in another 課 from the day on. */
    public Set<UUID> changingDivision() {
        return ids(movers.stream().filter(Mover::changesDivision).toList());
    }

    private static Set<UUID> ids(List<Mover> some) {
        return some.stream().map(Mover::id).filter(java.util.Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
