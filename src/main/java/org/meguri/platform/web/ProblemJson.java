package org.meguri.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.Lossy;

/**
 * A refusal as {@code application/problem+json} (RFC 9457).
 *
 * @param type stable, for programs: {@code urn:meguri:problem:} and the code
 * @param title the refusal in the reader's language
 * @param faults what is wrong with which field
 * @param lost of a file in an encoding that would lose letters: the first of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemJson(
        String type,
        String title,
        int status,
        @Nullable String instance,
        @Nullable List<FaultJson> faults,
        @Nullable List<Lossy.Letter> lost) {

    /** One fault of an input. */
    public record FaultJson(String field, String code, String message) {}
}
