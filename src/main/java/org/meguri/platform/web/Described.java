package org.meguri.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Completes the description at {@code /q/openapi}: every answer with its status and an example, every refusal with the one
 * shape that refusals have. The examples stand in {@code META-INF/openapi-examples}, a file for each tag; they are read when
 * Meguri is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Described implements OASFilter {

    private static final String EXAMPLES = "META-INF/openapi-examples/%s.json";
    private static final String REFUSAL = "#/components/responses/Problem";
    private static final String USUAL = "200";

    /** An answer, and the operations ({@code GET /api/v1/me}) that give it; the status is missing where it is the usual one. */
    record Example(List<String> operations, @Nullable String status, Object answer) {}

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Operation> operations = new TreeMap<>();
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> operations.put(method + " " + path, operation)));
        operations.values().stream()
                .flatMap(operation -> operation.getTags().stream())
                .distinct()
                .flatMap(tag -> read(tag).stream())
                .forEach(example -> example.operations().forEach(name -> {
                    Operation described = Objects.requireNonNull(operations.get(name), name);
                    show(described.getResponses(), example);
                }));
        operations.values().forEach(operation -> refuse(operation.getResponses()));
    }

    private static void show(APIResponses responses, Example example) {
        APIResponse usual = Objects.requireNonNull(responses.getAPIResponse(USUAL));
        usual.getContent().getMediaTypes().values().forEach(type -> type.setExample(example.answer()));
        if (example.status() != null) {
            responses.removeAPIResponse(USUAL);
            responses.addAPIResponse(example.status(), usual.description("Created"));
        }
    }

    private static void refuse(APIResponses responses) {
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4")) {
                response.setContent(problem());
            }
        });
        responses.setDefaultValue(OASFactory.createAPIResponse().ref(REFUSAL));
    }

    private static Content problem() {
        MediaType type =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        return OASFactory.createContent().addMediaType(ProblemRenderer.JSON, type);
    }

    private static List<Example> read(String tag) {
        String name = EXAMPLES.formatted(tag);
        try (InputStream in = Described.class.getClassLoader().getResourceAsStream(name)) {
            return List.of(new ObjectMapper().readValue(Objects.requireNonNull(in, name), Example[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
