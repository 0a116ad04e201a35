package org.meguri.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large roster files may be. */
@ConfigMapping(prefix = "meguri.roster")
public interface RosterConfig {

    /** The largest file, in megabytes. */
    @WithDefault("10")
    int megabytes();

    /** How large a workbook may become when it is unpacked, in megabytes. */
    @WithDefault("200")
    int unpackedMegabytes();

    /** The most lines of one file. */
    @WithDefault("60000")
    int lines();

    /** Files with more lines than these are compared and applied in the background. */
    @WithDefault("2000")
    int atOnce();
}
