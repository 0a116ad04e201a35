package org.meguri.share.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.prompt.PreparePrompt;

/** Fills the gaps of a prompt and puts it into the form of the next try of one's own practice. */
@ApplicationScoped
public class TryPrompt {

    /** The longest text for one gap, in code points. */
    static final int VALUE = 500;

    private final Prompts prompts;
    private final PreparePrompt preparePrompt;

    TryPrompt(Prompts prompts, PreparePrompt preparePrompt) {
        this.prompts = prompts;
        this.preparePrompt = preparePrompt;
    }

    /**
     * Fills and puts it there.
     *
     * @param practice one of the actor's own that can be tried; null where nothing was chosen, which is refused
     * @param values what fills the gaps, in the order of {@link PromptVersion#gaps}; what is empty stays a gap, to be filled
     *     in the form
     * @return the text as it stands in the form now
     * @throws NotFound the prompt is of another body, or the practice is not the actor's to read
     * @throws Conflict the prompt is out of use, or the practice has no plan or is over
     * @throws Invalid no practice is chosen, or something is too long
     */
    @Transactional
    public String put(Actor actor, UUID id, @Nullable UUID practice, List<String> values) {
        PromptVersion newest = prompts.version(actor, id, null);
        if (newest.prompt().isRetired()) {
            throw new Conflict("prompt-retired");
        }
        List<String> gaps = newest.gaps();
        Map<String, String> filled = new HashMap<>();
        Invalid.Check check = new Invalid.Check().that(practice != null, "practice", "choose-one");
        for (int i = 0; i < Math.min(gaps.size(), values.size()); i++) {
            String value = Text.clean(values.get(i));
            check.that(Text.length(value) <= VALUE, "value", "too-long", VALUE);
            if (!value.isEmpty()) {
                filled.put(gaps.get(i), value);
            }
        }
        check.orThrow();
        String text = PromptGaps.filled(newest.text().text(), filled);
        new Invalid.Check()
                .that(Text.length(text) <= PreparePrompt.LENGTH, "value", "too-long", PreparePrompt.LENGTH)
                .orThrow();
        preparePrompt.prepare(actor, Objects.requireNonNull(practice), text);
        return text;
    }
}
