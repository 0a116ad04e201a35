package org.meguri.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How people sign in and how long they stay signed in. */
@ConfigMapping(prefix = "meguri.sign-in")
public interface PeopleConfig {

    /** How long an access token is good for before it is renewed. */
    @WithDefault("PT10M")
    Duration accessToken();

    /** How long a session may be left without a request. */
    @WithDefault("PT60M")
    Duration idle();

    /** How long a session lasts at most. */
    @WithDefault("PT12H")
    Duration session();

    /** How many wrong passwords in a row lock an account. */
    @WithDefault("10")
    int failures();

    /** For how long it stays locked. */
    @WithDefault("PT15M")
    Duration lock();

    /** The shortest password, in characters. */
    @WithDefault("10")
    int passwordLength();

    /** How many passwords are worked on at once: each takes about 20 MB and 50 ms of one core. */
    @WithDefault("2")
    int hashing();

    /** How long the set-up link of an empty installation is good for. */
    @WithDefault("PT24H")
    Duration setupLink();
}
