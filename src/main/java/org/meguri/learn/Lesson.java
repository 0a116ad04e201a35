package org.meguri.learn;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.meguri.learn.folder.ReadingTime;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Invalid;

/** A lesson of at most ten minutes, in Markdown. */
@Entity
public class Lesson {

    /** The longest a lesson may take, in minutes. */
    public static final int LONGEST = 10;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Module module;

    private String stem;
    private Words title;
    private Words body;
    private int minutes;
    private int place;

    @SuppressWarnings("NullAway.Init")
    protected Lesson() {}

    /** @param stem its name in the course folder */
    Lesson(Module module, String stem, Words title, Words body, int place) {
        this.id = Ids.next();
        this.module = module;
        this.stem = stem;
        this.title = title;
        this.body = body;
        this.place = place;
        this.minutes = ReadingTime.minutes(body.ja());
        if (minutes > LONGEST) {
            throw new Invalid("body", "lesson-long", minutes, LONGEST);
        }
    }

    public UUID id() {
        return id;
    }

    public Module module() {
        return module;
    }

    public String stem() {
        return stem;
    }

    public Words title() {
        return title;
    }

    public Words body() {
        return body;
    }

    public int minutes() {
        return minutes;
    }

    public int place() {
        return place;
    }
}
