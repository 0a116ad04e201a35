package org.meguri.learn;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;

/** A course of a programme: modules in order. */
@Entity
public class Course {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Programme programme;

    private String code;
    private Words title;
    private Words summary;
    private int place;
    private @Nullable Instant retiredAt;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    @OrderBy("place")
    private List<Module> modules;

    @SuppressWarnings("NullAway.Init")
    protected Course() {}

    Course(Programme programme, String code, Words title, Words summary, int place) {
        this.id = Ids.next();
        this.programme = programme;
        this.code = code;
        this.title = title;
        this.summary = summary;
        this.place = place;
        this.modules = new ArrayList<>();
    }

    void add(Module module) {
        modules.add(module);
    }

    void describe(Words newTitle, Words newSummary) {
        this.title = newTitle;
        this.summary = newSummary;
    }

    /** From now on nobody new is enrolled; whoever is under way finishes. Doing so again changes nothing. */
    void retire(Instant now) {
        if (retiredAt == null) {
            this.retiredAt = now;
        }
    }

    /** It is taught again. */
    void reopen() {
        this.retiredAt = null;
    }

    /** From now on it belongs to another programme of the same body. */
    void moveTo(Programme other, int newPlace) {
        this.programme = other;
        this.place = newPlace;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public UUID id() {
        return id;
    }

    public Programme programme() {
        return programme;
    }

    public String code() {
        return code;
    }

    public Words title() {
        return title;
    }

    public Words summary() {
        return summary;
    }

    public List<Module> modules() {
        return List.copyOf(modules);
    }
}
