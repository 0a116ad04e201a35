package org.meguri.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The right choices of a quiz, by the words of question and choice. */
public final class QuizKey {

    private QuizKey() {}

    /** Chooses and marks what is right on the page of the quiz; questions that are answered in words are not known. */
    static void answer(Page page, String folder) {
        Set<String> right = of(folder);
        for (Locator question : page.locator("fieldset.question").all()) {
            String asked = question.locator("legend").innerText();
            for (Locator choice : question.locator("label.choice").all()) {
                String words = choice.innerText().strip();
                if (right.stream()
                        .anyMatch(one ->
                                one.endsWith("|" + words) && asked.contains(one.substring(0, one.indexOf('|'))))) {
                    choice.locator("input").check();
                }
            }
        }
    }

    public static Set<String> of(String folder) {
        try (InputStream in = QuizKey.class.getResourceAsStream("/curriculum/" + folder + "/quiz.yaml")) {
            Set<String> right = new HashSet<>();
            for (JsonNode question : new ObjectMapper(new YAMLFactory())
                    .readTree(Objects.requireNonNull(in))
                    .get("questions")) {
                for (JsonNode choice : question.get("choices")) {
                    if (choice.path("correct").asBoolean()) {
                        right.add(question.get("text").get("ja").asText() + "|"
                                + choice.get("text").get("ja").asText());
                    }
                }
            }
            return right;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
