package org.meguri.loop.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.meguri.loop.Stage;
import org.meguri.loop.Stage.Phase;
import org.meguri.platform.web.Reader;

/** The words of loops in the reader's language, for what is not written in a template. */
@RequestScoped
public class LoopWords {

    private static final Map<Locale, Map<Stage, String>> STAGES = new ConcurrentHashMap<>();
    private static final Map<Locale, Map<Phase, String>> PHASES = new ConcurrentHashMap<>();

    private final Reader reader;

    LoopWords(Reader reader) {
        this.reader = reader;
    }

    public LoopMessages texts() {
        return MessageBundles.get(
                LoopMessages.class, Localized.Literal.of(reader.locale().getLanguage()));
    }

    /** What the stage is called; looked up once in each language, because every row of every list asks for it. */
    public String stage(Stage stage) {
        return named(STAGES.computeIfAbsent(reader.locale(), language -> names(Stage.class, texts()::stage)), stage);
    }

    /** What the part of the way is called. */
    public String phase(Phase phase) {
        return named(PHASES.computeIfAbsent(reader.locale(), language -> names(Phase.class, texts()::phase)), phase);
    }

    private static <E> String named(Map<E, String> names, E one) {
        return Objects.requireNonNull(names.get(one));
    }

    private static <E extends Enum<E>> Map<E, String> names(Class<E> kind, Function<E, String> name) {
        Map<E, String> names = new EnumMap<>(kind);
        for (E one : kind.getEnumConstants()) {
            names.put(one, name.apply(one));
        }
        return names;
    }
}
