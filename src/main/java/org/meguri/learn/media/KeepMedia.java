package org.meguri.learn.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.Invalid;

/**
 * Keeps a picture, file or film for the lessons of a body: looks at its bytes, takes out what should not be told, and keeps
 * the same content only once.
 */
@ApplicationScoped
public class KeepMedia {

    private final MediaFiles files;
    private final EntityManager entities;
    private final MediaConfig config;
    private final Clock clock;

    KeepMedia(MediaFiles files, EntityManager entities, MediaConfig config, Clock clock) {
        this.files = files;
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Keeps a content.
     *
     * @param by who brings it; null where it comes with the product
     * @param name what the file is called; its ending has to agree with what it is
     * @param field where a refusal belongs
     * @return the SHA-256 of what is kept
     * @throws Invalid it is of no kind that a lesson may have, its ending says something else, it is broken or too large
     */
    @Transactional
    public String keep(UUID body, @Nullable UUID by, String name, String field, InputStream content) {
        Path spooled = null;
        try {
            spooled = Files.createTempFile("meguri-media", ".part");
            spool(content, spooled, field);
            MediaKind kind = kind(spooled, name, field);
            bare(spooled, kind, field);
            String sha256 = sha256(spooled);
            if (files.held(body, sha256).isEmpty()) {
                store(new MediaFile(body, sha256, kind, Files.size(spooled), by, clock.instant()), spooled);
            }
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(spooled);
        }
    }

    private void spool(InputStream content, Path to, String field) throws IOException {
        int most = megabytes(MediaKind.Use.FILM);
        try (OutputStream out = Files.newOutputStream(to)) {
            long left = most * 1_000_000L;
            byte[] buffer = new byte[64 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new Invalid(field, "media-large", most);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private MediaKind kind(Path file, String name, String field) throws IOException {
        MediaKind found = Signs.of(file, field);
        MediaKind promised = MediaKind.promisedBy(name).orElse(null);
        // a table is a text with another ending
        MediaKind kind = found == MediaKind.TXT && promised == MediaKind.CSV ? MediaKind.CSV : found;
        int most = megabytes(kind.use());
        new Invalid.Check()
                .that(
                        kind == promised,
                        field,
                        "media-ending",
                        MediaKind.ending(name),
                        String.join(" / ", kind.endings()))
                .that(Files.size(file) <= most * 1_000_000L, field, "media-large", most)
                .orThrow();
        return kind;
    }

    private static void bare(Path file, MediaKind kind, String field) throws IOException {
        try {
            if (kind.use() == MediaKind.Use.PICTURE) {
                Files.write(file, Pictures.bare(kind, Files.readAllBytes(file)));
            } else if (kind == MediaKind.MP4) {
                Films.bare(file);
            }
        } catch (IllegalArgumentException broken) {
            throw new Invalid(field, "media-broken");
        }
    }

    private int megabytes(MediaKind.Use use) {
        return switch (use) {
            case PICTURE -> config.pictureMegabytes();
            case FILM -> config.filmMegabytes();
            case FILE -> config.fileMegabytes();
            case CAPTIONS -> 1;
        };
    }

    private void store(MediaFile file, Path content) throws IOException {
        files.persist(file);
        try (InputStream in = Files.newInputStream(content)) {
            int place = 0;
            for (byte[] bytes = in.readNBytes(MediaPiece.LENGTH);
                    bytes.length > 0;
                    bytes = in.readNBytes(MediaPiece.LENGTH)) {
                MediaPiece piece = new MediaPiece(file, place++, bytes);
                entities.persist(piece);
                entities.flush();
                // a film is not held in memory until it is written
                entities.detach(piece);
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
