package org.meguri.practice.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.meguri.people.OrgUnit;
import org.meguri.platform.Ids;

/** A rule that went over to another unit with a reorganisation, and where it held before. */
@Entity
class RuleMove {

    @Id
    private UUID id;

    private UUID batchId;

    @ManyToOne(fetch = FetchType.LAZY)
    private AssignmentRule rule;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "from_unit")
    private OrgUnit from;

    @SuppressWarnings("NullAway.Init")
    protected RuleMove() {}

    RuleMove(UUID batchId, AssignmentRule rule, OrgUnit from) {
        this.id = Ids.next();
        this.batchId = batchId;
        this.rule = rule;
        this.from = from;
    }

    /** The rule holds for the unit again. */
    void back() {
        rule.goOverTo(from);
    }
}
