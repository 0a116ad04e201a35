package org.meguri.learn.audience;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.learn.DescribeProgramme;
import org.meguri.people.Actor;
import org.meguri.people.LargeBody;
import org.meguri.platform.Ids;
import org.meguri.testing.TestDatabaseOnDisk;

/**
 * A rule that makes a course compulsory for 30,000 people, beside plain JDBC batches that write the same duties and
 * enrolments into the same tables in the same run; then the same day again, on which nothing changes, and the preview of
 * the rule, beside reading the same people with plain SQL: {@code ./mvnw -Pbench -Dtest=AudienceBench}.
 */
@QuarkusTest
@QuarkusTestResource(value = TestDatabaseOnDisk.class, restrictToAnnotatedClass = true)
class AudienceBench {

    private static final int PEOPLE = 30_000;
    private static final int BATCH = 500;
    private static final String COURSE = "AI-BASIC";

    @Inject
    LargeBody bodies;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @Inject
    Curricula curricula;

    @Inject
    DescribeProgramme describeProgramme;

    @Inject
    SayAudience sayAudience;

    @Inject
    PreviewAudience previewAudience;

    @Inject
    FollowAudience followAudience;

    private interface Act {
        void run() throws SQLException;
    }

    @Test
    @ActivateRequestContext
    void aRuleForEverybodyBesidePlainBatches() throws SQLException {
        measure(2_000, false);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ratios.add(measure(PEOPLE, true));
        }
        System.out.printf(
                Locale.ROOT,
                "%na rule for %,d people beside plain batches: ratio %.2f (all: %s)%n",
                PEOPLE,
                ratios.stream().sorted().toList().get(1),
                ratios);
    }

    private double measure(int people, boolean told) throws SQLException {
        Actor hr = opened(people);
        Actor beside = opened(people);
        UUID rule = said(hr);
        UUID other = said(beside);
        double plain = seconds(() -> plain(beside, other));
        int[] steps = new int[2];
        double follow = seconds(() -> steps[0] = followAudience.follow(hr.body()));
        double again = seconds(() -> steps[1] = followAudience.follow(hr.body()));
        double read = seconds(() -> read(hr));
        double preview = seconds(() -> previewAudience.of(hr, COURSE, Criteria.ALL, 0));
        if (told) {
            System.out.printf(
                    Locale.ROOT,
                    "  rule %s: %,d duties in %.2f s, plain batches %.2f s; nothing changes (%d) in %.2f s;"
                            + " preview %.3f s, people read with plain SQL %.3f s%n",
                    rule,
                    steps[0],
                    follow,
                    plain,
                    steps[1],
                    again,
                    preview,
                    read);
        }
        return follow / plain;
    }

    private Actor opened(int people) {
        Actor hr = bodies.open();
        bodies.fill(hr, people);
        UUID programme = curricula.of(hr.body()).programmes().get(0).id();
        QuarkusTransaction.requiringNew()
                .run(() -> describeProgramme.describe(
                        hr,
                        programme,
                        new DescribeProgramme.Description("学び", null, "試す", null, "HR", null, true, null)));
        return hr;
    }

    private UUID said(Actor hr) {
        return sayAudience.say(
                hr,
                COURSE,
                null,
                new SayAudience.Said("全職員", null, AudienceKind.REQUIRED, Criteria.ALL, null, 20, null));
    }

    private static double seconds(Act act) throws SQLException {
        long begin = System.nanoTime();
        act.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The people and their posts, as the rule looks at them. */
    private void read(Actor hr) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select p.id, p.staff_number, p.name, p.employment, o.unit_id, o.title_id
                        from person p join posting o on o.person_id = p.id
                        where p.body_id = ? and o.kind = 'PRIMARY' and o.valid_from <= ? and o.valid_to >= ?
                        order by p.sort_key
                        """)) {
            query.setObject(1, hr.body());
            query.setObject(2, LocalDate.now());
            query.setObject(3, LocalDate.now());
            List<UUID> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
    }

    /** Writes the same rows with nothing around them. */
    private void plain(Actor hr, UUID rule) throws SQLException {
        List<UUID> people = entities.createQuery(
                        "select o.person.id from Posting o where o.person.body.id = :body", UUID.class)
                .setParameter("body", hr.body())
                .getResultList();
        var course = curricula.of(hr.body()).course(COURSE);
        UUID module = course.modules().get(0).id();
        try (Connection connection = database.getConnection();
                PreparedStatement duty = connection.prepareStatement(
                        "insert into course_duty (id, rule_id, course_id, person_id, since, due_on, stopped_days)"
                                + " values (?, ?, ?, ?, ?, ?, 0)");
                PreparedStatement enrolment = connection.prepareStatement(
                        "insert into enrolment (id, module_id, person_id, enrolled_at, enrolled_by, due_on, version)"
                                + " values (?, ?, ?, ?, ?, ?, 0)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < people.size(); i++) {
                duty.setObject(1, Ids.next());
                duty.setObject(2, rule);
                duty.setObject(3, course.id());
                duty.setObject(4, people.get(i));
                duty.setObject(5, LocalDate.now());
                duty.setObject(6, LocalDate.now());
                duty.addBatch();
                enrolment.setObject(1, Ids.next());
                enrolment.setObject(2, module);
                enrolment.setObject(3, people.get(i));
                enrolment.setTimestamp(4, new Timestamp(0));
                enrolment.setObject(5, hr.person());
                enrolment.setObject(6, LocalDate.now());
                enrolment.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == people.size()) {
                    duty.executeBatch();
                    enrolment.executeBatch();
                    connection.commit();
                }
            }
        }
    }
}
