package org.meguri.people.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;

/** One row that a batch wrote: what stood there before, and what stood there after. */
@Entity
class TransferTrace {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private TransferBatch batch;

    private String kind;
    private UUID rowId;
    private @Nullable String before;
    private @Nullable String after;

    @SuppressWarnings("NullAway.Init")
    protected TransferTrace() {}

    /** @param before null for a row that came to be */
    TransferTrace(TransferBatch batch, String kind, UUID rowId, @Nullable String before, String after) {
        this.id = Ids.next();
        this.batch = batch;
        this.kind = kind;
        this.rowId = rowId;
        this.before = before;
        this.after = after;
    }

    String kind() {
        return kind;
    }

    UUID rowId() {
        return rowId;
    }

    @Nullable
    String before() {
        return before;
    }

    String after() {
        return after == null ? "" : after;
    }
}
