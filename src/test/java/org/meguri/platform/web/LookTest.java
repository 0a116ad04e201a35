package org.meguri.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be said of every page without opening one: contrast, words, languages. */
class LookTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Every pair of text and ground that occurs, with the contrast it needs (WCAG 2.1: text 4.5, shapes 3). */
    private static final List<String> PAIRS = List.of(
            "text ground 4.5",
            "text surface 4.5",
            "text-quiet ground 4.5",
            "text-quiet surface 4.5",
            "primary surface 4.5",
            "primary ground 4.5",
            "primary primary-tint 4.5",
            "on-dark primary 4.5",
            "on-dark primary-hover 4.5",
            "learn-text surface 4.5",
            "learn-text learn-tint 4.5",
            "practise-text surface 4.5",
            "practise-text practise-tint 4.5",
            "share-text surface 4.5",
            "share-text share-tint 4.5",
            "attention surface 4.5",
            "attention attention-tint 4.5",
            "notice-text notice-tint 4.5",
            "sample-text sample-tint 4.5",
            "error-text surface 4.5",
            "error-text error-tint 4.5",
            "learn surface 3",
            "practise surface 3",
            "share surface 3",
            "border-control surface 3",
            "focus surface 3");

    @Test
    void everyPairOfTextAndGroundHasEnoughContrast() throws IOException {
        Map<String, String> tokens = tokens();
        List<String> weak = new ArrayList<>();
        for (String pair : PAIRS) {
            String[] parts = pair.split(" ");
            double contrast = contrast(tokens.get(parts[0]), tokens.get(parts[1]));
            if (contrast < Double.parseDouble(parts[2])) {
                weak.add(pair + " has " + contrast);
            }
        }
        assertThat(weak).isEmpty();
    }

    @Test
    void stylesNameColoursByTheirRoleOnly() throws IOException {
        Pattern literal = Pattern.compile("#[0-9a-fA-F]{3,8}\\b");
        assertThat(files("META-INF/resources/assets", ".css").stream()
                        .filter(file -> !file.endsWith("tokens.css") && !file.endsWith("print.css"))
                        .filter(file -> literal.matcher(read(file)).find()))
                .isEmpty();
    }

    @Test
    void templatesHoldNoWordsOfTheirOwn() throws IOException {
        Pattern japanese = Pattern.compile("[ぁ-んァ-ヶ一-龥]");
        // the switch of languages names each language in itself
        assertThat(files("templates", ".html").stream()
                        .filter(file -> !file.endsWith("tags/language.html"))
                        .filter(file -> japanese.matcher(read(file)).find()))
                .isEmpty();
    }

    @Test
    void templatesHoldNoStylesOrScriptsOfTheirOwn() throws IOException {
        Pattern inline = Pattern.compile("\\sstyle=|\\son[a-z]+=|<style|<script(?![^>]*src=)");
        assertThat(files("templates", ".html").stream()
                        .filter(file -> inline.matcher(read(file)).find()))
                .isEmpty();
    }

    @Test
    void japaneseAndEnglishSayTheSameThings() throws IOException {
        List<Path> japanese = Stream.concat(
                        files("messages", "_ja.properties").stream(),
                        Stream.of(
                                RESOURCES.resolve("problems_ja.properties"), RESOURCES.resolve("fields_ja.properties")))
                .toList();
        assertThat(japanese).isNotEmpty();
        for (Path file : japanese) {
            Path other = file.resolveSibling(file.getFileName().toString().replace("_ja.", "_en."));
            assertThat(load(other).keySet())
                    .as(file.toString())
                    .isEqualTo(load(file).keySet());
            assertThat(load(other).values())
                    .as(other.toString())
                    .noneMatch(text -> String.valueOf(text).isBlank());
        }
    }

    @Test
    void everyFieldHasANameForTheSummaryOfWhatIsWrong() throws IOException {
        Pattern field = Pattern.compile("\\{#(?:field|area)\\s+name=\"(\\w+)\"");
        Properties names = load(RESOURCES.resolve("fields_ja.properties"));
        List<String> nameless = files("templates", ".html").stream()
                .flatMap(file -> field.matcher(read(file)).results())
                .map(found -> found.group(1))
                .filter(name -> !names.containsKey(name))
                .distinct()
                .toList();
        assertThat(nameless).isEmpty();
    }

    /** What stands after it is put into the text: blanks at the end are lost on the way to the page. */
    @Test
    void noTextEndsInABlank() throws IOException {
        for (Path file : files("messages", ".properties")) {
            assertThat(load(file).values())
                    .as(file.toString())
                    .noneMatch(text -> String.valueOf(text).endsWith(" "));
        }
    }

    @Test
    void noTextShouts() throws IOException {
        assertThat(files("messages", ".properties").stream()
                        .filter(file -> read(file).matches("(?s).*[！!].*")))
                .isEmpty();
    }

    private static Map<String, String> tokens() throws IOException {
        Map<String, String> tokens = new HashMap<>();
        Matcher token = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{6})")
                .matcher(Files.readString(RESOURCES.resolve("META-INF/resources/assets/platform/tokens.css")));
        while (token.find()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
