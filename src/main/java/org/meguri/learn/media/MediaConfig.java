package org.meguri.learn.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large the files of lessons may be, in megabytes (of a million bytes). */
@ConfigMapping(prefix = "meguri.media")
public interface MediaConfig {

    /** The largest picture. */
    @WithDefault("5")
    int pictureMegabytes();

    /** The largest document, table or text. */
    @WithDefault("20")
    int fileMegabytes();

    /** The largest film; up to 190, because no upload may be larger than 200 MB altogether. */
    @WithDefault("100")
    int filmMegabytes();
}
