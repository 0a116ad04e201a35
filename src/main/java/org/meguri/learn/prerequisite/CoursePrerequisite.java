package org.meguri.learn.prerequisite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.meguri.platform.Ids;

/** A course that is to be finished before another is begun. */
@Entity
public class CoursePrerequisite {

    @Id
    private UUID id;

    private UUID courseId;
    private UUID needsId;

    @SuppressWarnings("NullAway.Init")
    protected CoursePrerequisite() {}

    CoursePrerequisite(UUID courseId, UUID needsId) {
        this.id = Ids.next();
        this.courseId = courseId;
        this.needsId = needsId;
    }

    public UUID id() {
        return id;
    }

    public UUID courseId() {
        return courseId;
    }

    public UUID needsId() {
        return needsId;
    }
}
