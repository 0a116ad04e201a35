package org.meguri.share.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Days;
import org.meguri.people.Person;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Conflict;

/**
 * Somebody from outside is invited to one programme for some days (招待). It opens nothing by itself: before they see
 * anything, partners acknowledge what they will see and that they keep it to themselves.
 */
@Entity(name = "PartnerInvitation")
@Table(name = "partner_invitation")
public class Invitation {

    /** How an invitation stands on a day. */
    public enum State {
        /** it begins later */
        COMING,
        /** the partner has not acknowledged it yet */
        OPEN,
        /** the partner can be asked */
        LIVE,
        /** its last day is over, or it was ended */
        OVER
    }

    @Id
    private UUID id;

    private UUID bodyId;
    private UUID programmeId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private String organisation;
    private Days days;
    private UUID grantId;
    private UUID invitedById;
    private Instant invitedAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedById;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(Person guest, UUID programme, String organisation, Days days, UUID grant, UUID by, Instant now) {
        this.id = Ids.next();
        this.bodyId = guest.body().id();
        this.programmeId = programme;
        this.person = guest;
        this.organisation = organisation;
        this.days = days;
        this.grantId = grant;
        this.invitedById = by;
        this.invitedAt = now;
    }

    /** How an invitation of these days stands. */
    static State state(Days days, boolean acknowledged, boolean ended, LocalDate today) {
        if (ended || days.to().isBefore(today)) {
            return State.OVER;
        }
        return days.from().isAfter(today) ? State.COMING : acknowledged ? State.LIVE : State.OPEN;
    }

    public State state(LocalDate today) {
        return state(days, acknowledgedAt != null, endedAt != null, today);
    }

    /** The partner has read it; what was acknowledged stays so. */
    void acknowledge(LocalDate today, Instant now) {
        State before = state(today);
        if (before == State.OVER || before == State.COMING) {
            throw new Conflict("partner-invitation-over");
        }
        if (acknowledgedAt == null) {
            this.acknowledgedAt = now;
        }
    }

    /** It ends, at once; one that has been ended stays as it is. */
    void end(UUID by, Instant now) {
        if (endedAt == null) {
            this.endedAt = now;
            this.endedById = by;
        }
    }

    /**
     * Refuses what can be done only while the partner is there.
     *
     * @throws Conflict the invitation is over, or not acknowledged yet
     */
    void requireLive(LocalDate today) {
        State now = state(today);
        if (now == State.OPEN) {
            throw new Conflict("partner-not-acknowledged");
        }
        if (now != State.LIVE) {
            throw new Conflict("partner-invitation-over");
        }
    }

    public UUID id() {
        return id;
    }

    UUID bodyId() {
        return bodyId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public Person person() {
        return person;
    }

    public String organisation() {
        return organisation;
    }

    public Days days() {
        return days;
    }

    UUID grantId() {
        return grantId;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
