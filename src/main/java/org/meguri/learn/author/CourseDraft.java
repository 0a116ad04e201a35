package org.meguri.learn.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.meguri.learn.folder.CourseFiles;
import org.meguri.learn.folder.CourseText;
import org.meguri.people.Actor;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Invalid;

/** A course while it is being written. What it says may be incomplete; only publishing asks for all of it. */
@Entity
public class CourseDraft {

    private static final int LONGEST = 1_000_000;
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Id
    private UUID id;

    private UUID bodyId;
    private String code;
    private String content;
    private UUID changedBy;
    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CourseDraft() {}

    CourseDraft(Actor author, CourseText text, Instant now) {
        this.id = Ids.next();
        this.bodyId = author.body();
        this.code = text.code();
        write(author, text, now);
    }

    final void write(Actor author, CourseText text, Instant now) {
        String written = json(text);
        new Invalid.Check()
                .that(written.length() <= LONGEST, "body", "too-long", LONGEST)
                .orThrow();
        this.content = written;
        this.changedBy = author.person();
        this.changedAt = now;
    }

    private static String json(CourseText text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    /** The code of the course; it does not change. */
    public String code() {
        return code;
    }

    public CourseText text() {
        try {
            return JSON.readValue(content, CourseText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Draft " + id, e);
        }
    }

    /** What stands in the way of publishing it: nothing, or all that is wrong with its files. */
    public java.util.List<Invalid.Fault> faults() {
        try {
            CourseFiles.read(CourseFiles.write(text()));
            return java.util.List.of();
        } catch (Invalid refused) {
            return refused.faults();
        }
    }

    public UUID changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public int version() {
        return version;
    }
}
