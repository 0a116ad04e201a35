package org.meguri.share.prompt;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.folder.CourseText.Dependency;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/**
 * What a prompt says, and for what it was made.
 *
 * @param title up to {@link #TITLE} letters
 * @param purpose what it is for, up to {@link #PURPOSE} letters
 * @param text the prompt with its gaps, see {@link PromptGaps}; up to {@link #LENGTH} letters
 * @param tool the tool with which it was tried
 * @param toolVersion the version of that tool
 * @param model the model, if it is known
 * @param tasks the codes of the tasks it is for, at most {@link #TASKS}
 * @param infoClass up to which class of information it may be used: 1 public, 2 internal, 3 personal data or rights; null
 *     where nothing was chosen, which is refused
 */
public record PromptText(
        String title,
        String purpose,
        String text,
        String tool,
        String toolVersion,
        @Nullable String model,
        List<String> tasks,
        @Nullable Integer infoClass) {

    public static final int TITLE = 80;
    public static final int PURPOSE = 400;

    /** Shorter than the prompt of a try may be: what fills the gaps has to fit in as well. */
    public static final int LENGTH = 3_000;

    static final int MODEL = 80;
    static final int TASKS = 5;
    private static final int CLASSES = 3;
    private static final int GAPS = 12;

    /** As it was typed, cleaned. */
    public static PromptText typed(
            @Nullable String title,
            @Nullable String purpose,
            @Nullable String text,
            @Nullable String tool,
            @Nullable String toolVersion,
            @Nullable String model,
            @Nullable Collection<String> tasks,
            @Nullable Integer infoClass) {
        return new PromptText(
                Text.clean(title).replace('\n', ' '),
                Text.clean(purpose),
                Text.clean(text),
                Text.clean(tool),
                Text.clean(toolVersion),
                Text.orNull(model),
                tasks == null
                        ? List.of()
                        : tasks.stream()
                                .map(Text::clean)
                                .filter(code -> !code.isEmpty())
                                .distinct()
                                .toList(),
                infoClass);
    }

    /** @param known the codes that there are */
    void check(Collection<String> known) {
        new Invalid.Check()
                .that(!title.isEmpty(), "title", "required")
                .that(Text.length(title) <= TITLE, "title", "too-long", TITLE)
                .that(!purpose.isEmpty(), "purpose", "required")
                .that(Text.length(purpose) <= PURPOSE, "purpose", "too-long", PURPOSE)
                .that(!text.isEmpty(), "text", "required")
                .that(Text.length(text) <= LENGTH, "text", "too-long", LENGTH)
                .that(PromptGaps.names(text).size() <= GAPS, "text", "prompt-gaps", GAPS)
                .that(!tool.isEmpty(), "tool", "required")
                .that(Text.length(tool) <= Dependency.NAME, "tool", "too-long", Dependency.NAME)
                .that(!toolVersion.isEmpty(), "toolVersion", "required")
                .that(Text.length(toolVersion) <= Dependency.VERSION, "toolVersion", "too-long", Dependency.VERSION)
                .that(model == null || Text.length(model) <= MODEL, "model", "too-long", MODEL)
                .that(!tasks.isEmpty(), "tasks", "choose-one")
                .that(tasks.size() <= TASKS, "tasks", "prompt-tasks", TASKS)
                .that(known.containsAll(tasks), "tasks", "task-unknown")
                .that(infoClass != null && infoClass >= 1 && infoClass <= CLASSES, "infoClass", "choose-one")
                .orThrow();
    }

    /** The words by which it is found, folded. */
    String folded() {
        return String.join(
                " ", Text.fold(title), Text.fold(purpose), Text.fold(text), Text.fold(tool), Text.fold(model));
    }
}
