package org.meguri.people.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an office may change about the audit log. */
@ConfigMapping(prefix = "meguri.audit")
public interface AuditConfig {

    /** For how long looking at the same record again counts as the same view. */
    @WithDefault("PT10M")
    Duration sameView();
}
