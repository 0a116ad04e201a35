package org.meguri.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meguri.platform.Ids;

/** Which column is which in the files of an office that have the same headings. */
@Entity
public class ColumnChoice {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Body body;

    @Enumerated(EnumType.STRING)
    private RosterImport.Kind kind;

    private String fingerprint;
    private String places;
    private Instant chosenAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ColumnChoice() {}

    ColumnChoice(Body body, RosterImport.Kind kind, String fingerprint, int[] places, Instant at) {
        this.id = Ids.next();
        this.body = body;
        this.kind = kind;
        this.fingerprint = fingerprint;
        this.places = text(places);
        this.chosenAt = at;
    }

    void choose(int[] newPlaces, Instant at) {
        this.places = text(newPlaces);
        this.chosenAt = at;
    }

    private static String text(int[] places) {
        return Arrays.stream(places).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    public UUID id() {
        return id;
    }

    Body body() {
        return body;
    }

    RosterImport.Kind kind() {
        return kind;
    }

    String fingerprint() {
        return fingerprint;
    }

    Instant chosenAt() {
        return chosenAt;
    }

    /** For each column of the kind its place in the file; -1 where the file does not have it. */
    int[] places() {
        int[] kept =
                Arrays.stream(places.split(",")).mapToInt(Integer::parseInt).toArray();
        int known = kept.length;
        int[] all = Arrays.copyOf(kept, kind.columns().size());
        Arrays.fill(all, Math.min(known, all.length), all.length, -1);
        return all;
    }
}
