package org.meguri.share.trouble;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/**
 * What a trainer found.
 *
 * @param kind null where nothing was chosen, which is refused
 * @param module where a module was found
 * @param source where a case was found
 * @param staffNumber where a colleague was found
 * @param note why it fits or, where nothing does, what happens next; up to {@link #LONGEST} letters
 */
public record Found(
        @Nullable MatchKind kind,
        @Nullable UUID module,
        @Nullable UUID source,
        @Nullable String staffNumber,
        String note) {

    static final int LONGEST = 500;

    /** As it was typed, cleaned. */
    public static Found typed(
            @Nullable MatchKind kind,
            @Nullable UUID module,
            @Nullable UUID source,
            @Nullable String staffNumber,
            @Nullable String note) {
        return new Found(kind, module, source, Text.orNull(staffNumber), Text.clean(note));
    }

    void check() {
        new Invalid.Check()
                .that(kind != null, "kind", "choose-one")
                .that(kind != MatchKind.MODULE || module != null, "module", "choose-one")
                .that(kind != MatchKind.CASE || source != null, "source", "choose-one")
                .that(kind != MatchKind.COLLEAGUE || staffNumber != null, "staffNumber", "required")
                .that(!note.isEmpty(), "note", "required")
                .that(Text.length(note) <= LONGEST, "note", "too-long", LONGEST)
                .orThrow();
    }
}
