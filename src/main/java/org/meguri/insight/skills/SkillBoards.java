package org.meguri.insight.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.meguri.insight.Share;
import org.meguri.learn.skills.Skill;
import org.meguri.learn.skills.SkillGroup;
import org.meguri.learn.skills.Skills;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Role;
import org.meguri.people.UnitTree;
import org.meguri.people.UnitTree.Node;
import org.meguri.people.Units;
import org.meguri.platform.problem.NotFound;

/** Skills of one person, of the people of a head or trainer, and by section without names. */
@ApplicationScoped
public class SkillBoards {

    /** With fewer people a share would tell about each of them. */
    public static final int FEWEST = 5;

    /** One skill of one person. {@code target} is the highest level aimed at by any group to which the person belongs. */
    public record Line(Skill skill, Evidence evidence, int target) {

        public int level() {
            return evidence.level();
        }

        /** Whether something is aimed at and reached. */
        public boolean isReached() {
            return target > 0 && level() >= target;
        }

        /** Whether something is aimed at and not reached yet. */
        public boolean isMissing() {
            return target > 0 && level() < target;
        }
    }

    /** A person with how many of the levels aimed at are reached, by area. */
    public record Member(UUID id, String name, UUID unit, Share reached, Map<String, Share> byArea) {}

    /** A section with the share of levels aimed at that are reached, by area; null shares where too few people work. */
    public record Row(Node unit, long people, Map<String, Share> byArea) {}

    private record Worker(UUID person, String name, UUID unit) {}

    private final EntityManager entities;
    private final Skills skills;
    private final SkillLevels levels;
    private final People people;
    private final Units units;
    private final Clock clock;

    SkillBoards(EntityManager entities, Skills skills, SkillLevels levels, People people, Units units, Clock clock) {
        this.entities = entities;
        this.skills = skills;
        this.levels = levels;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** The areas in use, A to E, in their order. */
    public List<String> areas(Actor actor) {
        return skills.inUse(actor.body()).stream().map(Skill::area).distinct().toList();
    }

    /**
     * The skills of a person: one's own, or of somebody whose stages the actor may see.
     *
     * @throws NotFound the actor may not see them
     */
    public List<Line> of(Actor actor, UUID person) {
        if (!actor.isSelf(person)) {
            UUID unit = people.cards(actor.body(), List.of(person), LocalDate.now(clock)).values().stream()
                    .findFirst()
                    .map(People.Card::unit)
                    .orElseThrow(NotFound::new);
            if (!actor.oversees().includes(unit)) {
                throw new NotFound();
            }
        }
        SkillLevels.Known known = levels.of(actor.body(), List.of(person));
        Set<SkillGroup> groups = groups(actor.body()).getOrDefault(person, Set.of(SkillGroup.STAFF));
        return skills.inUse(actor.body()).stream()
                .map(skill -> new Line(skill, known.of(person, skill), target(skill, groups)))
                .toList();
    }

    /** The people of a unit with those below it, as far as the actor may see them. */
    public List<Member> members(Actor actor, UUID unit) {
        UnitTree tree = units.tree(actor.body());
        if (tree.find(unit).isEmpty() || !actor.oversees().includes(unit)) {
            throw new NotFound();
        }
        Set<UUID> below = tree.subtree(unit);
        List<Worker> workers = workers(actor.body()).stream()
                .filter(worker -> below.contains(worker.unit()))
                .toList();
        SkillLevels.Known known =
                levels.of(actor.body(), workers.stream().map(Worker::person).toList());
        Map<UUID, Set<SkillGroup>> groups = groups(actor.body());
        List<Skill> used = skills.inUse(actor.body());
        return workers.stream()
                .map(worker -> {
                    Map<String, Share> byArea = shares(List.of(worker), known, groups, used);
                    return new Member(worker.person(), worker.name(), worker.unit(), total(byArea), byArea);
                })
                .toList();
    }

    /** All sections (課) of the body that the actor oversees, without names; those with fewer than five people are left out. */
    public List<Row> map(Actor actor) {
        UnitTree tree = units.tree(actor.body());
        Map<UUID, List<Worker>> bySection = new HashMap<>();
        for (Worker worker : workers(actor.body())) {
            tree.division(worker.unit())
                    .filter(section -> actor.oversees().includes(section.id()))
                    .ifPresent(section -> bySection
                            .computeIfAbsent(section.id(), key -> new ArrayList<>())
                            .add(worker));
        }
        List<UUID> everybody = bySection.values().stream()
                .flatMap(List::stream)
                .map(Worker::person)
                .toList();
        SkillLevels.Known known = levels.of(actor.body(), everybody);
        Map<UUID, Set<SkillGroup>> groups = groups(actor.body());
        List<Skill> used = skills.inUse(actor.body());
        return tree.all().stream()
                .filter(node -> bySection.getOrDefault(node.id(), List.of()).size() >= FEWEST)
                .map(node -> {
                    List<Worker> workers = bySection.getOrDefault(node.id(), List.of());
                    return new Row(node, workers.size(), shares(workers, known, groups, used));
                })
                .toList();
    }

    private static Map<String, Share> shares(
            List<Worker> workers, SkillLevels.Known known, Map<UUID, Set<SkillGroup>> groups, List<Skill> used) {
        Map<String, long[]> counted = new TreeMap<>();
        for (Skill skill : used) {
            long[] sum = counted.computeIfAbsent(skill.area(), key -> new long[2]);
            for (Worker worker : workers) {
                int target = target(skill, groups.getOrDefault(worker.person(), Set.of(SkillGroup.STAFF)));
                if (target > 0) {
                    sum[1]++;
                    sum[0] += known.of(worker.person(), skill).level() >= target ? 1 : 0;
                }
            }
        }
        Map<String, Share> shares = new TreeMap<>();
        counted.forEach((area, sum) -> shares.put(area, new Share(sum[0], sum[1])));
        return shares;
    }

    private static Share total(Map<String, Share> byArea) {
        return new Share(
                byArea.values().stream().mapToLong(Share::part).sum(),
                byArea.values().stream().mapToLong(Share::whole).sum());
    }

    private static int target(Skill skill, Set<SkillGroup> groups) {
        return groups.stream().mapToInt(skill::target).max().orElse(0);
    }

    /** Who works today, each in the unit of the principal post, in the order of their names. */
    private List<Worker> workers(UUID body) {
        return entities.createQuery("""
                        select p.id, p.name, o.unit.id from Posting o join o.person p
                        where p.body.id = :body and o.kind = PRIMARY and o.state = WORKING
                          and o.days.from <= :today and o.days.to >= :today
                        order by p.sortKey, p.staffNumber
                        """, Object[].class)
                .setParameter("body", body)
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .map(row -> new Worker((UUID) row[0], (String) row[1], (UUID) row[2]))
                .toList();
    }

    /** Heads and DX leaders of today; everybody belongs to the staff besides. */
    private Map<UUID, Set<SkillGroup>> groups(UUID body) {
        Map<UUID, Set<SkillGroup>> groups = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        entities.createQuery("""
                        select o.person.id from Posting o
                        where o.person.body.id = :body and o.title.duty = HEAD and o.state = WORKING
                          and o.days.from <= :today and o.days.to >= :today
                        """, UUID.class)
                .setParameter("body", body)
                .setParameter("today", today)
                .getResultStream()
                .forEach(person -> add(groups, person, SkillGroup.MANAGER));
        entities.createQuery("""
                        select g.person.id from RoleGrant g
                        where g.person.body.id = :body and g.role = :role
                          and g.days.from <= :today and g.days.to >= :today
                        """, UUID.class)
                .setParameter("body", body)
                .setParameter("role", Role.LEADER)
                .setParameter("today", today)
                .getResultStream()
                .forEach(person -> add(groups, person, SkillGroup.LEADER));
        return groups;
    }

    private static void add(Map<UUID, Set<SkillGroup>> groups, UUID person, SkillGroup group) {
        groups.computeIfAbsent(person, key -> new HashSet<>(Set.of(SkillGroup.STAFF)))
                .add(group);
    }
}
