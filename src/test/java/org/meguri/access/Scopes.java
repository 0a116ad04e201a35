package org.meguri.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The decisions of {@code scope.csv}: what a role gets from an object by where its person works. */
final class Scopes {

    /** Where the person of an object stands from the actor, in the order of the columns. */
    static final List<String> PLACES = List.of("self", "own", "sibling", "parent", "foreign", "body");

    /** A line: one request of one role, with the status for each place. */
    record Decision(String method, String path, String object, String role, List<Integer> expected) {}

    private Scopes() {}

    static List<Decision> all() {
        try (InputStream in = Scopes.class.getResourceAsStream("/scope.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(","))
                    .map(cells -> new Decision(
                            cells[0],
                            cells[1],
                            cells[2],
                            cells[3],
                            List.of(cells).subList(4, 10).stream()
                                    .map(Integer::valueOf)
                                    .toList()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
