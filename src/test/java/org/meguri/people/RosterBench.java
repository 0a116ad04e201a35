package org.meguri.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.meguri.platform.Ids;
import org.meguri.testing.TestDatabaseOnDisk;

/**
 * A roster of 30,000 people handed in, compared and applied, beside plain JDBC batches that write the same rows into the
 * same tables in the same run: {@code ./mvnw -Pbench -Dtest=RosterBench}. Then the memory that 10,000 and 30,000 people
 * take at most, measured after garbage collections on a database on disk.
 */
@QuarkusTest
@QuarkusTestResource(value = TestDatabaseOnDisk.class, restrictToAnnotatedClass = true)
class RosterBench {

    private static final int PEOPLE = 30_000;
    private static final int BATCH = 1_000;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @Inject
    LargeBody bodies;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    @Test
    @ActivateRequestContext
    void aRosterBesidePlainBatches() throws Exception {
        roster(bodies.open(), 5_000);
        plain(bodies.open(), 5_000);
        List<Double> rosters = new ArrayList<>();
        List<Double> plains = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            plains.add(plain(bodies.open(), PEOPLE));
            rosters.add(roster(bodies.open(), PEOPLE));
        }
        double roster = rosters.stream().sorted().toList().get(1);
        double plain = plains.stream().sorted().toList().get(1);
        System.out.printf(
                Locale.ROOT,
                "%nroster of %,d: %.1f s, plain batches: %.1f s, ratio %.2f (all: %s beside %s)%n",
                PEOPLE,
                roster,
                plain,
                roster / plain,
                rosters,
                plains);
        Actor again = bodies.open();
        roster(again, PEOPLE);
        System.out.printf(Locale.ROOT, "the same file once more: %.1f s%n", roster(again, PEOPLE));
        System.out.printf(
                Locale.ROOT,
                "peak of the heap above the start, after collections: %,d people %d MB, %,d people %d MB%n",
                10_000,
                peak(10_000),
                PEOPLE,
                peak(PEOPLE));
    }

    /** @return seconds */
    private double roster(Actor hr, int people) {
        byte[] file = LargeBody.file(people);
        long begin = System.nanoTime();
        UUID made = LargeBody.unhurried(() -> importRoster.dryRun(hr, RosterImport.Kind.STAFF, "staff.csv", file));
        long compared = System.nanoTime();
        LargeBody.unhurried(() -> {
            applyRoster.apply(hr, made);
            return made;
        });
        long end = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "  roster %,d: compare %.1f s, apply %.1f s%n",
                people,
                (compared - begin) / 1e9,
                (end - compared) / 1e9);
        return (end - begin) / 1e9;
    }

    private long peak(int people) throws InterruptedException {
        Actor hr = bodies.open();
        byte[] file = LargeBody.file(people);
        long before = used();
        AtomicLong peak = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        Thread watch = new Thread(() -> {
            while (!over.get()) {
                peak.accumulateAndGet(used(), Math::max);
                sleep();
            }
        });
        watch.start();
        UUID made = LargeBody.unhurried(() -> importRoster.dryRun(hr, RosterImport.Kind.STAFF, "staff.csv", file));
        LargeBody.unhurried(() -> {
            applyRoster.apply(hr, made);
            return made;
        });
        over.set(true);
        watch.join();
        return (peak.get() - before) / 1024 / 1024;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void sleep() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes the same rows with nothing around them; returns seconds. */
    private double plain(Actor hr, int people) throws SQLException {
        UUID unit = hr.unit();
        UUID title = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select t.id from Title t where t.body.id = :body and t.name.ja = '主事'", UUID.class)
                        .setParameter("body", hr.body())
                        .getSingleResult());
        UUID roster = Ids.next();
        UUID[] ids = new UUID[people];
        long begin = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement row = connection.prepareStatement(
                    "insert into roster_import (id, body_id, kind, state, file_name, uploaded_by_id, uploaded_at, added, moved, ended, changed, unchanged, rejected, new_titles, version) values (?, ?, 'STAFF', 'APPLIED', 'x', ?, ?, 0, 0, 0, 0, 0, 0, '', 0)")) {
                row.setObject(1, roster);
                row.setObject(2, hr.body());
                row.setObject(3, hr.person());
                row.setTimestamp(4, new Timestamp(0));
                row.executeUpdate();
            }
            try (PreparedStatement row = connection.prepareStatement(
                    "insert into roster_row (id, roster_id, line, action, row_key, name, detail, cells) values (?, ?, ?, 'ADD', ?, ?, ?, ?)")) {
                for (int i = 0; i < people; i++) {
                    row.setObject(1, Ids.next());
                    row.setObject(2, roster);
                    row.setInt(3, i + 2);
                    row.setString(4, LargeBody.number(i));
                    row.setString(5, "測定 " + LargeBody.name(i));
                    row.setString(6, "測定市 主事 " + LargeBody.SINCE);
                    row.setString(
                            7,
                            LargeBody.number(i) + "\u001F測定 " + LargeBody.name(i) + "\u001Fそくてい " + LargeBody.name(i)
                                    + "\u001F\u001F正規\u001F00000\u001F主事\u001F本務\u001F在職\u001F" + LargeBody.SINCE
                                    + "\u001F\u001F\u001F");
                    batch(row, i, people);
                }
            }
            connection.commit();
            try (PreparedStatement row = connection.prepareStatement(
                    "insert into person (id, body_id, staff_number, name, kana, employment, search_text, sort_key, version) values (?, ?, ?, ?, ?, 'REGULAR', ?, ?, 0)")) {
                for (int i = 0; i < people; i++) {
                    ids[i] = Ids.next();
                    row.setObject(1, ids[i]);
                    row.setObject(2, hr.body());
                    row.setString(3, LargeBody.number(i));
                    row.setString(4, "測定 " + LargeBody.name(i));
                    row.setString(5, "そくてい " + LargeBody.name(i));
                    row.setString(7, "そくてい" + LargeBody.name(i));
                    row.setString(
                            6, LargeBody.number(i) + " 測定" + LargeBody.name(i) + " ソクテイ" + LargeBody.name(i) + " ");
                    batch(row, i, people);
                }
            }
            try (PreparedStatement row = connection.prepareStatement(
                    "insert into posting (id, person_id, unit_id, title_id, kind, state, valid_from, valid_to) values (?, ?, ?, ?, 'PRIMARY', 'WORKING', ?, ?)")) {
                for (int i = 0; i < people; i++) {
                    row.setObject(1, Ids.next());
                    row.setObject(2, ids[i]);
                    row.setObject(3, unit);
                    row.setObject(4, title);
                    row.setObject(5, LargeBody.SINCE);
                    row.setObject(6, Days.OPEN);
                    batch(row, i, people);
                }
            }
            connection.commit();
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void batch(PreparedStatement row, int i, int people) throws SQLException {
        row.addBatch();
        if ((i + 1) % BATCH == 0 || i + 1 == people) {
            row.executeBatch();
        }
    }
}
