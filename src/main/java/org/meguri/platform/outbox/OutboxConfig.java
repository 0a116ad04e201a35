package org.meguri.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The ways out of the installation. Both are closed until the office opens them; nothing depends on them. */
@ConfigMapping(prefix = "meguri.outbox")
public interface OutboxConfig {

    Mail mail();

    Webhook webhook();

    /** For how many days it is kept that a message went out or was given up; what it said is forgotten at once. */
    @WithDefault("30")
    int keepDays();

    /** E-mail, through the server set by {@code quarkus.mailer.*}. */
    interface Mail {

        @WithDefault("false")
        boolean enabled();

        /** Domains to which e-mail may go; none for any. */
        Optional<List<String>> domains();
    }

    /** A web hook, signed with HMAC-SHA256. */
    interface Webhook {

        /** Where to post; none keeps it closed. */
        Optional<URI> url();

        /** The shared secret of at least 16 characters; without it nothing is sent. */
        Optional<String> secret();

        /** How long an answer may take. */
        @WithDefault("PT10S")
        Duration timeout();
    }
}
