package org.meguri.learn.again.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meguri.platform.web.Inputs;

/** The choices of a form, by question: fields are called {@code q-} and the question. */
final class Chosen {

    private static final UUID NONE = new UUID(0, 0);

    private Chosen() {}

    static Map<UUID, List<UUID>> of(MultivaluedMap<String, String> typed) {
        Map<UUID, List<UUID>> chosen = new HashMap<>();
        typed.forEach((field, values) -> {
            if (field.startsWith("q-")) {
                Inputs.id(field.substring(2))
                        .ifPresent(question -> chosen.put(
                                question,
                                values.stream()
                                        .map(value -> Inputs.id(value).orElse(NONE))
                                        .toList()));
            }
        });
        return chosen;
    }
}
