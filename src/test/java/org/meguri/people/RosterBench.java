package org.meguri.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;
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
    private static final LocalDate SINCE = LocalDate.of(2026, 4, 1);
    private static int bodies = 3;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @Inject
    OpenBody openBody;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    @Test
    @ActivateRequestContext
    void aRosterBesidePlainBatches() throws Exception {
        roster(body(), 5_000);
        plain(body(), 5_000);
        List<Double> rosters = new ArrayList<>();
        List<Double> plains = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            plains.add(plain(body(), PEOPLE));
            rosters.add(roster(body(), PEOPLE));
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
        Actor again = body();
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
        byte[] file = file(people);
        long begin = System.nanoTime();
        UUID made = unhurried(() -> importRoster.dryRun(hr, RosterImport.Kind.STAFF, "staff.csv", file));
        long compared = System.nanoTime();
        unhurried(() -> {
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
        Actor hr = body();
        byte[] file = file(people);
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
        UUID made = unhurried(() -> importRoster.dryRun(hr, RosterImport.Kind.STAFF, "staff.csv", file));
        unhurried(() -> {
            applyRoster.apply(hr, made);
            return made;
        });
        over.set(true);
        watch.join();
        return (peak.get() - before) / 1024 / 1024;
    }

    /** As in the background: with more time than a page has. */
    private static <T> T unhurried(Callable<T> act) {
        return QuarkusTransaction.requiringNew().timeout(3600).call(act);
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

    private Actor body() {
        String digits = String.format("99%03d", bodies++);
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (digits.charAt(i) - '0') * (6 - i);
        }
        String code = digits + (11 - sum % 11) % 10;
        UUID body = openBody.open(new LgCode(code), new Words("測定市", null));
        return QuarkusTransaction.requiringNew().call(() -> {
            Body opened = entities.find(Body.class, body);
            Person hr = new Person(opened, "HR", "人事 係", "じんじ", null, Employment.REGULAR);
            entities.persist(hr);
            UUID root = entities.createQuery("select u.id from OrgUnit u where u.body = :body", UUID.class)
                    .setParameter("body", opened)
                    .getSingleResult();
            return new Actor(
                    hr.id(),
                    body,
                    null,
                    null,
                    "人事 係",
                    root,
                    root,
                    Set.of(Role.HR),
                    Scope.NONE,
                    Scope.NONE,
                    Scope.NONE,
                    Locale.JAPANESE,
                    true,
                    false,
                    null);
        });
    }

    private static byte[] file(int people) {
        StringBuilder file = new StringBuilder(String.join(",", RosterImport.Kind.STAFF.columns())).append("\r\n");
        for (int i = 0; i < people; i++) {
            file.append(number(i))
                    .append(",測定 ")
                    .append(name(i))
                    .append(",そくてい ")
                    .append(name(i));
            file.append(",,正規,00000,主事,本務,在職,").append(SINCE).append(",,,\r\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String number(int i) {
        return String.format("%06d", i);
    }

    private static String name(int i) {
        return "" + (char) ('一' + i % 5_000) + (char) ('丁' + i / 5_000);
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
                    row.setString(4, number(i));
                    row.setString(5, "測定 " + name(i));
                    row.setString(6, "測定市 主事 " + SINCE);
                    row.setString(
                            7,
                            number(i) + "\u001F測定 " + name(i) + "\u001Fそくてい " + name(i)
                                    + "\u001F\u001F正規\u001F00000\u001F主事\u001F本務\u001F在職\u001F" + SINCE
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
                    row.setString(3, number(i));
                    row.setString(4, "測定 " + name(i));
                    row.setString(5, "そくてい " + name(i));
                    row.setString(7, "そくてい" + name(i));
                    row.setString(6, number(i) + " 測定" + name(i) + " ソクテイ" + name(i) + " ");
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
                    row.setObject(5, SINCE);
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
