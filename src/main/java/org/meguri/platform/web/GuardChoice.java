package org.meguri.platform.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Highlight;
import org.meguri.platform.guard.Finding;
import org.meguri.platform.guard.PersonalDataGuard;
import org.meguri.platform.guard.PersonalKind;

/**
 * What the writer of a text does about what the {@link PersonalDataGuard} has found in it: has it masked, or keeps it and
 * says why. In a form it is the button that was pressed, for programs the header {@value #HEADER} with a {@link Reason}.
 */
@Named("guard")
@RequestScoped
public class GuardChoice {

    /** The button of a form. */
    static final String FIELD = "_personal";

    /** Why it is kept, in a form. */
    static final String WHY = "_personalReason";

    /** Why it is kept, for programs. */
    public static final String HEADER = "Personal-Data-Reason";

    private static final String MASK = "MASK";
    private static final String KEEP = "KEEP";

    /** Why a text is kept as it is. */
    public enum Reason {
        /** Nobody real: an example, or what an AI made up. */
        INVENTED,
        /** The number or address of an office. */
        OFFICE,
        /** Anybody can read it already. */
        PUBLISHED,
        /** It is no personal data at all: the guard is wrong. */
        MISTAKEN
    }

    private final PersonalDataGuard guard;
    private final Texts texts;
    private final Reader reader;
    private final Instance<RoutingContext> request;
    private final Set<PersonalKind> kept = EnumSet.noneOf(PersonalKind.class);

    GuardChoice(PersonalDataGuard guard, Texts texts, Reader reader, Instance<RoutingContext> request) {
        this.guard = guard;
        this.texts = texts;
        this.reader = reader;
        this.request = request;
    }

    /** Why what was found is kept; empty while nothing was said. */
    public Optional<Reason> reason() {
        String said =
                isProgram() ? request.get().request().getHeader(HEADER) : KEEP.equals(field(FIELD)) ? why() : null;
        return Arrays.stream(Reason.values())
                .filter(one -> one.name().equals(said))
                .findFirst();
    }

    /** Whether it shall be kept, but nothing was said why. */
    boolean lacksReason() {
        return !isProgram() && KEEP.equals(field(FIELD)) && reason().isEmpty();
    }

    void keep(List<Finding> found) {
        found.forEach(one -> kept.add(one.kind()));
    }

    /** What was kept although it was found. */
    public Set<PersonalKind> kept() {
        return kept;
    }

    /** Puts words in the place of what was found, in all texts of the form that was sent, if the writer wants it so. */
    void maskForm() {
        FormData form = form();
        if (form == null || !MASK.equals(field(FIELD))) {
            return;
        }
        List<String> names = new ArrayList<>();
        form.forEach(names::add);
        for (String name : names) {
            if (!name.startsWith("_")) {
                List<FormValue> values = List.copyOf(form.get(name));
                if (values.stream().noneMatch(FormValue::isFileItem)) {
                    form.remove(name);
                    values.forEach(value -> form.add(name, guard.masked(value.getValue(), this::word)));
                }
            }
        }
    }

    private String word(PersonalKind kind) {
        return texts.of("masked-" + kind, List.of(), reader.locale());
    }

    /** For templates: the text with what was found in it marked. */
    public Highlight marked(@Nullable String text) {
        List<Highlight.Piece> pieces = new ArrayList<>();
        String shown = text == null ? "" : text;
        int at = 0;
        for (Finding one : guard.look(shown)) {
            pieces.add(new Highlight.Piece(shown.substring(at, one.start()), false));
            pieces.add(new Highlight.Piece(one.in(shown), true));
            at = one.end();
        }
        pieces.add(new Highlight.Piece(shown.substring(at), false));
        return new Highlight(pieces);
    }

    /** For templates: what can be said, by its name with its words. */
    public List<Choice> choices() {
        return Arrays.stream(Reason.values())
                .map(one -> new Choice(one.name(), texts.of("kept-" + one, List.of(), reader.locale())))
                .toList();
    }

    /** A reason in the reader's words. */
    public record Choice(String name, String text) {}

    private @Nullable String why() {
        FormData form = form();
        return form == null || form.get(WHY) == null
                ? null
                : form.get(WHY).stream()
                        .map(FormValue::getValue)
                        .filter(one -> !one.isBlank())
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String field(String name) {
        FormData form = form();
        FormValue value = form == null ? null : form.getFirst(name);
        return value == null || value.isFileItem() ? null : value.getValue();
    }

    private static @Nullable FormData form() {
        ResteasyReactiveRequestContext current = CurrentRequestManager.get();
        return current == null ? null : current.getFormData();
    }

    private boolean isProgram() {
        return request.get().request().path().startsWith("/api/");
    }
}
