package org.meguri.learn;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The clocks of learning. */
@ConfigMapping(prefix = "meguri.learn")
public interface LearnConfig {

    /** How many calendar days a module may take when nobody names a day. */
    @WithDefault("30")
    int dueDays();

    /** For how many calendar days the answers of a sheet that was not handed in are kept. */
    @WithDefault("14")
    int sheetDays();
}
