package org.meguri.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Walks the log of a body from the first entry to the last and finds the first link that does not hold. Who can write to
 * the database could seal the whole log anew: the number and seal of a {@link Verdict}, noted outside, show that as well.
 */
@ApplicationScoped
public class VerifyAudit {

    private static final int AT_ONCE = 500;

    /** What is wrong with a link. */
    public enum Fault {
        /** what the entry says, or its place, is not what was sealed */
        CHANGED,
        /** an entry of this number should be there and is not */
        MISSING,
        /** there are entries that were never counted, or the row of the last seal does not fit the last entry */
        END
    }

    /** The first link that does not hold; {@code at} is null where the entry itself is gone. */
    public record Broken(long seq, Fault fault, @Nullable Instant at) {}

    /**
     * What was found.
     *
     * @param entries how many entries held, from the first
     * @param seal the seal of the last of them
     * @param broken null when every link holds
     */
    public record Verdict(
            long entries, String seal, @Nullable Broken broken) {

        public boolean holds() {
            return broken == null;
        }
    }

    private final EntityManager entities;

    VerifyAudit(EntityManager entities) {
        this.entities = entities;
    }

    /** Checks the log of the body. Reads all of it: some seconds for a million entries. */
    @Transactional
    public Verdict verify(UUID body) {
        // The highest number before the head, which only moves up: entries that come in meanwhile are no fault.
        Long highest = entities.createQuery("select max(e.seq) from AuditEvent e where e.bodyId = :body", Long.class)
                .setParameter("body", body)
                .getSingleResult();
        Object[] head = head(body);
        long end = head == null ? 0 : ((Number) head[0]).longValue();
        long seq = 0;
        String seal = Sealed.NOTHING;
        while (seq < end) {
            List<AuditEvent> part = after(body, seq, end);
            for (AuditEvent event : part) {
                if (event.seq() != seq + 1) {
                    return new Verdict(seq, seal, new Broken(seq + 1, Fault.MISSING, null));
                }
                Sealed sealed = event.sealed();
                if (!sealed.previous().equals(seal) || !sealed.hash().equals(event.hash())) {
                    return new Verdict(seq, seal, new Broken(event.seq(), Fault.CHANGED, event.at()));
                }
                seq = event.seq();
                seal = event.hash();
                entities.detach(event);
            }
            if (part.isEmpty()) {
                return new Verdict(seq, seal, new Broken(seq + 1, Fault.MISSING, null));
            }
        }
        boolean fits = (highest == null || highest <= end) && (head == null || seal.equals(head[1]));
        return new Verdict(seq, seal, fits ? null : new Broken(seq + 1, Fault.END, null));
    }

    private List<AuditEvent> after(UUID body, long seq, long end) {
        return entities.createQuery(
                        "from AuditEvent e where e.bodyId = :body and e.seq > :seq and e.seq <= :end order by e.seq",
                        AuditEvent.class)
                .setParameter("body", body)
                .setParameter("seq", seq)
                .setParameter("end", end)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private Object @Nullable [] head(UUID body) {
        List<Object[]> found = entities.createNativeQuery(
                        "select seq, hash from audit_head where body_id = :body", Object[].class)
                .setParameter("body", body)
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }
}
