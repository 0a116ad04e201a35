package org.meguri.learn.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Employment;
import org.meguri.people.Horizon;
import org.meguri.people.People;
import org.meguri.people.Role;
import org.meguri.people.Title;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/** Reads criteria as people and programs name them: units by code, titles by their Japanese name, occupations as they stand. */
@ApplicationScoped
public class ReadCriteria {

    /** The roles that a rule can ask for. */
    public static final List<Role> ROLES =
            List.of(Role.MANAGER, Role.LEADER, Role.TRAINER, Role.CONTACT, Role.HR, Role.OWNER, Role.ADMIN);

    /** The forms of employment that a rule can ask for. */
    public static final List<Employment> EMPLOYMENTS = Arrays.stream(Employment.values())
            .filter(one -> one != Employment.GUEST)
            .toList();

    /** Alternatives as named; null says nothing, as an empty list does. */
    public record Named(
            @Nullable List<String> units,
            @Nullable List<String> titles,
            @Nullable List<String> occupations,
            @Nullable List<String> employments,
            @Nullable List<String> roles) {}

    /**
     * Criteria as named.
     *
     * @param rankFrom the title of the highest rank, {@code rankTo} that of the lowest
     */
    public record Said(
            Named include,
            Named exclude,
            @Nullable String rankFrom,
            @Nullable String rankTo,
            @Nullable LocalDate joinedFrom,
            @Nullable LocalDate joinedTo,
            @Nullable Integer joinedDays) {}

    private final EntityManager entities;
    private final AudienceRules rules;
    private final People people;
    private final Units units;
    private final Clock clock;

    ReadCriteria(EntityManager entities, AudienceRules rules, People people, Units units, Clock clock) {
        this.entities = entities;
        this.rules = rules;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The titles of the actor's body, the highest first, by their Japanese name; without those that only posts to come
     * carry, unless the actor sees what is to come.
     */
    public Map<String, Title> titles(Actor actor) {
        Map<String, Title> found = new LinkedHashMap<>();
        entities.createQuery("""
                        from Title t where t.body.id = :body and (:all = true
                          or not exists (select 1 from Posting o where o.title = t)
                          or exists (select 1 from Posting o where o.title = t and o.days.from <= :today))
                        order by t.rank, t.name.ja
                        """, Title.class)
                .setParameter("body", actor.body())
                .setParameter("all", Horizon.isOpenTo(actor))
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .forEach(title -> found.put(title.name().ja(), title));
        return found;
    }

    /**
     * The occupations that stand in the actor's body, in order. One that a rule names stays among them when nobody has it any
     * more, so that the rule can be saved as it is.
     */
    public List<String> occupations(Actor actor) {
        SortedSet<String> found = new TreeSet<>(people.occupations(actor));
        found.addAll(rules.occupations(actor.body()));
        return List.copyOf(found);
    }

    /** @throws Invalid something that is named is not known in the actor's body */
    public Criteria read(Actor actor, Said said) {
        Map<String, Title> titles = titles(actor);
        List<String> occupations = named(said.include()) || named(said.exclude()) ? occupations(actor) : List.of();
        UnitTree tree = units.tree(actor.body());
        Invalid.Check check = new Invalid.Check();
        Criteria read = new Criteria(
                choice(said.include(), "", tree, titles, occupations, check),
                choice(said.exclude(), "except", tree, titles, occupations, check),
                rank(said.rankFrom(), "rankFrom", titles, check),
                rank(said.rankTo(), "rankTo", titles, check),
                said.joinedFrom(),
                said.joinedTo(),
                said.joinedDays());
        check.orThrow();
        return read;
    }

    /** Whether occupations have to be known to read it. */
    private static boolean named(Named named) {
        return !said(named.occupations()).isEmpty();
    }

    /**
     * The same the other way round. Units that no longer stand are named, too: left out, the rule would be about everybody
     * once it is saved; so they are refused there until somebody takes them out knowingly.
     */
    public Said say(Actor actor, Criteria criteria) {
        Map<String, Title> titles = titles(actor);
        UnitTree tree = units.tree(actor.body());
        return new Said(
                named(criteria.include(), tree, titles, gone(criteria.include(), tree)),
                named(criteria.exclude(), tree, titles, gone(criteria.exclude(), tree)),
                titleOf(criteria.rankFrom(), titles),
                titleOf(criteria.rankTo(), titles),
                criteria.joinedFrom(),
                criteria.joinedTo(),
                criteria.joinedDays());
    }

    /** The codes of units that are named and do not stand. */
    private List<String> gone(Criteria.Choice choice, UnitTree tree) {
        List<UUID> gone = choice.units().stream()
                .filter(unit -> tree.find(unit).isEmpty())
                .toList();
        return gone.isEmpty()
                ? List.of()
                : entities.createQuery("select u.code from OrgUnit u where u.id in :gone order by u.code", String.class)
                        .setParameter("gone", gone)
                        .getResultList();
    }

    private static Named named(Criteria.Choice choice, UnitTree tree, Map<String, Title> titles, List<String> gone) {
        return new Named(
                Stream.concat(
                                tree.all().stream()
                                        .filter(node -> choice.units().contains(node.id()))
                                        .map(UnitTree.Node::code),
                                gone.stream())
                        .toList(),
                titles.values().stream()
                        .filter(title -> choice.titles().contains(title.id()))
                        .map(title -> title.name().ja())
                        .toList(),
                choice.occupations().stream().sorted().toList(),
                choice.employments().stream().sorted().map(Enum::name).toList(),
                choice.roles().stream().sorted().map(Enum::name).toList());
    }

    private static @Nullable String titleOf(@Nullable Integer rank, Map<String, Title> titles) {
        return titles.values().stream()
                .filter(title -> rank != null && title.rank() == rank)
                .map(title -> title.name().ja())
                .findFirst()
                .orElse(null);
    }

    private static Criteria.Choice choice(
            Named named,
            String prefix,
            UnitTree tree,
            Map<String, Title> titles,
            List<String> occupations,
            Invalid.Check check) {
        Map<String, UUID> codes = new HashMap<>();
        tree.all().forEach(node -> codes.put(node.code(), node.id()));
        Map<String, UUID> names = new HashMap<>();
        titles.forEach((name, title) -> names.put(name, title.id()));
        Map<String, String> standing = new HashMap<>();
        occupations.forEach(one -> standing.put(one, one));
        return new Criteria.Choice(
                known(named.units(), codes, field(prefix, "units"), "audience-unit-gone", check),
                known(named.titles(), names, field(prefix, "titles"), "audience-title-unknown", check),
                known(
                        named.occupations(),
                        standing,
                        field(prefix, "occupations"),
                        "audience-occupation-unknown",
                        check),
                constants(named.employments(), EMPLOYMENTS, Employment.class, field(prefix, "employments"), check),
                constants(named.roles(), ROLES, Role.class, field(prefix, "roles"), check));
    }

    private static String field(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static <T> Set<T> known(
            @Nullable List<String> named, Map<String, T> all, String field, String fault, Invalid.Check check) {
        Set<T> found = new HashSet<>();
        for (String one : said(named)) {
            T meant = all.get(one);
            check.that(meant != null, field, fault, Text.abbreviate(one, 40));
            if (meant != null) {
                found.add(meant);
            }
        }
        return found;
    }

    private static <E extends Enum<E>> Set<E> constants(
            @Nullable List<String> named, List<E> offered, Class<E> type, String field, Invalid.Check check) {
        Set<E> found = EnumSet.noneOf(type);
        for (String one : said(named)) {
            E constant = offered.stream()
                    .filter(each -> each.name().equals(one))
                    .findFirst()
                    .orElse(null);
            check.that(constant != null, field, "choose-one");
            if (constant != null) {
                found.add(constant);
            }
        }
        return found;
    }

    private static @Nullable Integer rank(
            @Nullable String named, String field, Map<String, Title> titles, Invalid.Check check) {
        String name = Text.clean(named);
        Title title = titles.get(name);
        check.that(name.isEmpty() || title != null, field, "audience-title-unknown", Text.abbreviate(name, 40));
        return title == null ? null : title.rank();
    }

    private static List<String> said(@Nullable Collection<String> named) {
        return named == null
                ? List.of()
                : named.stream().map(Text::clean).filter(one -> !one.isEmpty()).toList();
    }
}
