package org.meguri.people.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.meguri.people.OrgUnit;
import org.meguri.platform.Ids;

/** Which unit took over from which, since when (新旧対照). */
@Entity
public class UnitSuccession {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    private OrgUnit successor;

    private int place;
    private LocalDate since;
    private UUID batchId;

    @SuppressWarnings("NullAway.Init")
    protected UnitSuccession() {}

    /** @param place 0 for the unit that takes over people and tasks, 1 and more for the others */
    UnitSuccession(OrgUnit unit, OrgUnit successor, int place, LocalDate since, UUID batch) {
        this.id = Ids.next();
        this.unit = unit;
        this.successor = successor;
        this.place = place;
        this.since = since;
        this.batchId = batch;
    }

    public OrgUnit unit() {
        return unit;
    }

    public OrgUnit successor() {
        return successor;
    }

    public LocalDate since() {
        return since;
    }
}
