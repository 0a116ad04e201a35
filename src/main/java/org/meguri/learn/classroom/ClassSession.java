package org.meguri.learn.classroom;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Module;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;

/** A classroom session. Who enters beyond its seats waits, and moves up by itself when somebody leaves. */
@Entity
public class ClassSession {

    @Id
    private UUID id;

    private UUID bodyId;
    private String title;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Module module;

    private String place;
    private LocalDate heldOn;
    private LocalTime startsAt;
    private LocalTime endsAt;
    private int capacity;
    private LocalDate entriesUntil;
    private @Nullable String note;
    private UUID madeBy;
    private Instant madeAt;
    private @Nullable Instant cancelledAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ClassSession() {}

    ClassSession(UUID body, ClassPlan plan, @Nullable Module module, UUID by, Instant now) {
        this.id = Ids.next();
        this.bodyId = body;
        this.madeBy = by;
        this.madeAt = now;
        describe(plan, module);
    }

    final void describe(ClassPlan plan, @Nullable Module taught) {
        plan.check();
        this.title = Text.clean(plan.title());
        this.module = taught;
        this.place = Text.clean(plan.place());
        this.heldOn = Objects.requireNonNull(plan.heldOn());
        this.startsAt = Objects.requireNonNull(plan.startsAt());
        this.endsAt = Objects.requireNonNull(plan.endsAt());
        this.capacity = Objects.requireNonNull(plan.capacity());
        this.entriesUntil = Objects.requireNonNullElse(plan.entriesUntil(), heldOn);
        this.note = Text.orNull(plan.note());
    }

    /** It does not take place; a second time changes nothing. */
    boolean cancel(Instant now) {
        if (cancelledAt != null) {
            return false;
        }
        this.cancelledAt = now;
        return true;
    }

    /** @throws Conflict it was called off */
    void requireHeld() {
        if (cancelledAt != null) {
            throw new Conflict("class-cancelled");
        }
    }

    /** Whether one may enter oneself on that day. */
    public boolean isOpen(LocalDate today) {
        return cancelledAt == null && !today.isAfter(entriesUntil);
    }

    /** Whether it has begun to be a matter of who came. */
    public boolean isDay(LocalDate today) {
        return cancelledAt == null && !today.isBefore(heldOn);
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    public String title() {
        return title;
    }

    /** Whose lessons count as read by whoever attends. */
    public @Nullable Module module() {
        return module;
    }

    public String place() {
        return place;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public LocalTime startsAt() {
        return startsAt;
    }

    public LocalTime endsAt() {
        return endsAt;
    }

    /** When it starts, as hh:mm. */
    public String from() {
        return startsAt.toString();
    }

    /** When it ends, as hh:mm. */
    public String to() {
        return endsAt.toString();
    }

    public int capacity() {
        return capacity;
    }

    /** The last day on which one may enter oneself. */
    public LocalDate entriesUntil() {
        return entriesUntil;
    }

    public @Nullable String note() {
        return note;
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public int version() {
        return version;
    }
}
