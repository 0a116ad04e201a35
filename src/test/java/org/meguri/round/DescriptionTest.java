package org.meguri.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;

/** The description of the interface is whole, and its examples are of the shape that it says. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DescriptionTest {

    @Test
    void everyAnswerHasAnExampleOfItsShape() {
        Description description = Description.read();
        assertThat(description.operations()).hasSizeGreaterThan(40);
        description
                .operations()
                .forEach((name, operation) -> operation
                        .get("responses")
                        .properties()
                        .forEach(response -> {
                            if (response.getKey().startsWith("2")) {
                                checkAnswer(description, name, response.getKey(), response.getValue());
                            }
                        }));
    }

    private static void checkAnswer(Description description, String name, String status, JsonNode response) {
        JsonNode content = response.path("content");
        assertThat(content.isEmpty()).as(name).isEqualTo("204".equals(status));
        content.properties().forEach(type -> {
            JsonNode example = type.getValue().path("example");
            assertThat(example.isMissingNode())
                    .as("%s %s without an example", name, type.getKey())
                    .isFalse();
            if ("application/json".equals(type.getKey())) {
                description.check(name, type.getValue().get("schema"), example);
            }
        });
    }

    @Test
    void everyRefusalHasTheShapeOfTheOneExample() {
        Description description = Description.read();
        description.operations().forEach((name, operation) -> {
            JsonNode said = description
                    .resolve(operation.get("responses").get("default"))
                    .path("content")
                    .path("application/problem+json");
            JsonNode example = description.resolve(said.path("examples").path("invalid"));
            description.check(name, said.get("schema"), example.get("value"));
        });
    }

    @Test
    void onlyTheInterfaceForProgramsIsDescribed() {
        assertThat(Description.read().operations().keySet()).allMatch(name -> name.contains(" /api/v1/"));
    }
}
