package org.meguri.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The decisions of {@code scope.csv}: what the roles get from an object by where its person works; and, in
 * {@code scope-requests.txt}, what is sent where a route needs more than an address.
 */
final class Scopes {

    /** Where the person of an object stands from the actor, in the order of the columns. */
    static final List<String> PLACES = List.of("self", "own", "sibling", "parent", "foreign", "body");

    /** Stands where there is no such thing: nobody is a stranger to themselves. */
    static final String NOT_ASKED = "-";

    /**
     * A line: one request of one role, with the status for each place.
     *
     * @param address the path, with a question after it where the route is asked one
     */
    record Decision(String method, String address, String object, String role, List<String> expected) {

        /** The route. */
        String path() {
            return address.replaceAll("\\?.*", "");
        }

        String route() {
            return method + " " + path();
        }

        String request() {
            return method + " " + address;
        }
    }

    private Scopes() {}

    static List<Decision> all() {
        return lines("/scope.csv")
                .map(line -> line.split(","))
                .flatMap(cells -> Stream.of(cells[3].split(" "))
                        .map(role -> new Decision(
                                cells[0],
                                cells[1],
                                cells[2],
                                role,
                                List.of(cells).subList(4, 10))))
                .toList();
    }

    /** What is sent, by method and path: JSON to the interface, a form to a page. */
    static Map<String, String> requests() {
        return lines("/scope-requests.txt")
                .map(line -> line.split(" ", 3))
                .collect(Collectors.toMap(parts -> parts[0] + " " + parts[1], parts -> parts[2]));
    }

    /** Questions and fields that say what, when and how, and not whose. */
    static Set<String> plain() {
        return lines("/scope-plain.txt").collect(Collectors.toSet());
    }

    private static Stream<String> lines(String name) {
        try (InputStream in = Scopes.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
