package org.meguri.sample;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the people of the sample city wrote. All of it is made up. */
record Stories(
        Map<String, TaskStory> tasks,
        List<Answer> reviews,
        List<String> returns,
        List<String> comments,
        Map<String, List<String>> supports,
        Map<String, List<String>> blockers,
        Map<String, List<String>> declines) {

    /** What happens with one task of the catalogue. */
    record TaskStory(
            List<String> cue,
            List<String> action,
            List<String> prompts,
            List<String> wentWell,
            List<String> soSo,
            List<String> failed,
            List<CaseStory> success,
            List<CaseStory> failure,
            List<CaseStory> inProgress) {}

    /** A case. */
    record CaseStory(String title, String problem, String tried, String result, String why, String advice) {}

    /** What a trainer answers. */
    record Answer(String good, String next, String show) {}

    static Stories read() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory())
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        try (InputStream in = Objects.requireNonNull(Stories.class.getResourceAsStream("/sample/stories.yaml"))) {
            return yaml.readValue(in, Stories.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
