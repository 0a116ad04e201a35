package org.meguri.practice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long people have in the practice. */
@ConfigMapping(prefix = "meguri.practice")
public interface PracticeConfig {

    /** Business days (開庁日) that the owner of an obstacle has to clear it. */
    @WithDefault("5")
    int blockerDays();

    /** Calendar days from having learned to having a plan. */
    @WithDefault("7")
    int planDays();
}
