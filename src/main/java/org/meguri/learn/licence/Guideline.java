package org.meguri.learn.licence;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Person;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;

/** One dated edition of a body's guideline for the use of generative AI (利用ガイドライン). It never changes; a later one follows it. */
@Entity
public class Guideline {

    @Id
    private UUID id;

    private UUID bodyId;
    private LocalDate effectiveOn;
    private Words text;
    private Words pledge;
    private Words change;
    private @Nullable LocalDate renewBy;
    private String retake;
    private LocalDate asksFrom;
    private Instant publishedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person publishedBy;

    @SuppressWarnings("NullAway.Init")
    protected Guideline() {}

    Guideline(
            Person publishedBy,
            LocalDate effectiveOn,
            Words text,
            Words pledge,
            Words change,
            @Nullable LocalDate renewBy,
            List<String> retake,
            LocalDate asksFrom,
            Instant now) {
        this.id = Ids.next();
        this.bodyId = publishedBy.body().id();
        this.publishedBy = publishedBy;
        this.effectiveOn = effectiveOn;
        this.text = text;
        this.pledge = pledge;
        this.change = change;
        this.renewBy = renewBy;
        this.retake = String.join(",", retake);
        this.asksFrom = asksFrom;
        this.publishedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    /** The first day on which it holds. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** Its text in Markdown. */
    public Words text() {
        return text;
    }

    /** The sentence that people pledge. */
    public Words pledge() {
        return pledge;
    }

    /** What is new in it, in a few words. */
    public Words change() {
        return change;
    }

    /** Until when licences on an earlier edition have to be renewed; null when they go on. */
    public @Nullable LocalDate renewBy() {
        return renewBy;
    }

    /** The codes of modules whose quiz is to be passed again. */
    public List<String> retake() {
        return retake.isEmpty() ? List.of() : Stream.of(retake.split(",")).toList();
    }

    /** From which day on tasks with more than public information ask for a licence. */
    public LocalDate asksFrom() {
        return asksFrom;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Person publishedBy() {
        return publishedBy;
    }
}
