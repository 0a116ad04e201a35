package org.meguri.people.sso;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The provider by which people may sign in besides their password. Without issuer and client there is none. */
@ConfigMapping(prefix = "meguri.sso")
public interface SsoConfig {

    /** Its address, exactly as it names itself in its ID tokens. */
    Optional<String> issuer();

    /** Under which name Meguri is registered there. */
    Optional<String> clientId();

    /** The secret of that registration; without it the provider has to allow public clients. */
    Optional<String> clientSecret();

    /** What is asked for. */
    @WithDefault("openid profile")
    String scope();

    /** The claim of the ID token in which the staff number stands. */
    @WithDefault("preferred_username")
    String claim();

    /** How the staff number is found in that claim: its first group, or the whole. */
    Optional<String> pattern();

    /** The claim with the code of the body (全国地方公共団体コード); needed where the installation has several. */
    Optional<String> bodyClaim();

    /** How the button calls the provider. */
    Optional<String> name();

    /** The address of Meguri as browsers know it, where it cannot be told from the request. */
    Optional<String> baseUrl();

    /** Whether signing out here signs out there too. */
    @WithDefault("false")
    boolean logout();

    /** How long an answer of the provider may take. */
    @WithDefault("PT5S")
    Duration timeout();
}
