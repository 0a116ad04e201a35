package org.meguri.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** The headers that every answer carries. Nothing is loaded from another host, no script stands in a page. */
public class SecurityHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self';"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Swagger UI writes styles and a script of its own into its page. */
    private static final String SWAGGER_POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, 1_000);
    }

    private static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        boolean swagger = context.request().path().startsWith("/q/swagger-ui");
        headers.set("Content-Security-Policy", swagger ? SWAGGER_POLICY : POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        // no-referrer would turn the Origin of our own forms into "null"
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (!context.request().path().startsWith("/assets/")) {
            // Pages of one person are kept by no cache, least of all on a shared PC.
            headers.set("Cache-Control", "no-store");
        }
        if (context.request().isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        context.next();
    }
}
