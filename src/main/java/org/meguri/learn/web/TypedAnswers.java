package org.meguri.learn.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.meguri.learn.Answer;
import org.meguri.platform.web.Inputs;

/**
 * The answers of a sheet as fields of a form: {@code q-question} with choices or words, {@code q-question.choice} with the
 * place of a choice in an order.
 */
final class TypedAnswers {

    static final String FIELD = "q-";

    private static final UUID NOTHING = new UUID(0, 0);

    private TypedAnswers() {}

    static Map<UUID, Answer> read(MultivaluedMap<String, String> typed) {
        Map<UUID, Answer> answers = new HashMap<>();
        Map<UUID, Map<Integer, UUID>> orders = new HashMap<>();
        typed.forEach((field, values) -> {
            if (!field.startsWith(FIELD)) {
                return;
            }
            String[] names = field.substring(FIELD.length()).split("\\.", 2);
            UUID question = Inputs.id(names[0]).orElse(null);
            if (question == null) {
                return;
            }
            if (names.length == 1) {
                answers.put(
                        question,
                        new Answer(
                                values.stream()
                                        .map(value -> Inputs.id(value).orElse(NOTHING))
                                        .toList(),
                                values.get(0)));
            } else if (values.get(0).matches("[0-9]{1,3}")) {
                orders.computeIfAbsent(question, key -> new TreeMap<>())
                        .put(
                                Integer.parseInt(values.get(0)),
                                Inputs.id(names[1]).orElse(NOTHING));
            }
        });
        // two choices in one place leave one out, so that the order is seen not to be whole
        orders.forEach((question, places) -> answers.put(question, Answer.of(List.copyOf(places.values()))));
        return answers;
    }

    /** The fields as they were when these answers were kept; which of them a question has, it knows itself. */
    static MultivaluedMap<String, String> write(Map<UUID, Answer> answers) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        answers.forEach((question, answer) -> {
            String field = FIELD + question;
            if (answer.text() != null) {
                typed.add(field, answer.text());
            }
            for (UUID choice : answer.chosen()) {
                typed.add(field, choice.toString());
                typed.putSingle(
                        field + "." + choice, String.valueOf(answer.chosen().indexOf(choice) + 1));
            }
        });
        return typed;
    }
}
