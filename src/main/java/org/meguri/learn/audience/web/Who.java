package org.meguri.learn.audience.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.audience.ReadCriteria;
import org.meguri.people.Employment;
import org.meguri.people.Role;
import org.meguri.people.Title;
import org.meguri.people.UnitTree;

/** Whom a rule is about, as it is told. */
public record Who(
        Side include,
        Side exclude,
        String rankFrom,
        String rankTo,
        @Nullable LocalDate joinedFrom,
        @Nullable LocalDate joinedTo,
        @Nullable Integer joinedDays) {

    /** Alternatives as they are told. */
    public record Side(
            List<String> units,
            List<String> titles,
            List<String> occupations,
            List<Employment> employments,
            List<Role> roles) {

        public boolean isEmpty() {
            return units.isEmpty()
                    && titles.isEmpty()
                    && occupations.isEmpty()
                    && employments.isEmpty()
                    && roles.isEmpty();
        }
    }

    public boolean isEverybody() {
        return include.isEmpty()
                && rankFrom.isEmpty()
                && rankTo.isEmpty()
                && joinedFrom == null
                && joinedTo == null
                && joinedDays == null;
    }

    static Who of(ReadCriteria.Said said, UnitTree tree, Map<String, Title> titles, Locale locale) {
        return new Who(
                side(said.include(), tree, titles, locale),
                side(said.exclude(), tree, titles, locale),
                title(said.rankFrom(), titles, locale),
                title(said.rankTo(), titles, locale),
                said.joinedFrom(),
                said.joinedTo(),
                said.joinedDays());
    }

    private static Side side(ReadCriteria.Named named, UnitTree tree, Map<String, Title> titles, Locale locale) {
        return new Side(
                Objects.requireNonNullElse(named.units(), List.<String>of()).stream()
                        .map(code -> tree.findByCode(code)
                                .map(node -> tree.label(node.id(), locale))
                                .orElse(code))
                        .toList(),
                Objects.requireNonNullElse(named.titles(), List.<String>of()).stream()
                        .map(name -> title(name, titles, locale))
                        .toList(),
                Objects.requireNonNullElse(named.occupations(), List.of()),
                Objects.requireNonNullElse(named.employments(), List.<String>of()).stream()
                        .map(Employment::valueOf)
                        .toList(),
                Objects.requireNonNullElse(named.roles(), List.<String>of()).stream()
                        .map(Role::valueOf)
                        .toList());
    }

    private static String title(@Nullable String name, Map<String, Title> titles, Locale locale) {
        Title title = name == null ? null : titles.get(name);
        return title == null ? "" : title.name().in(locale);
    }
}
