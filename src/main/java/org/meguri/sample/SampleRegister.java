package org.meguri.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.Duty;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.practice.Basis;
import org.meguri.practice.BusyMonths;
import org.meguri.practice.TaskFigures;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;
import org.meguri.practice.register.DescribeTask;
import org.meguri.practice.register.MergeTasks;
import org.meguri.practice.register.NameSteward;
import org.meguri.practice.register.Statement;
import org.meguri.practice.rule.KeepRule;
import org.meguri.practice.rule.RuleTerms;

/**
 * The registers of the sections: most tasks have a keeper, those of a few sections have none, and one was written twice. One
 * practice is assigned by a rule.
 */
@ApplicationScoped
class SampleRegister {

    private static final LocalTime MORNING = LocalTime.of(9, 20);
    private static final LocalTime NOON = LocalTime.of(11, 45);
    private static final Set<String> WITHOUT = Set.of("04020", "07020", "11020");

    private final EntityManager entities;
    private final Actors actors;
    private final Units units;
    private final WorkTasks tasks;
    private final DescribeTask describeTask;
    private final NameSteward nameSteward;
    private final MergeTasks mergeTasks;
    private final KeepRule keepRule;

    SampleRegister(
            EntityManager entities,
            Actors actors,
            Units units,
            WorkTasks tasks,
            DescribeTask describeTask,
            NameSteward nameSteward,
            MergeTasks mergeTasks,
            KeepRule keepRule) {
        this.entities = entities;
        this.actors = actors;
        this.units = units;
        this.tasks = tasks;
        this.describeTask = describeTask;
        this.nameSteward = nameSteward;
        this.mergeTasks = mergeTasks;
        this.keepRule = keepRule;
    }

    /** What has happened so far; the deeds run later, one after the other. */
    private static final class Story {
        private UUID task = new UUID(0, 0);
        private UUID twice = new UUID(0, 0);
    }

    void plan(SampleStaff staff, Timeline timeline, LocalDate today) {
        Story story = new Story();
        timeline.at(today.minusDays(120), MORNING, () -> {
            story.task = describeTask.add(
                    staff.actor("employee"),
                    "要綱の新旧対照表の作成",
                    "1件",
                    said(150, 18, 1, 3, List.of(2, 3, 6), Basis.ESTIMATED, null, null));
            story.twice = describeTask.add(
                    staff.actor("manager"),
                    "新旧対照表づくり",
                    "1件",
                    said(160, 15, 1, null, List.of(3), Basis.ESTIMATED, null, null));
        });
        timeline.at(
                today.minusDays(64),
                NOON,
                () -> describeTask.describe(
                        staff.actor("employee"),
                        story.task,
                        said(125, 22, 1, 4, List.of(2, 3, 6), Basis.MEASURED, "6月に行った5件の平均", "実際に計ったため"),
                        null));
        timeline.at(
                today.minusDays(40),
                NOON,
                () -> mergeTasks.merge(staff.actor("manager"), story.twice, story.task, null));
        timeline.at(
                today.minusDays(4),
                NOON,
                () -> colleagueOf(staff.actor("employee"))
                        .ifPresent(other -> describeTask.describe(
                                actors.of(other),
                                story.task,
                                said(110, 22, 1, 4, List.of(2, 3, 6), Basis.ESTIMATED, null, "ひな形を使うようになったため"),
                                null)));
        timeline.at(today.minusDays(30), MORNING, () -> nameStewards(staff.actor("hr")));
        timeline.at(
                today.minusDays(6),
                NOON,
                () -> keepRule.make(staff.actor("trainer"), new RuleTerms("M7", "M8", null, 30), false));
    }

    private static Statement said(
            int minutes,
            int count,
            int infoClass,
            @Nullable Integer doers,
            List<Integer> busy,
            Basis basis,
            @Nullable String how,
            @Nullable String reason) {
        return new Statement(
                new TaskFigures(minutes, count, infoClass, doers, BusyMonths.of(busy), basis), null, null, how, reason);
    }

    /** The first by number who works in the same section and heads nothing. */
    private Optional<UUID> colleagueOf(Actor who) {
        return entities.createQuery("""
                        select p.id from Posting o join o.person p
                        where o.unit.id in :units and p.id <> :me and o.kind = PRIMARY and o.state = WORKING
                          and o.title.duty = STAFF and p.employment = REGULAR
                          and not exists (select g.id from RoleGrant g where g.person = p and g.role = LEADER)
                        order by p.staffNumber
                        """, UUID.class)
                .setParameter("units", units.tree(who.body()).subtree(who.division()))
                .setParameter("me", who.person())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** In each section its head names the first of the staff; the sections without did not come to it. */
    private void nameStewards(Actor hr) {
        UnitTree tree = units.tree(hr.body());
        Map<UUID, UUID> heads = bySection(tree, hr, Duty.HEAD);
        Map<UUID, UUID> staff = bySection(tree, hr, Duty.STAFF);
        heads.forEach((section, head) -> {
            UUID steward = staff.get(section);
            if (steward != null && !WITHOUT.contains(tree.get(section).code())) {
                Actor actor = actors.of(head);
                for (WorkTask task : tasks.ofSection(hr.body(), section)) {
                    if (task.steward() == null) {
                        nameSteward.name(actor, task.id(), steward, null);
                    }
                }
            }
        });
    }

    private Map<UUID, UUID> bySection(UnitTree tree, Actor hr, Duty duty) {
        Map<UUID, UUID> found = new LinkedHashMap<>();
        entities.createQuery("""
                        select o.unit.id, p.id from Posting o join o.person p
                        where p.body.id = :body and o.kind = PRIMARY and o.state = WORKING and p.employment = REGULAR
                          and o.title.duty = :duty
                        order by p.staffNumber
                        """, Object[].class)
                .setParameter("body", hr.body())
                .setParameter("duty", duty)
                .getResultStream()
                .forEach(row -> {
                    UUID unit = (UUID) row[0];
                    if (duty == Duty.STAFF) {
                        tree.division(unit).ifPresent(node -> found.putIfAbsent(node.id(), (UUID) row[1]));
                    } else {
                        found.putIfAbsent(unit, (UUID) row[1]);
                    }
                });
        return found;
    }
}
