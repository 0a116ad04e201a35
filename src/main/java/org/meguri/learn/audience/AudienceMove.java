package org.meguri.learn.audience;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.meguri.platform.Ids;

/** A unit that a rule names instead of one that ended with a reorganisation. */
@Entity
class AudienceMove {

    @Id
    private UUID id;

    private UUID batchId;

    @ManyToOne(fetch = FetchType.LAZY)
    private AudienceRule rule;

    private boolean excluded;
    private UUID fromUnit;
    private UUID toUnit;
    private boolean brought;

    @SuppressWarnings("NullAway.Init")
    protected AudienceMove() {}

    /** @param brought whether the rule named the unit that took over for this reason alone */
    AudienceMove(UUID batch, AudienceRule rule, boolean excluded, UUID from, UUID to, boolean brought) {
        this.id = Ids.next();
        this.batchId = batch;
        this.rule = rule;
        this.excluded = excluded;
        this.fromUnit = from;
        this.toUnit = to;
        this.brought = brought;
    }

    /** Whether nobody has said the rule anew since without the unit that took over. */
    boolean isStanding() {
        return rule.names(excluded, toUnit);
    }

    /** The rule names the unit of before again. */
    void back() {
        rule.name(excluded, fromUnit);
    }

    /** The rule does not name the unit that took over any more, unless it did before. */
    void forget() {
        if (brought) {
            rule.forget(excluded, toUnit);
        }
    }

    UUID body() {
        return rule.course().programme().body().id();
    }
}
