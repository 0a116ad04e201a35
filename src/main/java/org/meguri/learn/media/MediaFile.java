package org.meguri.learn.media;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;

/** One content that lessons of a body show, whatever they call it. It never changes; another content is another file. */
@Entity
public class MediaFile {

    @Id
    private UUID id;

    private UUID bodyId;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private MediaKind kind;

    private long bytes;
    private @Nullable UUID uploadedBy;
    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected MediaFile() {}

    MediaFile(UUID body, String sha256, MediaKind kind, long bytes, @Nullable UUID uploadedBy, Instant now) {
        this.id = Ids.next();
        this.bodyId = body;
        this.sha256 = sha256;
        this.kind = kind;
        this.bytes = bytes;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    /** The SHA-256 of the content, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public MediaKind kind() {
        return kind;
    }

    /** How long it is. */
    public long bytes() {
        return bytes;
    }

    /** Who brought it first; null where it came with the product. */
    public @Nullable UUID uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
