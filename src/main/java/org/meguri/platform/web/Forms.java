package org.meguri.platform.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Submissions;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.Problem;

/**
 * Takes in a form: checks its shape, carries it out once, and answers with the next page, or with the same page again,
 * everything typed still in it and the message beside its field.
 */
@RequestScoped
public class Forms {

    /** The hidden field that makes two submissions of one form one record. */
    public static final String SUBMISSION = "_submission";

    /** What every form carries. */
    public interface Form {

        /** Identifies this showing of the form; null where sending it twice does no harm. */
        @Nullable
        String submission();
    }

    private final Inputs inputs;
    private final Submissions submissions;
    private final Texts texts;
    private final Reader reader;
    private final Viewer viewer;

    Forms(Inputs inputs, Submissions submissions, Texts texts, Reader reader, Viewer viewer) {
        this.inputs = inputs;
        this.submissions = submissions;
        this.texts = texts;
        this.reader = reader;
        this.viewer = viewer;
    }

    /**
     * Carries out the form.
     *
     * @param action the use case; what it returns names the result
     * @param done where to go then, given the result
     * @param again the page with the form, shown when the form is refused
     */
    public <F extends Form> Response submit(
            F form,
            Supplier<@Nullable UUID> action,
            Function<@Nullable UUID, String> done,
            Function<Errors, TemplateInstance> again) {
        try {
            inputs.check(form);
            UUID key = Inputs.id(form.submission()).orElse(null);
            UUID result = key == null ? action.get() : submissions.once(ofThisReader(key), action);
            return seeOther(done.apply(result));
        } catch (Invalid | Conflict refusal) {
            return Response.status(refusal.status())
                    .entity(again.apply(errors(refusal)))
                    .build();
        }
    }

    /** Keys are chosen by browsers: one reader's never meets another's. */
    private UUID ofThisReader(UUID key) {
        return UUID.nameUUIDFromBytes((viewer.session() + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** The answer after a form has been carried out: go and look at that page. */
    public static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** The refusal in the reader's words. */
    public Errors errors(Problem refusal) {
        if (refusal instanceof Invalid invalid) {
            Map<String, String> byField = new LinkedHashMap<>();
            invalid.faults()
                    .forEach(fault ->
                            // every rule that was broken is named, not only the first
                            byField.merge(
                                    fault.field(),
                                    texts.of(fault.code(), fault.args(), reader.locale()),
                                    (first, next) -> first.contains(next) ? first : first + " " + next));
            Map<String, String> lines = new LinkedHashMap<>();
            byField.forEach((field, message) -> lines.put(field, texts.line(field, message, reader.locale())));
            return new Errors(
                    byField,
                    lines,
                    null,
                    false,
                    invalid.faults().stream()
                            .filter(fault -> fault.code().startsWith("personal-data"))
                            .map(Invalid.Fault::field)
                            .distinct()
                            .toList());
        }
        boolean stale = Conflict.STALE.equals(refusal.code());
        return new Errors(Map.of(), texts.of(refusal.code(), refusal.args(), reader.locale()), stale);
    }
}
