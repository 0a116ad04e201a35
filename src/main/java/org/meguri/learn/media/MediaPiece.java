package org.meguri.learn.media;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.meguri.platform.Ids;

/** A part of a content; all but the last have the same length, so that any place in it is found at once. */
@Entity
public class MediaPiece {

    /** In bytes. */
    static final int LENGTH = 512 * 1024;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private MediaFile media;

    private int place;
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected MediaPiece() {}

    MediaPiece(MediaFile media, int place, byte[] content) {
        this.id = Ids.next();
        this.media = media;
        this.place = place;
        this.content = content;
    }

    public UUID id() {
        return id;
    }

    byte[] content() {
        return content;
    }
}
