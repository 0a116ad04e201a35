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

    /** How long a session may be left without a request: 5, 15, 30 or 60 minutes. */
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

    /** How many of the four kinds (small letters, capitals, digits, everything else) a password mixes; 1 to 4. */
    @WithDefault("1")
    int passwordKinds();

    /** How many of one's last passwords may not come again; 0 to 12. */
    @WithDefault("3")
    int passwordHistory();

    /** After how many days a password has to be changed; 0 for never. */
    @WithDefault("0")
    int passwordDays();

    /** For how many days a temporary password is good. */
    @WithDefault("14")
    int temporaryDays();

    /** How long a session on a shared PC may be left without a sign of life. */
    @WithDefault("PT5M")
    Duration sharedIdle();

    /** How long before signing off a shared PC warns. */
    @WithDefault("PT1M")
    Duration sharedWarning();

    /** How long the code that makes a browser a shared PC is good for. */
    @WithDefault("PT24H")
    Duration sharedCode();

    /** How many passwords are worked on at once: each takes {@link #hashMemory} and about 50 ms of one core. */
    @WithDefault("2")
    int hashing();

    /**
     * How much memory one password takes, in KiB, 1,024 and more (OWASP Password Storage Cheat Sheet: 19,456 with two
     * passes). Passwords that were kept with another setting are still known.
     */
    @WithDefault("19456")
    int hashMemory();

    /** How often one goes through that memory, 1 to 10. */
    @WithDefault("2")
    int hashPasses();

    /** How long the set-up link of an empty installation is good for. */
    @WithDefault("PT24H")
    Duration setupLink();

    /** Whether the console prints, at every start, a link with which an installation administrator is made. */
    @WithDefault("false")
    boolean installationLink();
}
