package org.meguri.learn.certificate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How certificates are printed and verified. */
@ConfigMapping(prefix = "meguri.certificate")
public interface CertificateConfig {

    /** Whether the dates are printed with the Japanese era (令和8年) rather than with western years. */
    @WithDefault("true")
    boolean eraDates();

    /**
     * Where browsers of the office reach Meguri, without a slash at the end; it stands in the QR code. Where it is not set,
     * the address with which the certificate was asked for.
     */
    Optional<String> address();

    /** How often one address may verify in a minute. */
    @WithDefault("30")
    int verifications();
}
