package org.meguri.learn.licence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What the licence to use AI asks for. */
@ConfigMapping(prefix = "meguri.licence")
public interface LicenceConfig {

    /** The codes of the modules that must be passed, separated by commas. */
    @WithDefault("M1,M2,M3")
    List<String> modules();

    /**
     * So many calendar days before its end (31 March) a licence can be renewed; what is granted anew within them holds until
     * the end of the coming fiscal year.
     */
    @WithDefault("45")
    int renewDays();
}
