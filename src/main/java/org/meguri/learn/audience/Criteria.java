package org.meguri.learn.audience;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Employment;
import org.meguri.people.Role;
import org.meguri.people.UnitTree;

/**
 * Whom a rule is about. All that is said has to hold; of a list any one; nothing said holds for everybody.
 *
 * @param include alternatives of which one has to fit
 * @param exclude whoever fits one of these is left out
 * @param rankFrom the highest rank, the smaller the higher; null for no bound
 * @param rankTo the lowest rank
 * @param joinedDays joined within so many days until today, today included
 */
public record Criteria(
        Choice include,
        Choice exclude,
        @Nullable Integer rankFrom,
        @Nullable Integer rankTo,
        @Nullable LocalDate joinedFrom,
        @Nullable LocalDate joinedTo,
        @Nullable Integer joinedDays) {

    /** Lists of alternatives; an empty list says nothing. */
    public record Choice(
            Set<UUID> units, Set<UUID> titles, Set<String> occupations, Set<Employment> employments, Set<Role> roles) {

        public static final Choice NONE = new Choice(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

        public Choice {
            units = Set.copyOf(units);
            titles = Set.copyOf(titles);
            occupations = Set.copyOf(occupations);
            employments = Set.copyOf(employments);
            roles = Set.copyOf(roles);
        }

        public boolean isEmpty() {
            return units.isEmpty()
                    && titles.isEmpty()
                    && occupations.isEmpty()
                    && employments.isEmpty()
                    && roles.isEmpty();
        }

        /** Whether it names the occupation; one that nobody has said is none of those named. */
        private boolean hasOccupation(@Nullable String occupation) {
            return occupation != null && occupations.contains(occupation);
        }
    }

    /** Everybody. */
    public static final Criteria ALL = new Criteria(Choice.NONE, Choice.NONE, null, null, null, null, null);

    /** Whether somebody is meant, on a day and with the organisation of that day. */
    public Predicate<Member> on(LocalDate day, UnitTree tree) {
        Set<UUID> within = below(include.units(), tree);
        Set<UUID> without = below(exclude.units(), tree);
        return member -> (include.units().isEmpty() || within.contains(member.unit()))
                && (include.titles().isEmpty() || include.titles().contains(member.title()))
                && (include.occupations().isEmpty() || include.hasOccupation(member.occupation()))
                && (include.employments().isEmpty() || include.employments().contains(member.employment()))
                && (include.roles().isEmpty() || member.roles().stream().anyMatch(include.roles()::contains))
                && (rankFrom == null || member.rank() >= rankFrom)
                && (rankTo == null || member.rank() <= rankTo)
                && hasJoined(member.joinedOn(), day)
                && !without.contains(member.unit())
                && !exclude.titles().contains(member.title())
                && !exclude.hasOccupation(member.occupation())
                && !exclude.employments().contains(member.employment())
                && member.roles().stream().noneMatch(exclude.roles()::contains);
    }

    private boolean hasJoined(LocalDate joined, LocalDate day) {
        return (joinedFrom == null || !joined.isBefore(joinedFrom))
                && (joinedTo == null || !joined.isAfter(joinedTo))
                && (joinedDays == null || joined.isAfter(day.minusDays(joinedDays)));
    }

    /** The units with everything below them; a unit that no longer stands has nothing below it. */
    private static Set<UUID> below(Set<UUID> units, UnitTree tree) {
        Set<UUID> all = new HashSet<>(units);
        units.forEach(unit -> all.addAll(tree.subtree(unit)));
        return all;
    }
}
