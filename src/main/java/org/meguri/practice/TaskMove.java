package org.meguri.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.meguri.people.OrgUnit;
import org.meguri.platform.Ids;

/** A task that went over to another unit with a reorganisation, and where it was before. */
@Entity
class TaskMove {

    @Id
    private UUID id;

    private UUID batchId;

    @ManyToOne(fetch = FetchType.LAZY)
    private WorkTask task;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "from_unit")
    private OrgUnit from;

    @SuppressWarnings("NullAway.Init")
    protected TaskMove() {}

    TaskMove(UUID batchId, WorkTask task, OrgUnit from) {
        this.id = Ids.next();
        this.batchId = batchId;
        this.task = task;
        this.from = from;
    }

    /** The task belongs to the unit again. */
    void back() {
        task.goOverTo(from);
    }
}
