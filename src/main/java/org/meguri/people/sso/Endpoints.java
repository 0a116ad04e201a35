package org.meguri.people.sso;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Where the provider does what, as it says itself (OpenID Connect Discovery).
 *
 * @param end where a session there is ended; null where that cannot be done
 * @param basic whether the client proves itself by the header rather than in the body
 */
record Endpoints(
        URI authorization, URI token, URI keys, @Nullable URI end, boolean basic) {

    /** @throws IllegalArgumentException the text does not describe that issuer */
    static Endpoints read(String text, String issuer) {
        Map<String, Object> said;
        try {
            said = JsonUtil.parseJson(text);
        } catch (JoseException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
        if (!issuer.equals(said.get("issuer"))) {
            throw new IllegalArgumentException("it names itself " + said.get("issuer"));
        }
        Object methods = said.get("token_endpoint_auth_methods_supported");
        boolean basic = !(methods instanceof List<?> list) || list.contains("client_secret_basic");
        URI authorization = address(said, "authorization_endpoint");
        URI token = address(said, "token_endpoint");
        URI keys = address(said, "jwks_uri");
        if (authorization == null || token == null || keys == null) {
            throw new IllegalArgumentException("an endpoint is missing");
        }
        return new Endpoints(authorization, token, keys, address(said, "end_session_endpoint"), basic);
    }

    private static @Nullable URI address(Map<String, Object> said, String name) {
        if (!(said.get(name) instanceof String text)) {
            return null;
        }
        URI address = URI.create(text);
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException(name + " is no address: " + text);
        }
        return address;
    }
}
