package org.meguri.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;

/** A job title (職名) of a body with its place in the order of ranks. */
@Entity
public class Title {

    /** Below this rank are special posts (特別職): mayors, their deputies, superintendents of education. */
    public static final int HIGHEST_ORDINARY = 100;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Body body;

    private Words name;
    private int rank;

    @Enumerated(EnumType.STRING)
    private Duty duty;

    @SuppressWarnings("NullAway.Init")
    protected Title() {}

    /** @param rank the smaller, the higher: 10 the mayor, 900 a fiscal-year appointee */
    Title(Body body, Words name, int rank, Duty duty) {
        this.id = Ids.next();
        this.body = body;
        this.name = name;
        this.rank = rank;
        this.duty = duty;
    }

    public UUID id() {
        return id;
    }

    public Words name() {
        return name;
    }

    public int rank() {
        return rank;
    }

    public Duty duty() {
        return duty;
    }
}
