package org.meguri.learn.audience.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.audience.ReadCriteria;
import org.meguri.people.Employment;
import org.meguri.people.Role;
import org.meguri.people.Title;
import org.meguri.people.UnitTree;

/** What can be chosen in a rule, and what is. */
public record Offered(Choices include, Choices exclude, List<Option> ranksFrom, List<Option> ranksTo) {

    /** One choice. */
    public record Option(String value, String label, boolean chosen) {}

    /** A form of employment. */
    public record EmploymentOption(Employment value, boolean chosen) {}

    /** A role. */
    public record RoleOption(Role value, boolean chosen) {}

    /** Choices of one side; the names of their fields begin with {@code prefix}. */
    public record Choices(
            String unitsField,
            String titlesField,
            String occupationsField,
            String employmentsField,
            String rolesField,
            List<Option> units,
            List<Option> titles,
            List<Option> occupations,
            List<EmploymentOption> employments,
            List<RoleOption> roles) {

        public int unitsChosen() {
            return (int) units.stream().filter(Option::chosen).count();
        }

        public int titlesChosen() {
            return (int) titles.stream().filter(Option::chosen).count();
        }

        public int occupationsChosen() {
            return (int) occupations.stream().filter(Option::chosen).count();
        }

        public boolean isAnyChosen() {
            return unitsChosen() + titlesChosen() + occupationsChosen() > 0
                    || employments.stream().anyMatch(EmploymentOption::chosen)
                    || roles.stream().anyMatch(RoleOption::chosen);
        }
    }

    static Offered of(RuleForm typed, UnitTree tree, List<Title> titles, List<String> occupations, Locale locale) {
        return new Offered(
                choices(
                        new String[] {"units", "titles", "occupations", "employments", "roles"},
                        typed.units(),
                        typed.titles(),
                        typed.occupations(),
                        typed.employments(),
                        typed.roles(),
                        tree,
                        titles,
                        occupations,
                        locale),
                choices(
                        new String[] {
                            "exceptUnits", "exceptTitles", "exceptOccupations", "exceptEmployments", "exceptRoles"
                        },
                        typed.exceptUnits(),
                        typed.exceptTitles(),
                        typed.exceptOccupations(),
                        typed.exceptEmployments(),
                        typed.exceptRoles(),
                        tree,
                        titles,
                        occupations,
                        locale),
                ranks(titles, typed.rankFrom(), locale),
                ranks(titles, typed.rankTo(), locale));
    }

    private static Choices choices(
            String[] fields,
            @Nullable List<String> units,
            @Nullable List<String> titles,
            @Nullable List<String> occupations,
            @Nullable List<String> employments,
            @Nullable List<String> roles,
            UnitTree tree,
            List<Title> all,
            List<String> standing,
            Locale locale) {
        return new Choices(
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                Stream.concat(
                                gone(units, tree),
                                tree.all().stream()
                                        .filter(node -> node.parent() != null)
                                        .map(node -> new Option(
                                                node.code(),
                                                node.indent() + node.name().in(locale),
                                                has(units, node.code()))))
                        .toList(),
                all.stream()
                        .map(title -> new Option(
                                title.name().ja(),
                                title.name().in(locale),
                                has(titles, title.name().ja())))
                        .toList(),
                standing.stream()
                        .map(one -> new Option(one, one, has(occupations, one)))
                        .toList(),
                ReadCriteria.EMPLOYMENTS.stream()
                        .map(one -> new EmploymentOption(one, has(employments, one.name())))
                        .toList(),
                ReadCriteria.ROLES.stream()
                        .map(one -> new RoleOption(one, has(roles, one.name())))
                        .toList());
    }

    /** Units that were chosen and do not stand any more: shown, so that they can be taken out. */
    private static Stream<Option> gone(@Nullable List<String> units, UnitTree tree) {
        return Objects.requireNonNullElse(units, List.<String>of()).stream()
                .filter(code -> tree.findByCode(code).isEmpty())
                .map(code -> new Option(code, code, true));
    }

    private static List<Option> ranks(List<Title> titles, @Nullable String chosen, Locale locale) {
        return titles.stream()
                .map(title -> new Option(
                        title.name().ja(),
                        title.name().in(locale),
                        title.name().ja().equals(chosen)))
                .toList();
    }

    private static boolean has(@Nullable List<String> some, String one) {
        return some != null && some.contains(one);
    }
}
