package org.meguri.learn.media;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meguri.platform.problem.NotFound;

/** The contents that the lessons of a body show. */
@ApplicationScoped
public class MediaFiles implements PanacheRepositoryBase<MediaFile, UUID> {

    /** The content of a body, by its SHA-256. */
    public Optional<MediaFile> of(UUID body, String sha256) {
        return find("bodyId = ?1 and sha256 = ?2", body, sha256).firstResultOptional();
    }

    /** The content of a body, which nobody deletes before the transaction ends. */
    Optional<MediaFile> held(UUID body, String sha256) {
        return find("bodyId = ?1 and sha256 = ?2", body, sha256)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Several contents of a body, by their SHA-256. */
    public Map<String, MediaFile> of(UUID body, Collection<String> sha256) {
        if (sha256.isEmpty()) {
            return Map.of();
        }
        return list("bodyId = ?1 and sha256 in ?2", body, List.copyOf(sha256)).stream()
                .collect(Collectors.toMap(MediaFile::sha256, Function.identity()));
    }

    /** Writes a whole content of a body. */
    public void copy(UUID body, String sha256, OutputStream out) throws IOException {
        MediaFile file = of(body, sha256).orElseThrow(NotFound::new);
        copy(file, 0, file.bytes(), out);
    }

    /**
     * Writes a part of a content, a piece at a time.
     *
     * @param from the first byte, from 0
     * @param length how many bytes
     */
    public void copy(MediaFile file, long from, long length, OutputStream out) throws IOException {
        long left = length;
        int place = (int) (from / MediaPiece.LENGTH);
        int skipped = (int) (from % MediaPiece.LENGTH);
        while (left > 0) {
            byte[] piece = getEntityManager()
                    .createQuery(
                            "select p.content from MediaPiece p where p.media.id = :media and p.place = :place",
                            byte[].class)
                    .setParameter("media", file.id())
                    .setParameter("place", place++)
                    .getSingleResult();
            int part = (int) Math.min(left, piece.length - skipped);
            out.write(piece, skipped, part);
            left -= part;
            skipped = 0;
        }
    }
}
