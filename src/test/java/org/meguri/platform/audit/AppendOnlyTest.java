package org.meguri.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.Test;

/** Nothing in the product changes or removes an entry of the audit log. */
class AppendOnlyTest {

    private static final Pattern CHANGE = Pattern.compile(
            "(update|delete\\s+from|delete|truncate(\\s+table)?|merge\\s+into|drop\\s+table|alter\\s+table)\\s+(audit_event|AuditEvent)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void noStatementChangesOrRemovesAnEntry() throws IOException {
        for (Path file : files("src/main/java", "src/main/resources/db")) {
            assertThat(CHANGE.matcher(Files.readString(file).replaceAll("\\s+", " "))
                            .find())
                    .as(file.toString())
                    .isFalse();
        }
    }

    @Test
    void onlyTheAuditLogItselfAddsEntries() throws IOException {
        assertThat(files("src/main/java").stream().filter(file -> read(file).contains("insert into audit_event")))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("Audit.java");
    }

    @Test
    void anEntryHasNoWayToChange() {
        assertThat(AuditEvent.class.isAnnotationPresent(Immutable.class)).isTrue();
        assertThat(Stream.of(AuditEvent.class.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                        // what Hibernate adds to the class for its own use
                        .filter(method -> !method.getName().startsWith("$$"))
                        .filter(method -> method.getReturnType() == void.class || method.getParameterCount() > 0))
                .extracting(Method::getName)
                .isEmpty();
    }

    private static List<Path> files(String... roots) throws IOException {
        List<Path> found = new java.util.ArrayList<>();
        for (String root : roots) {
            try (Stream<Path> walk = Files.walk(Path.of(root))) {
                walk.filter(Files::isRegularFile).forEach(found::add);
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
