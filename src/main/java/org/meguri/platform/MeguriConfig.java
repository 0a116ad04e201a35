package org.meguri.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;

/** The settings of the installation as a whole. */
@ConfigMapping(prefix = "meguri")
public interface MeguriConfig {

    /** The folder that holds the database file and the signing keys. Back up this folder. */
    @WithDefault("./data")
    Path data();

    /** Whether the sample city is loaded into an empty database and every page is marked as sample data. */
    @WithDefault("false")
    boolean demo();

    /** The time zone in which days begin and clocks run out. */
    @WithDefault("Asia/Tokyo")
    ZoneId zone();

    /** By how much the clock of the demo is ahead, to see what happens on a coming day; an office's clock is never ahead. */
    @WithDefault("PT0S")
    Duration ahead();
}
