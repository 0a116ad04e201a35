package org.meguri.people.sso;

import java.time.Clock;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Checks an ID token as OpenID Connect Core 3.1.3.7 asks: signed with a key of the provider by an algorithm with two keys,
 * issued by it, for us, for this sign-in, now.
 */
final class IdTokens {

    /** By how much the clocks of the two may differ. */
    private static final int SKEW_SECONDS = 60;

    private static final AlgorithmConstraints TWO_KEYS = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512);

    private IdTokens() {}

    /** The keys of the provider, from the text of its key set. */
    static List<JsonWebKey> keys(String text) throws JoseException {
        return new JsonWebKeySet(text).getJsonWebKeys();
    }

    static JwtClaims check(String token, List<JsonWebKey> keys, String issuer, String client, String nonce, Clock clock)
            throws InvalidJwtException {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(TWO_KEYS)
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
                .setExpectedIssuer(true, issuer)
                .setExpectedAudience(true, client)
                .setRequireSubject()
                .registerValidator((Validator) context -> fault(context.getJwtClaims(), client, nonce))
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
        return consumer.processToClaims(token);
    }

    /** What is wrong with the claims that belong to this sign-in and to us alone; null when nothing is. */
    private static @Nullable String fault(JwtClaims claims, String client, String nonce)
            throws MalformedClaimException {
        if (!nonce.equals(claims.getStringClaimValue("nonce"))) {
            return "the nonce is of another sign-in";
        }
        String party = claims.getStringClaimValue("azp");
        boolean forUs = party == null ? claims.getAudience().size() == 1 : party.equals(client);
        return forUs ? null : "it was issued to another party";
    }
}
