package org.meguri.people.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** When people are told of what they have not seen. */
@ConfigMapping(prefix = "meguri.notices")
public interface NoticeConfig {

    /** For how many days notices are kept, 7 to 400. */
    @WithDefault("90")
    int keepDays();

    /** In how many digests the same notice comes, and how often one is reminded of the same clock, 1 to 10. */
    @WithDefault("3")
    int reminders();

    /** From which hour of a business day the digest goes out, 0 to 23. */
    @WithDefault("8")
    int digestHour();

    /** The hour from which nothing leaves the installation, unless a person chooses another, 0 to 23. */
    @WithDefault("18")
    int quietFrom();

    /** The hour until which nothing leaves the installation, unless a person chooses another, 0 to 23. */
    @WithDefault("8")
    int quietUntil();

    /** The address of this installation for links in messages, for example https://meguri.example.lg.jp; none for no links. */
    Optional<URI> address();
}
