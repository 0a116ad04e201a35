package org.meguri.people.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;

/** A person's file is complete: no table about people is forgotten. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EveryTableTest {

    private static final Pattern TABLE =
            Pattern.compile("(?:create table|alter table) (\\w+)(.*?);", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** A person, an account or a practice, and every column that by its name holds one. */
    private static final Pattern ABOUT_A_PERSON = Pattern.compile(
            "references (person|account|practice_assignment|quiz_attempt)\\b"
                    + "|\\b(person_id|by_id|subject_id|holder_id|\\w+_by|\\w+_by_id|practice_id)\\s+uuid"
                    + "|\\bstaff_number\\b|\\bcells\\b",
            Pattern.CASE_INSENSITIVE);

    @Inject
    @Any
    Instance<PersonFilePart> parts;

    @Test
    void everyTableAboutPeopleIsReadOrNamedWithAReason() throws IOException {
        Set<String> known = new TreeSet<>();
        Map<String, String> leftOut = new TreeMap<>();
        for (PersonFilePart part : parts) {
            part.sheets().forEach(sheet -> known.addAll(sheet.tables()));
            leftOut.putAll(part.leftOut());
        }
        Set<String> about = tablesAboutPeople();
        assertThat(about).contains("posting", "practice_log", "share_case", "audit_event");
        Set<String> forgotten = new TreeSet<>(about);
        forgotten.removeAll(known);
        forgotten.removeAll(leftOut.keySet());
        assertThat(forgotten)
                .as("read it in the PersonFilePart of its feature, or name it in leftOut() with the reason")
                .isEmpty();
        assertThat(leftOut.keySet()).isSubsetOf(about);
    }

    @Test
    void everyTitleHeadingAndReasonIsSaidInBothLanguages() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            ResourceBundle words = ResourceBundle.getBundle(
                    "person_file",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            Set<String> missing = new TreeSet<>();
            for (PersonFilePart part : parts) {
                for (PersonSheet sheet : part.sheets()) {
                    need(words, missing, "sheet." + sheet.name());
                    sheet.columns().forEach(column -> need(words, missing, "column." + column));
                }
                part.leftOut().forEach((table, reason) -> {
                    need(words, missing, "sheet." + table);
                    need(words, missing, "left." + reason);
                });
            }
            assertThat(missing).as(locale.toString()).isEmpty();
        }
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(keys("en")).isEqualTo(keys("ja"));
    }

    private static Set<String> keys(String language) throws IOException {
        try (Stream<String> lines =
                Files.lines(Path.of("src/main/resources/person_file_" + language + ".properties"))) {
            Set<String> keys = new HashSet<>();
            lines.filter(line -> line.contains("=")).forEach(line -> keys.add(line.substring(0, line.indexOf('='))));
            return keys;
        }
    }

    private static void need(ResourceBundle words, Set<String> missing, String key) {
        if (!words.containsKey(key)) {
            missing.add(key);
        }
    }

    private static Set<String> tablesAboutPeople() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher table = TABLE.matcher(Files.readString(file));
                while (table.find()) {
                    if (ABOUT_A_PERSON.matcher(table.group(2)).find()) {
                        found.add(table.group(1));
                    }
                }
            }
        }
        return found;
    }
}
