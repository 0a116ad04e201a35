package org.meguri.learn.author;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.meguri.platform.Ids;

/** A tool that people of a body use, in the version that they use now. */
@Entity
public class ToolVersion {

    @Id
    private UUID id;

    private UUID bodyId;
    private String name;
    private String present;
    private Instant markedAt;

    @SuppressWarnings("NullAway.Init")
    protected ToolVersion() {}

    ToolVersion(UUID body, String name, String present, Instant now) {
        this.id = Ids.next();
        this.bodyId = body;
        this.name = name;
        this.present = present;
        this.markedAt = now;
    }

    void become(String version, Instant now) {
        this.present = version;
        this.markedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    public String name() {
        return name;
    }

    /** The version that is used now. */
    public String present() {
        return present;
    }

    public Instant markedAt() {
        return markedAt;
    }
}
