package org.meguri.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * How often the guard is right, on texts as people of an office write them, each with what is personal in it. The figures
 * stand in docs/guard.md; {@code -Dguard.write=true} writes them anew.
 */
class GuardFiguresTest {

    private static final Path DOCUMENT = Path.of("docs/guard.md");
    private static final String BEGIN = "<!-- figures -->";
    private static final String END = "<!-- /figures -->";

    private record Text(String words, Set<PersonalKind> personal, Set<PersonalKind> found) {}

    private record Figures(String name, long right, long wrong, long missed) {

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %.1f %% | %.1f %% |",
                    name,
                    right,
                    wrong,
                    missed,
                    100 * precision(),
                    100 * recall());
        }
    }

    private final PersonalDataGuard guard = new PersonalDataGuard();

    @Test
    void itIsRightOftenEnoughToBeListenedTo() throws IOException {
        List<Text> texts = texts();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(400);
        Figures whole = texts(texts);
        assertThat(whole.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(whole.recall()).isGreaterThanOrEqualTo(0.95);
        for (PersonalKind kind : PersonalKind.values()) {
            assertThat(of(texts, kind).precision()).as(kind + " precision").isGreaterThanOrEqualTo(0.85);
            assertThat(of(texts, kind).recall()).as(kind + " recall").isGreaterThanOrEqualTo(0.85);
        }
    }

    @Test
    void theDocumentSaysHowOften() throws IOException {
        List<Text> texts = texts();
        List<String> rows = new ArrayList<>(List.of(
                "| | found rightly | found wrongly | missed | precision | recall |", "|---|---|---|---|---|---|"));
        Arrays.stream(PersonalKind.values()).map(kind -> of(texts, kind).row()).forEach(rows::add);
        rows.add(texts(texts).row());
        String table = BEGIN + "\n" + String.join("\n", rows) + "\n\n" + slips(texts) + "\n" + END;
        String document = Files.readString(DOCUMENT);
        if (Boolean.getBoolean("guard.write")) {
            Files.writeString(
                    DOCUMENT,
                    document.substring(0, document.indexOf(BEGIN))
                            + table
                            + document.substring(document.indexOf(END) + END.length()));
            return;
        }
        assertThat(document).contains(table);
    }

    /** A text counts once: as one that is asked about, or not. */
    private static Figures texts(List<Text> texts) {
        return new Figures(
                "**texts**",
                texts.stream()
                        .filter(one -> !one.personal().isEmpty() && !one.found().isEmpty())
                        .count(),
                texts.stream()
                        .filter(one -> one.personal().isEmpty() && !one.found().isEmpty())
                        .count(),
                texts.stream()
                        .filter(one -> !one.personal().isEmpty() && one.found().isEmpty())
                        .count());
    }

    private static Figures of(List<Text> texts, PersonalKind kind) {
        return new Figures(
                kind.name(),
                texts.stream()
                        .filter(one ->
                                one.personal().contains(kind) && one.found().contains(kind))
                        .count(),
                texts.stream()
                        .filter(one ->
                                !one.personal().contains(kind) && one.found().contains(kind))
                        .count(),
                texts.stream()
                        .filter(one ->
                                one.personal().contains(kind) && !one.found().contains(kind))
                        .count());
    }

    /** The texts in which it is wrong, word for word. */
    private static String slips(List<Text> texts) {
        return "Wrong about these:\n\n"
                + texts.stream()
                        .filter(one -> !one.personal().equals(one.found()))
                        .map(one -> "- `" + one.words() + "` is " + said(one.personal()) + ", taken for "
                                + said(one.found()))
                        .collect(Collectors.joining("\n"));
    }

    private static String said(Set<PersonalKind> kinds) {
        return kinds.isEmpty() ? "nothing" : kinds.stream().map(Enum::name).collect(Collectors.joining(" and "));
    }

    private List<Text> texts() throws IOException {
        try (var reader =
                Files.newBufferedReader(Path.of("src/test/resources/guard-texts.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(this::text)
                    .toList();
        }
    }

    private Text text(CSVRecord row) {
        Set<PersonalKind> personal = EnumSet.noneOf(PersonalKind.class);
        Arrays.stream(row.get("kinds").split(" "))
                .filter(one -> !one.isEmpty())
                .map(PersonalKind::valueOf)
                .forEach(personal::add);
        Set<PersonalKind> found = EnumSet.noneOf(PersonalKind.class);
        guard.look(row.get("text")).forEach(one -> found.add(one.kind()));
        return new Text(row.get("text"), personal, found);
    }
}
