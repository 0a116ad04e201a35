package org.meguri.loop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The clocks of the loop. Calendar days run through; business days (開庁日) leave out weekends, holidays and the turn of the year. */
@ConfigMapping(prefix = "meguri.loop")
public interface LoopConfig {

    /** Calendar days from having learned to having a plan. */
    @WithDefault("7")
    int planDays();

    /** Calendar days from the plan to the report. */
    @WithDefault("30")
    int practiceDays();

    /** Business days that a manager has to answer a report. */
    @WithDefault("5")
    int answerDays();

    /** Business days that whoever stands in has after that, before the report counts unconfirmed. */
    @WithDefault("3")
    int standInDays();

    /** Calendar days from the confirmation to a published case. */
    @WithDefault("10")
    int shareDays();

    /** Calendar days after which an opened loop counts as due in rates. */
    @WithDefault("90")
    int rateDays();
}
