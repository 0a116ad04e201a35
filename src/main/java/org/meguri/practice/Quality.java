package org.meguri.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;

/**
 * What became of the quality beside the time, as the employee says at the report. It is never counted in minutes.
 *
 * @param errors mistakes (誤り); null where it is not said
 * @param rework work that had to be done again (手戻り); null where it is not said
 * @param voice what residents or colleagues said (住民の声)
 */
@Embeddable
public record Quality(
        @Column(name = "quality_errors") @Enumerated(EnumType.STRING) @Nullable
        Change errors,

        @Column(name = "quality_rework") @Enumerated(EnumType.STRING) @Nullable
        Change rework,

        @Column(name = "quality_voice") @Nullable String voice) {

    /** As typed; null where nothing is said at all. */
    public static @Nullable Quality typed(@Nullable Change errors, @Nullable Change rework, @Nullable String voice) {
        String said = Text.orNull(voice);
        return errors == null && rework == null && said == null ? null : new Quality(errors, rework, said);
    }
}
