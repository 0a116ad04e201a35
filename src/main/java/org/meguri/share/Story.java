package org.meguri.share;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Highlight;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/**
 * What a case tells, in six short sections and the prompt. A failure is told in four: what was tried, what happened, what
 * helps the next one, and, for those who like, why.
 */
@Embeddable
public record Story(
        @Column(name = "title") String title,
        @Column(name = "problem") @Nullable String problem,
        @Column(name = "tried") String tried,
        @Column(name = "result") String result,
        @Column(name = "why") @Nullable String why,
        @Column(name = "advice") String advice,
        @Column(name = "prompt") @Nullable String prompt) {

    /** The longest title, in code points. */
    public static final int TITLE = 80;

    /** The longest section, in code points. */
    public static final int TEXT = 2_000;

    /** The longest prompt, in code points. */
    public static final int PROMPT = 4_000;

    private static final int AROUND = 30;

    /** The story as typed, cleaned. */
    public static Story typed(
            @Nullable String title,
            @Nullable String problem,
            @Nullable String tried,
            @Nullable String result,
            @Nullable String why,
            @Nullable String advice,
            @Nullable String prompt) {
        return new Story(
                Text.clean(title).replace('\n', ' '),
                Text.orNull(problem),
                Text.clean(tried),
                Text.clean(result),
                Text.orNull(why),
                Text.clean(advice),
                Text.orNull(prompt));
    }

    /** @throws Invalid naming every section that this kind of case needs and that is empty */
    void requireFor(CaseKind kind) {
        new Invalid.Check()
                .that(!title.isEmpty(), "title", "required")
                .that(kind.isShort() || problem != null, "problem", "required")
                .that(!tried.isEmpty(), "tried", "required")
                .that(!result.isEmpty(), "result", "required")
                .that(kind.isShort() || why != null, "why", "required")
                .that(!advice.isEmpty(), "advice", "required")
                .orThrow();
    }

    /** Where below the title one of the words occurs first, with what stands around it; null where none does. */
    @Nullable
    Highlight excerpt(String words) {
        return Stream.of(problem, tried, result, why, advice, prompt)
                .map(section -> Highlight.of(section, words))
                .filter(Highlight::isFound)
                .findFirst()
                .map(found -> found.excerpt(AROUND))
                .orElse(null);
    }

    /** The words by which it is found, folded. */
    String folded() {
        return String.join(
                " ",
                Text.fold(title),
                Text.fold(problem),
                Text.fold(tried),
                Text.fold(result),
                Text.fold(why),
                Text.fold(advice),
                Text.fold(prompt));
    }
}
