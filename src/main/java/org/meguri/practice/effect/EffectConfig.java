package org.meguri.practice.effect;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long what was saved counts without an answer. */
@ConfigMapping(prefix = "meguri.practice.effect")
public interface EffectConfig {

    /** Business days (開庁日) for an answer after 30 and after 90 days. */
    @WithDefault("10")
    int answerDays();
}
