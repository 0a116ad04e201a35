package org.meguri.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meguri.people.Role;

/**
 * {@code docs/access.md} says what the code does: every role at every route, read from the classes, and how far a role
 * reaches, read from the decisions that {@link ScopeTest} holds. {@code ./mvnw -Dtest=AccessDocumentTest
 * -Daccess.write=true test} writes it anew.
 */
class AccessDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/access.md");

    @Test
    void theDocumentSaysWhatTheCodeDoes() throws IOException {
        String made = document();
        if (Boolean.getBoolean("access.write")) {
            Files.writeString(DOCUMENT, made);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/access.md is made by ./mvnw -Dtest=AccessDocumentTest -Daccess.write=true test")
                .isEqualTo(made);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Who may do what

                Made from the code by `./mvnw -Dtest=AccessDocumentTest -Daccess.write=true test`; a test holds it equal.
                Rights follow the posts and grants of the day. Somebody with several posts (兼務) or roles has the union of
                their rights, and loses what a post gave on the day after its last.

                ## Roles

                | Role | How one has it | Who may grant it |
                |---|---|---|
                """);
        for (Role role : Role.values()) {
            text.append("| ")
                    .append(role)
                    .append(" | ")
                    .append(
                            role == Role.EMPLOYEE
                                    ? "a post today"
                                    : role == Role.MANAGER
                                            ? "heads a unit today"
                                            : role.whole()
                                                    ? "grant, whole body"
                                                    : role == Role.LEADER
                                                            ? "grant for a term, goes with the person"
                                                            : "grant, a unit or the whole body")
                    .append(" | ")
                    .append(String.join(
                            ", ",
                            Stream.of(Role.values())
                                    .filter(one -> role.mayBeGrantedBy(List.of(one)))
                                    .map(Role::name)
                                    .toList()))
                    .append(" |\n");
        }
        text.append("""

                ## Every role at every route

                ● may ask; what of it is seen or done depends on the object, below. `ANYONE` needs no sign-in.

                """);
        text.append("| Route |");
        Stream.of(Role.values()).forEach(role -> text.append(' ').append(role).append(" |"));
        text.append(" other |\n|---|")
                .append(":-:|".repeat(Role.values().length))
                .append("---|\n");
        for (Routes.Route route : Routes.all()) {
            text.append("| ")
                    .append(route.method())
                    .append(" `")
                    .append(route.path())
                    .append("` |");
            for (Role role : Role.values()) {
                text.append(route.roles().contains(role.name()) ? " ● |" : "  |");
            }
            text.append(' ')
                    .append(String.join(
                            " ",
                            route.roles().stream()
                                    .filter(name -> Stream.of(Role.values())
                                            .noneMatch(role -> role.name().equals(name)))
                                    .toList()))
                    .append(" |\n");
        }
        text.append("""

                ## How far a role reaches

                The same request about a person (or their practice, loop, appointment) of the actor's own unit, of a sibling
                課, of the 部 above, of another 部, and of another body. 200, 201: seen or done; 403: not permitted; 404:
                hidden as if it did not exist; 422: refused beside the field, with nothing said about who exists.

                """);
        Map<String, StringBuilder> tables = new LinkedHashMap<>();
        for (Scopes.Decision one : Scopes.all()) {
            StringBuilder table = tables.computeIfAbsent(
                    one.method() + " `" + one.address() + "`",
                    key -> new StringBuilder("| Role | ")
                            .append(String.join(" | ", Scopes.PLACES))
                            .append(" |\n|---|")
                            .append("--:|".repeat(Scopes.PLACES.size()))
                            .append("\n"));
            table.append("| ").append(one.role()).append(" |");
            one.expected().forEach(status -> table.append(' ').append(status).append(" |"));
            table.append("\n");
        }
        tables.forEach((route, table) ->
                text.append("### ").append(route).append("\n\n").append(table).append("\n"));
        return text.toString().stripTrailing() + "\n";
    }
}
