package org.meguri.platform.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Protection against forged forms: a hidden token bound to the session, a SameSite cookie, and the browser's own word on
 * where a request comes from. {@code Sec-Fetch-Site} is missing on plain-HTTP intranet hosts, so it is used where it is
 * there and never required.
 */
@RequestScoped
public class Csrf {

    /** The hidden field of every form. */
    public static final String FIELD = "_token";

    /** What the forms are bound to before anybody has signed in. */
    public static final String VISIT_COOKIE = "meguri_visit";

    private final Viewer viewer;
    private final FormTokens tokens;
    private final Instance<RoutingContext> request;
    private @Nullable String visit;

    Csrf(Viewer viewer, FormTokens tokens, Instance<RoutingContext> request) {
        this.viewer = viewer;
        this.tokens = tokens;
        this.request = request;
    }

    /** The token for the forms of this page. */
    public String token() {
        String session = viewer.session();
        return tokens.of(session != null ? session : visit());
    }

    /** Whether a submitted form is one of ours. */
    boolean accepts(@Nullable String token) {
        HttpServerRequest http = request.get().request();
        String site = http.getHeader("Sec-Fetch-Site");
        boolean foreign = (site != null && !site.equals("same-origin") && !site.equals("none"))
                || isForeign(http.getHeader("Origin"), http);
        return !foreign
                && token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), token().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isForeign(@Nullable String origin, HttpServerRequest http) {
        if (origin == null) {
            return false;
        }
        var authority = http.authority();
        return authority == null || !origin.endsWith("://" + authority);
    }

    private String visit() {
        String known = visit;
        if (known == null) {
            RoutingContext context = request.get();
            Cookie cookie = context.request().getCookie(VISIT_COOKIE);
            known = cookie == null || cookie.getValue().isEmpty() ? newVisit(context) : cookie.getValue();
            visit = known;
        }
        return known;
    }

    private static String newVisit(RoutingContext context) {
        String id = UUID.randomUUID().toString();
        context.response()
                .addCookie(Cookie.cookie(VISIT_COOKIE, id)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(context.request().isSSL())
                        .setSameSite(CookieSameSite.LAX));
        return id;
    }
}
