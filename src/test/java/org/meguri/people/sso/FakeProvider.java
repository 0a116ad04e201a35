package org.meguri.people.sso;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * An OpenID provider in this JVM. What it does next is told to it over HTTP ({@code /_mode?name=…&staff=…&body=…}), so that
 * tests in other class loaders can. Everybody who comes to its sign-in is signed in at once.
 */
final class FakeProvider {

    static final String CLIENT = "meguri-test";
    static final String SECRET = "s:cret/with+signs";

    private record Begun(String nonce, String challenge, String redirect, String client) {}

    private final HttpServer server;
    private final KeyPair other = pair();
    private final Map<String, Begun> codes = new ConcurrentHashMap<>();
    private final Map<String, String> mode = new ConcurrentHashMap<>();
    private KeyPair pair = pair();
    private String kid = "one";
    private volatile boolean silent;

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            } catch (IOException | RuntimeException e) {
                // the other side has gone: it did not want to wait
            }
        });
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realm";
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        if (path.equals("/_mode")) {
            mode.clear();
            mode.putAll(query);
            silent = is("down");
            if (is("new-keys")) {
                pair = pair();
                kid = "two";
            }
            send(exchange, 204, "");
            return;
        }
        if (silent) {
            send(exchange, 500, "down");
            return;
        }
        switch (path) {
            case "/realm/.well-known/openid-configuration" -> send(exchange, 200, """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                     "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/end"}
                    """.formatted(issuer()));
            case "/realm/keys" -> send(exchange, 200, keys());
            case "/realm/auth" -> authorize(exchange, query);
            case "/realm/token" -> token(exchange);
            default -> send(exchange, 404, "");
        }
    }

    private void authorize(HttpExchange exchange, Map<String, String> query) throws IOException {
        String answer;
        if (is("cancel")) {
            answer = "error=access_denied";
        } else if (!"S256".equals(query.get("code_challenge_method"))
                || !query.get("scope").contains("openid")) {
            answer = "error=invalid_request";
        } else {
            String code = "code-" + System.nanoTime();
            codes.put(
                    code,
                    new Begun(
                            query.get("nonce"),
                            query.get("code_challenge"),
                            query.get("redirect_uri"),
                            query.get("client_id")));
            answer = "code=" + code + (is("other-issuer") ? "&iss=https%3A%2F%2Felsewhere.example" : "");
        }
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        query.get("redirect_uri") + "?" + answer + "&state="
                                + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
        send(exchange, 302, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (is("slow")) {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (is("token-down")) {
            send(exchange, 503, "<html>busy</html>");
            return;
        }
        Begun begun = codes.remove(String.valueOf(form.get("code")));
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        boolean known = basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean proven = begun != null
                && begun.challenge().equals(challenge(String.valueOf(form.get("code_verifier"))))
                && begun.redirect().equals(form.get("redirect_uri"));
        if (!known || !proven) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        if (is("nonsense")) {
            send(exchange, 200, "<html>no token</html>");
            return;
        }
        send(
                exchange,
                200,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken(begun) + "\"}");
    }

    private String idToken(Begun begun) {
        Instant now = Instant.now();
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(is("wrong-issuer") ? "https://elsewhere.example" : issuer())
                .subject("subject-1")
                .audience(is("wrong-audience") ? "somebody-else" : begun.client())
                .issuedAt(is("expired") ? now.minusSeconds(3_600) : now)
                .expiresAt(is("expired") ? now.minusSeconds(1_800) : now.plusSeconds(300))
                .claim("nonce", is("wrong-nonce") ? "another" : begun.nonce());
        if (mode.containsKey("staff")) {
            claims.claim("preferred_username", mode.get("staff") + "@example.lg.jp");
        }
        if (mode.containsKey("body")) {
            claims.claim("lg_code", mode.get("body"));
        }
        if (is("unsigned")) {
            String token = claims.jws().keyId(kid).sign(pair.getPrivate());
            String[] parts = token.split("\\.");
            String header = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
            return header + "." + parts[1] + ".";
        }
        return claims.jws().keyId(kid).sign(is("wrong-signature") ? other.getPrivate() : pair.getPrivate());
    }

    private String keys() {
        RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) pair.getPublic());
        key.setKeyId(kid);
        key.setUse("sig");
        return "{\"keys\":[" + key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}";
    }

    private boolean is(String name) {
        return name.equals(mode.get("name"));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> parts = new HashMap<>();
        for (String part : encoded == null ? new String[0] : encoded.split("&")) {
            int at = part.indexOf('=');
            parts.put(
                    URLDecoder.decode(part.substring(0, at), StandardCharsets.UTF_8),
                    URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8));
        }
        return parts;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
