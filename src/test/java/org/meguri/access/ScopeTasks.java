package org.meguri.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.Ids;
import org.meguri.practice.register.DescribeTask;
import org.meguri.practice.register.Statement;

/** Tasks of a section in the register, and what somebody proposes about them. */
@ApplicationScoped
class ScopeTasks {

    private final EntityManager entities;
    private final DescribeTask describeTask;

    ScopeTasks(EntityManager entities, DescribeTask describeTask) {
        this.entities = entities;
        this.describeTask = describeTask;
    }

    /** A task of the subject's section, which the subject keeps. */
    UUID one(Actor who) {
        return describeTask.add(who, "範囲の業務", "件", Statement.estimate(10, 10, 1));
    }

    /** A rule of assignment for the subject's unit. */
    @Transactional
    UUID rule(Actor who, Actor keeper) {
        UUID made = Ids.next();
        entities.createNativeQuery("""
                        insert into assignment_rule (id, body_id, unit_id, after_code, next_code, due_days, made_by_id, made_at,
                            version)
                        values (:id, :body, :unit, 'M1', 'M2', 30, :by, current_timestamp, 0)
                        """)
                .setParameter("id", made)
                .setParameter("body", who.body())
                .setParameter("unit", who.unit())
                .setParameter("by", keeper.person())
                .executeUpdate();
        return made;
    }

    /** Figures that wait for an answer, from nobody in particular. */
    @Transactional
    UUID proposal(UUID task) {
        UUID made = Ids.next();
        entities.createNativeQuery("""
                        insert into task_baseline (id, task_id, baseline_minutes, count_per_year, info_class, busy_months,
                            basis, recorded_at, state, version)
                        values (:id, :task, 20, 10, 1, 0, 'ESTIMATED', current_timestamp, 'PROPOSED', 0)
                        """)
                .setParameter("id", made)
                .setParameter("task", task)
                .executeUpdate();
        return made;
    }
}
