package org.meguri.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuditTest {

    @Inject
    Audit audit;

    @Inject
    EntityManager entities;

    private final UUID body = UUID.randomUUID();

    @Test
    void anActOutsideATransactionIsWrittenAtOnce() {
        audit.record(Act.EXPORTED, body, null, null, "名簿.csv");
        assertThat(details()).containsExactly("名簿.csv");
    }

    @Test
    void anActStandsWithItsTransaction() {
        QuarkusTransaction.requiringNew().run(() -> {
            audit.record(Act.FILE_IMPORTED, body, UUID.randomUUID(), null, "一");
            audit.record(Act.IMPORT_APPLIED, body, null, UUID.randomUUID(), "二");
        });
        assertThat(details()).containsExactly("一", "二");
    }

    @Test
    void anActThatWasUndoneLeavesNoEntry() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.record(Act.DECISION, body, null, null, "取り消し");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(details()).isEmpty();
    }

    private List<String> details() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select e.detail from AuditEvent e where e.bodyId = :body order by e.seq", String.class)
                        .setParameter("body", body)
                        .getResultList());
    }
}
