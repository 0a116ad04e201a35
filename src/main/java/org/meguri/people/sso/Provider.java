package org.meguri.people.sso;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Unauthorized;
import org.meguri.platform.problem.Unavailable;

/**
 * The provider of the office (OpenID Connect): leads a browser there and finds out whom it names. Nothing is asked of it
 * before somebody wants to sign in, so that Meguri starts and works without it; and nothing it hands out is kept.
 */
@Singleton
public class Provider {

    /** How long is believed what the provider says about itself. */
    private static final Duration BELIEVED = Duration.ofHours(1);

    /** For how long nobody is made to wait again after it did not answer, and keys are not fetched again. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private record Known(Endpoints endpoints, List<JsonWebKey> keys, Instant at) {}

    private final SsoConfig config;
    private final Wire wire;
    private final Clock clock;
    private final @Nullable Pattern pattern;
    private volatile @Nullable Known known;
    private volatile @Nullable Instant silentSince;

    Provider(SsoConfig config, Wire wire, Clock clock) {
        this.config = config;
        this.wire = wire;
        this.clock = clock;
        this.pattern = config.pattern().map(Pattern::compile).orElse(null);
        if (config.issuer().isPresent() != config.clientId().isPresent()) {
            Log.warn("Single sign-on stays off: meguri.sso.issuer and meguri.sso.client-id are needed together");
        }
    }

    /** Whether people may sign in by it. */
    public boolean isOn() {
        return config.issuer().isPresent() && config.clientId().isPresent();
    }

    /** How it is called on the button; empty where the office gave it no name. */
    public Optional<String> name() {
        return config.name();
    }

    /** The address of Meguri as browsers know it, if it was set. */
    public Optional<String> baseUrl() {
        return config.baseUrl().map(Provider::withoutSlash);
    }

    /** Whether signing out here is to sign out there. */
    public boolean isLogout() {
        return isOn() && config.logout();
    }

    /**
     * Where the browser begins.
     *
     * @param back where it is to come back
     * @throws Unavailable the provider does not answer
     */
    public URI authorization(Handshake handshake, URI back) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", client());
        query.put("redirect_uri", back.toString());
        query.put("scope", config.scope());
        query.put("state", handshake.state());
        query.put("nonce", handshake.nonce());
        query.put("code_challenge", handshake.challenge());
        query.put("code_challenge_method", "S256");
        return with(known().endpoints().authorization(), query);
    }

    /** Forgets what is known of the provider and that it was silent. */
    void forget() {
        known = null;
        silentSince = null;
    }

    /** Forgets that its keys were fetched a moment ago. */
    void forgetPause() {
        Known now = known;
        known = now == null
                ? null
                : new Known(now.endpoints(), now.keys(), now.at().minus(PAUSE));
    }

    /** Where a session there is ended; empty where the provider cannot or does not answer. */
    public Optional<URI> end(URI back) {
        try {
            URI end = known().endpoints().end();
            return end == null
                    ? Optional.empty()
                    : Optional.of(
                            with(end, Map.of("client_id", client(), "post_logout_redirect_uri", back.toString())));
        } catch (Unavailable silent) {
            return Optional.empty();
        }
    }

    /**
     * Whom the provider names.
     *
     * @param issuer what came back in the address (RFC 9207); null where nothing did
     * @throws Unavailable it does not answer
     * @throws Unauthorized it does not vouch for the sign-in
     * @throws Forbidden it names no staff number
     */
    public Claimed claimed(String code, @Nullable String issuer, Handshake handshake, URI back) {
        if (issuer != null && !issuer.equals(issuer())) {
            throw refused("the answer names another issuer: " + issuer);
        }
        JwtClaims claims = check(idToken(code, handshake, back), handshake);
        String number = staffNumber(claims.getClaimValue(config.claim()));
        if (number.isEmpty()) {
            Log.warnf("Single sign-on: no staff number in the claim %s", config.claim());
            throw new Forbidden("sso-number-missing");
        }
        return new Claimed(
                number,
                config.bodyClaim()
                        .map(claim -> text(claims.getClaimValue(claim)))
                        .orElse(null));
    }

    private String idToken(String code, Handshake handshake, URI back) {
        Endpoints endpoints = known().endpoints();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", back.toString());
        form.put("code_verifier", handshake.verifier());
        String secret = config.clientSecret().orElse(null);
        String authorization = "";
        if (secret != null && endpoints.basic()) {
            String pair = encode(client()) + ":" + encode(secret);
            authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        } else {
            form.put("client_id", client());
            if (secret != null) {
                form.put("client_secret", secret);
            }
        }
        Wire.Answer answer;
        try {
            answer = wire.post(endpoints.token(), query(form), authorization);
        } catch (IOException e) {
            throw silent("token endpoint", e);
        }
        if (answer.status() >= 500) {
            throw silent("token endpoint", new IOException("status " + answer.status()));
        }
        try {
            if (answer.status() == 200 && JsonUtil.parseJson(answer.body()).get("id_token") instanceof String token) {
                return token;
            }
        } catch (JoseException e) {
            throw refused("the token endpoint did not answer in JSON");
        }
        throw refused("the token endpoint answered " + answer.status() + " " + Text.abbreviate(answer.body(), 200));
    }

    private JwtClaims check(String token, Handshake handshake) {
        try {
            return IdTokens.check(token, known().keys(), issuer(), client(), handshake.nonce(), clock);
        } catch (InvalidJwtException e) {
            Known fresh = withFreshKeys();
            if (fresh == null) {
                throw refused(e.getMessage());
            }
            try {
                // the provider may have changed its keys meanwhile
                return IdTokens.check(token, fresh.keys(), issuer(), client(), handshake.nonce(), clock);
            } catch (InvalidJwtException again) {
                throw refused(again.getMessage());
            }
        }
    }

    private Known known() {
        Known now = known;
        if (now != null && clock.instant().isBefore(now.at().plus(BELIEVED))) {
            return now;
        }
        Instant silent = silentSince;
        if (silent != null && clock.instant().isBefore(silent.plus(PAUSE))) {
            throw new Unavailable("sso-silent");
        }
        return ask();
    }

    private @Nullable Known withFreshKeys() {
        Known now = known;
        return now != null && clock.instant().isBefore(now.at().plus(PAUSE)) ? null : ask();
    }

    private Known ask() {
        try {
            URI about = URI.create(withoutSlash(issuer()) + "/.well-known/openid-configuration");
            Endpoints endpoints = Endpoints.read(body(wire.get(about)), issuer());
            Known now = new Known(endpoints, IdTokens.keys(body(wire.get(endpoints.keys()))), clock.instant());
            known = now;
            silentSince = null;
            return now;
        } catch (IOException | JoseException | IllegalArgumentException e) {
            throw silent(issuer(), e);
        }
    }

    private static String body(Wire.Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw new IOException("status " + answer.status());
        }
        return answer.body();
    }

    private Unavailable silent(String where, Exception cause) {
        silentSince = clock.instant();
        Log.warnf("Single sign-on: %s does not answer as it should: %s", where, cause.getMessage());
        return new Unavailable("sso-silent");
    }

    private static Unauthorized refused(@Nullable String why) {
        Log.warnf("Single sign-on refused: %s", why);
        return new Unauthorized("sso-refused");
    }

    private String staffNumber(@Nullable Object claim) {
        String text = text(claim);
        Pattern asked = pattern;
        if (asked == null) {
            return text;
        }
        Matcher found = asked.matcher(text);
        if (!found.matches()) {
            return "";
        }
        String number = found.groupCount() > 0 ? found.group(1) : found.group();
        return number == null ? "" : number;
    }

    /** The claim as text; a number without leading zeros, which the office has to avoid. */
    private static String text(@Nullable Object claim) {
        boolean plain = claim instanceof String || claim instanceof Number;
        return plain ? Normalizer.normalize(Text.clean(String.valueOf(claim)), Normalizer.Form.NFKC) : "";
    }

    private String issuer() {
        return config.issuer().orElseThrow();
    }

    private String client() {
        return config.clientId().orElseThrow();
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static URI with(URI address, Map<String, String> query) {
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + query(query));
    }

    private static String query(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + encode(part.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
