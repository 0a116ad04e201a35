package org.meguri.learn.licence;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Person;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Conflict;

/**
 * A person's licence to use generative AI (AI利用資格): a pledge on one edition of the guideline, with the answer of the
 * head. A renewal is a further licence; what was granted before stays as it was.
 */
@Entity
public class Licence {

    @Id
    private UUID id;

    private UUID bodyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private Guideline guideline;

    private Instant pledgedAt;
    private boolean onPaper;
    private @Nullable Instant approvedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person approvedBy;

    private @Nullable LocalDate validTo;
    private @Nullable Instant refusedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person refusedBy;

    private @Nullable String refusalReason;
    private @Nullable Instant withdrawnAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person withdrawnBy;

    private @Nullable String withdrawalReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Licence() {}

    /** What the person pledges; it waits for the head. */
    Licence(Person person, Guideline guideline, Instant now) {
        this.id = Ids.next();
        this.bodyId = person.body().id();
        this.person = person;
        this.guideline = guideline;
        this.pledgedAt = now;
    }

    /** One that was granted on paper. */
    static Licence onPaper(Person person, Guideline guideline, Person registrar, LocalDate grantedOn, Instant at) {
        Licence made = new Licence(person, guideline, at);
        made.onPaper = true;
        made.approvedAt = at;
        made.approvedBy = registrar;
        made.validTo = FiscalYear.of(grantedOn).lastDay();
        return made;
    }

    /** The guideline has changed while the pledge was waiting: it is pledged on the newer edition. */
    void pledgeAnew(Guideline newer, Instant now) {
        requireWaiting();
        this.guideline = newer;
        this.pledgedAt = now;
    }

    void approve(Person head, LocalDate lastDay, Instant now) {
        requireWaiting();
        this.approvedAt = now;
        this.approvedBy = head;
        this.validTo = lastDay;
    }

    void refuse(Person head, String reason, Instant now) {
        requireWaiting();
        this.refusedAt = now;
        this.refusedBy = head;
        this.refusalReason = reason;
    }

    void withdraw(Person hr, String reason, Instant now) {
        if (withdrawnAt != null) {
            throw new Conflict("licence-withdrawn");
        }
        if (approvedAt == null) {
            throw new Conflict("licence-not-granted");
        }
        this.withdrawnAt = now;
        this.withdrawnBy = hr;
        this.withdrawalReason = reason;
    }

    private void requireWaiting() {
        if (!isWaiting()) {
            throw new Conflict("licence-answered");
        }
    }

    /** Whether the head has not answered yet. */
    public boolean isWaiting() {
        return approvedAt == null && refusedAt == null;
    }

    /** Whether it was granted and not taken back; how long it holds is asked beside this. */
    public boolean isGranted() {
        return approvedAt != null && withdrawnAt == null;
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    public Person person() {
        return person;
    }

    public Guideline guideline() {
        return guideline;
    }

    public Instant pledgedAt() {
        return pledgedAt;
    }

    /** Whether it was granted before Meguri and registered by HR. */
    public boolean isOnPaper() {
        return onPaper;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    public @Nullable Person approvedBy() {
        return approvedBy;
    }

    /** The last day, a 31 March; null until it is granted. */
    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public @Nullable Instant refusedAt() {
        return refusedAt;
    }

    public @Nullable Person refusedBy() {
        return refusedBy;
    }

    public @Nullable String refusalReason() {
        return refusalReason;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    public @Nullable Person withdrawnBy() {
        return withdrawnBy;
    }

    public @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    public int version() {
        return version;
    }
}
