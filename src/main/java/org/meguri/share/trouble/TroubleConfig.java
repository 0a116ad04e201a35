package org.meguri.share.trouble;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long somebody waits who says what is hard in their work. */
@ConfigMapping(prefix = "meguri.trouble")
public interface TroubleConfig {

    /** Business days (開庁日) within which a trainer answers. */
    @WithDefault("5")
    int answerDays();
}
