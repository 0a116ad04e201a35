package org.meguri.learn.again;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** When and how much is asked again after a module was passed. */
@ConfigMapping(prefix = "meguri.again")
public interface AgainConfig {

    /**
     * How many calendar days after a module was passed it is asked again, from the first time to the last; none for never.
     * Recalling at growing distances keeps what was learned (the spacing effect).
     */
    @WithDefault("2,7,21")
    List<Integer> days();

    /** How many questions are asked each time, 1 to 5. */
    @WithDefault("2")
    int questions();
}
