package org.meguri.learn.author;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.meguri.platform.Ids;

/** A module was looked at again after something on which it depends had changed, and it holds. Who did stands in the log. */
@Entity
public class ModuleCheck {

    @Id
    private UUID id;

    private UUID courseId;
    private String line;
    private String name;
    private String checked;
    private Instant checkedAt;

    @SuppressWarnings("NullAway.Init")
    protected ModuleCheck() {}

    /**
     * @param line the code of the module, in whatever edition
     * @param name on what it depends
     * @param checked the version of that against which it was checked
     */
    ModuleCheck(UUID course, String line, String name, String checked, Instant now) {
        this.id = Ids.next();
        this.courseId = course;
        this.line = line;
        this.name = name;
        this.checked = checked;
        this.checkedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID courseId() {
        return courseId;
    }

    public String line() {
        return line;
    }

    public String name() {
        return name;
    }

    public String checked() {
        return checked;
    }

    public Instant checkedAt() {
        return checkedAt;
    }
}
