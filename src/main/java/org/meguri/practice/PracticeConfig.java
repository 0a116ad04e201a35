package org.meguri.practice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long people have in the practice. */
@ConfigMapping(prefix = "meguri.practice")
public interface PracticeConfig {

    /** What becomes of a task with more than public information while the licence or the permission is missing. */
    enum LicenceRule {
        /** It is refused, from the day on which the body's guideline asks for the licence. */
        REQUIRE,
        /** It is warned of. */
        WARN
    }

    /** Whether tasks of information class 2 and 3 ask for a licence ({@code require}) or only warn ({@code warn}). */
    @WithDefault("require")
    LicenceRule licence();

    /**
     * Whether a try of a task of information class 2 and 3 waits until a head has recorded the permission
     * ({@code require}), or is only warned of ({@code warn}).
     */
    @WithDefault("warn")
    LicenceRule permission();

    /** Business days (開庁日) that the owner of an obstacle has to clear it. */
    @WithDefault("5")
    int blockerDays();

    /** Calendar days from having learned to having a plan. */
    @WithDefault("7")
    int planDays();
}
