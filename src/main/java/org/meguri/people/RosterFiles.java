package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Keeps the file of a roster in the database, piece by piece, until it has been compared. */
@ApplicationScoped
class RosterFiles {

    private static final int PIECE = 500_000;

    private final EntityManager entities;

    RosterFiles(EntityManager entities) {
        this.entities = entities;
    }

    void keep(UUID roster, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int part = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                entities.createNativeQuery(
                                "insert into roster_file (roster_id, part, content) values (:roster, :part, :content)")
                        .setParameter("roster", roster)
                        .setParameter("part", part++)
                        .setParameter("content", piece)
                        .executeUpdate();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the kept file to the given place; returns whether there was one. */
    boolean fetch(UUID roster, Path file) {
        boolean any = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int part = 0; ; part++) {
                List<?> piece = entities.createNativeQuery(
                                "select content from roster_file where roster_id = :roster and part = :part",
                                byte[].class)
                        .setParameter("roster", roster)
                        .setParameter("part", part)
                        .getResultList();
                if (piece.isEmpty()) {
                    return any;
                }
                out.write((byte[]) piece.get(0));
                any = true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(UUID roster) {
        entities.createNativeQuery("delete from roster_file where roster_id = :roster")
                .setParameter("roster", roster)
                .executeUpdate();
    }
}
