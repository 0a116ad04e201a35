package org.meguri.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;

/**
 * Writes the audit log. An entry belongs to the transaction of the act that it records: either both stand or neither.
 *
 * <p>The entries of a body form one chain, whoever writes and on whichever node: the last seal stands in one row for each
 * body, which is locked while an entry is added. So that nobody waits for somebody else's long act, the lock is taken at
 * the very end of the transaction and held for the commit alone.
 */
@ApplicationScoped
public class Audit {

    /** The log of the installation, for what happens in no body. */
    public static final UUID INSTALLATION = new UUID(0, 0);

    private static final int DETAIL = 1000;
    private static final int DEVICE = 300;
    private static final int ADDRESS = 100;

    private record Entry(
            Act act,
            UUID body,
            @Nullable UUID by,
            @Nullable UUID subject,
            String detail,
            Instant at,
            @Nullable String address,
            @Nullable String device) {}

    private record Head(long seq, String hash) {}

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Origin origin;
    private final Clock clock;

    Audit(DataSource database, TransactionSynchronizationRegistry transaction, Origin origin, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.origin = origin;
        this.clock = clock;
    }

    /**
     * Records an act: with the transaction that is under way, else at once.
     *
     * @param body the body in whose log it stands; {@link #INSTALLATION} where there is none
     * @param by who acted; null for the system and for somebody unknown
     * @param subject the person whom it concerns
     * @param detail what else there is to know, as data rather than as a sentence: a file's name, a unit. Words written
     *     as {@code role:TRAINER}, {@code page:card} or {@code kind:STAFF} are shown in the reader's language. Never a
     *     password, never the text of somebody's record
     */
    public void record(Act act, UUID body, @Nullable UUID by, @Nullable UUID subject, String detail) {
        Entry entry = new Entry(
                act,
                body,
                by,
                subject,
                Text.abbreviate(Text.clean(detail), DETAIL),
                clock.instant(),
                cut(origin.address(), ADDRESS),
                cut(origin.device(), DEVICE));
        if (QuarkusTransaction.isActive()) {
            pending().add(entry);
        } else {
            QuarkusTransaction.requiringNew().run(() -> write(List.of(entry)));
        }
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        String kept = Text.orNull(text);
        return kept == null ? null : Text.abbreviate(kept, length);
    }

    @SuppressWarnings("unchecked")
    private List<Entry> pending() {
        List<Entry> known = (List<Entry>) transaction.getResource(Audit.class);
        if (known != null) {
            return known;
        }
        List<Entry> entries = new ArrayList<>();
        transaction.putResource(Audit.class, entries);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                write(entries);
            }

            @Override
            public void afterCompletion(int status) {}
        });
        return entries;
    }

    private void write(List<Entry> entries) {
        // Bodies in one order everywhere, so that no two transactions wait for each other.
        Map<UUID, List<Entry>> byBody = new TreeMap<>();
        entries.forEach(entry ->
                byBody.computeIfAbsent(entry.body(), body -> new ArrayList<>()).add(entry));
        try (Connection connection = database.getConnection()) {
            for (Map.Entry<UUID, List<Entry>> of : byBody.entrySet()) {
                append(connection, of.getKey(), of.getValue());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log cannot be written", e);
        }
    }

    private static void append(Connection connection, UUID body, List<Entry> entries) throws SQLException {
        Head head = lock(connection, body);
        long seq = head.seq();
        String previous = head.hash();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit_event (id, body_id, seq, made_at, act, by_id, subject_id, detail, search_text,
                  address, device, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (Entry entry : entries) {
                seq++;
                Sealed sealed = new Sealed(
                        body,
                        seq,
                        entry.at(),
                        entry.act(),
                        entry.by(),
                        entry.subject(),
                        entry.detail(),
                        entry.address(),
                        entry.device(),
                        previous);
                previous = sealed.hash();
                insert.setObject(1, Ids.next());
                insert.setObject(2, body);
                insert.setLong(3, seq);
                insert.setObject(4, OffsetDateTime.ofInstant(sealed.at(), ZoneOffset.UTC));
                insert.setString(5, entry.act().name());
                insert.setObject(6, entry.by());
                insert.setObject(7, entry.subject());
                insert.setString(8, entry.detail());
                insert.setString(9, Text.abbreviate(Text.fold(entry.detail()), 2 * DETAIL));
                insert.setString(10, entry.address());
                insert.setString(11, entry.device());
                insert.setString(12, sealed.previous());
                insert.setString(13, previous);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement update =
                connection.prepareStatement("update audit_head set seq = ?, hash = ? where body_id = ?")) {
            update.setLong(1, seq);
            update.setString(2, previous);
            update.setObject(3, body);
            update.executeUpdate();
        }
    }

    private static Head lock(Connection connection, UUID body) throws SQLException {
        Head head = select(connection, body);
        if (head != null) {
            return head;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_head (body_id, seq, hash) values (?, 0, ?) on conflict do nothing")) {
            insert.setObject(1, body);
            insert.setString(2, Sealed.NOTHING);
            insert.executeUpdate();
        }
        head = select(connection, body);
        if (head == null) {
            throw new SQLException("The head of the audit log is gone");
        }
        return head;
    }

    private static @Nullable Head select(Connection connection, UUID body) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select seq, hash from audit_head where body_id = ? for update")) {
            select.setObject(1, body);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? new Head(rows.getLong(1), rows.getString(2)) : null;
            }
        }
    }
}
