package org.meguri.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.meguri.platform.audit.VerifyAudit.Fault;
import org.meguri.platform.audit.VerifyAudit.Verdict;
import org.meguri.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VerifyAuditTest {

    @Inject
    Audit audit;

    @Inject
    VerifyAudit verify;

    @Inject
    DataSource database;

    private final UUID body = UUID.randomUUID();

    @Test
    void anEmptyLogHolds() {
        assertThat(verify.verify(body)).isEqualTo(new Verdict(0, Sealed.NOTHING, null));
    }

    @Test
    void whatNobodyTouchedHolds() {
        write(3);
        assertThat(verify.verify(body).holds()).isTrue();
        assertThat(verify.verify(body).entries()).isEqualTo(3);
    }

    @Test
    void aChangedEntryIsFound() {
        write(5);
        run("update audit_event set detail = 'x' where body_id = ? and seq = 3");
        assertBroken(3, Fault.CHANGED);
    }

    @Test
    void aChangedActorIsFound() {
        write(5);
        run("update audit_event set by_id = id where body_id = ? and seq = 2");
        assertBroken(2, Fault.CHANGED);
    }

    @Test
    void aChangedTimeIsFound() {
        write(5);
        run("update audit_event set made_at = made_at + interval '1' second where body_id = ? and seq = 4");
        assertBroken(4, Fault.CHANGED);
    }

    @Test
    void aRemovedEntryIsFound() {
        write(5);
        run("delete from audit_event where body_id = ? and seq = 2");
        assertBroken(2, Fault.MISSING);
    }

    @Test
    void aRemovedFirstEntryIsFound() {
        write(5);
        run("delete from audit_event where body_id = ? and seq = 1");
        assertBroken(1, Fault.MISSING);
    }

    @Test
    void aRemovedEndIsFound() {
        write(5);
        run("delete from audit_event where body_id = ? and seq >= 4");
        assertBroken(4, Fault.MISSING);
    }

    @Test
    void swappedEntriesAreFound() {
        write(5);
        run("update audit_event set seq = 1000 where body_id = ? and seq = 2");
        run("update audit_event set seq = 2 where body_id = ? and seq = 4");
        run("update audit_event set seq = 4 where body_id = ? and seq = 1000");
        assertBroken(2, Fault.CHANGED);
    }

    @Test
    void anEntrySealedAnewBreaksTheNextLink() {
        write(3);
        run("update audit_event set hash = previous_hash where body_id = ? and seq = 1");
        assertBroken(1, Fault.CHANGED);
    }

    @Test
    void anEntryBesideTheLogIsFound() {
        write(3);
        run("update audit_head set seq = 2 where body_id = ?");
        assertBroken(3, Fault.END);
    }

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 160; i++) {
                all.add(threads.submit(() -> audit.record(Act.SIGNED_IN, body, UUID.randomUUID(), null, "同時")));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(verify.verify(body).broken()).isNull();
        assertThat(verify.verify(body).entries()).isEqualTo(160);
    }

    private void write(int entries) {
        for (int i = 1; i <= entries; i++) {
            audit.record(Act.EXPORTED, body, UUID.randomUUID(), null, "名簿 " + i);
        }
        assertThat(verify.verify(body).holds()).isTrue();
    }

    private void assertBroken(long seq, Fault fault) {
        Verdict verdict = verify.verify(body);
        assertThat(verdict.broken()).isNotNull();
        assertThat(verdict.broken().seq()).isEqualTo(seq);
        assertThat(verdict.broken().fault()).isEqualTo(fault);
        assertThat(verdict.entries()).isEqualTo(seq - 1);
    }

    /** What somebody with the database in hand could do; the product itself has no such statement. */
    private void run(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, body);
            assertThat(statement.executeUpdate()).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
