package org.meguri.round;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What {@code /q/openapi} says. As a filter it holds every answer of the interface against it. */
final class Description implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANSWER = "application/json";
    private static final String REFUSAL = "application/problem+json";

    private final JsonNode api;

    private Description(JsonNode api) {
        this.api = api;
    }

    static Description read() {
        return new Description(
                parse(given().queryParam("format", "json").get("/q/openapi").asString()));
    }

    JsonNode api() {
        return api;
    }

    /** The operations by name, {@code GET /api/v1/me}. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> found.put(
                                one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), one.getValue())));
        return found;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        if (path.startsWith("/api/")) {
            String asked = request.getMethod() + " " + path;
            JsonNode responses = operation(asked).get("responses");
            String status = String.valueOf(answer.statusCode());
            if (answer.statusCode() < 300) {
                assertThat(responses.has(status))
                        .as("%s answers %s", asked, status)
                        .isTrue();
                JsonNode said = responses.get(status).path("content").path(ANSWER);
                assertThat(said.isMissingNode()).as(asked).isEqualTo(answer.asByteArray().length == 0);
                if (!said.isMissingNode()) {
                    check(asked, said.get("schema"), parse(answer.asString()));
                }
            } else {
                assertThat(answer.contentType()).as(asked).startsWith(REFUSAL);
                JsonNode said =
                        resolve(responses.get("default")).path("content").get(REFUSAL);
                check(asked, said.get("schema"), parse(answer.asString()));
            }
        }
        return answer;
    }

    private JsonNode operation(String asked) {
        return operations().entrySet().stream()
                .filter(one -> asked.matches(one.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(asked + " is not described"))
                .getValue();
    }

    /** The value is of the shape that the schema says: its fields and no others, of the right kind. */
    void check(String where, JsonNode said, JsonNode value) {
        JsonNode schema = resolve(said);
        if (value.isNull()) {
            return;
        }
        if (schema.has("properties")) {
            Set<String> fields = names(schema.get("properties"));
            assertThat(value.isObject()).as(where).isTrue();
            if (schema.has("required")) {
                assertThat(fields).as(where).containsAll(names(value));
                schema.get("required")
                        .forEach(field -> assertThat(value.has(field.asText()))
                                .as("%s.%s", where, field)
                                .isTrue());
            } else {
                assertThat(names(value)).as(where).isEqualTo(fields);
            }
            value.properties()
                    .forEach(one -> check(
                            where + "." + one.getKey(), schema.get("properties").get(one.getKey()), one.getValue()));
        } else if (schema.has("additionalProperties")) {
            value.properties()
                    .forEach(one ->
                            check(where + "." + one.getKey(), schema.get("additionalProperties"), one.getValue()));
        } else if (schema.has("items")) {
            assertThat(value.isArray()).as(where).isTrue();
            value.forEach(one -> check(where + "[]", schema.get("items"), one));
        } else {
            checkPlain(where, schema, value);
        }
    }

    private static void checkPlain(String where, JsonNode schema, JsonNode value) {
        switch (schema.path("type").asText()) {
            case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
            case "number" -> assertThat(value.isNumber()).as(where).isTrue();
            case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
            case "string" -> {
                assertThat(value.isTextual()).as(where).isTrue();
                if (schema.has("enum")) {
                    List<String> choices = new ArrayList<>();
                    schema.get("enum").forEach(choice -> choices.add(choice.asText()));
                    assertThat(choices).as(where).contains(value.asText());
                }
                switch (schema.path("format").asText()) {
                    case "uuid" ->
                        assertThat(UUID.fromString(value.asText())).as(where).isNotNull();
                    case "date" ->
                        assertThat(LocalDate.parse(value.asText())).as(where).isNotNull();
                    case "date-time" ->
                        assertThat(OffsetDateTime.parse(value.asText()))
                                .as(where)
                                .isNotNull();
                    default -> {}
                }
            }
            default -> fail("%s has a shape that nobody described: %s", where, schema);
        }
    }

    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? api.at(node.get("$ref").asText().substring(1)) : node;
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
