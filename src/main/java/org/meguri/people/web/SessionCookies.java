package org.meguri.people.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Tokens;

/** Keeps the tokens of a session in cookies that no script can read; Secure wherever the page came over HTTPS. */
public final class SessionCookies {

    static final String ACCESS = "meguri_access";
    static final String REFRESH = "meguri_refresh";

    private SessionCookies() {}

    public static void set(RoutingContext context, Tokens tokens) {
        // The access cookie outlives its token, so that an expired one is still seen and renewed.
        add(context, ACCESS, tokens.access(), tokens.refreshSeconds());
        String refresh = tokens.refresh();
        if (refresh != null) {
            add(context, REFRESH, refresh, tokens.refreshSeconds());
        }
    }

    static void clear(RoutingContext context) {
        add(context, ACCESS, "", 0);
        add(context, REFRESH, "", 0);
    }

    static @Nullable String read(RoutingContext context, String name) {
        Cookie cookie = context.request().getCookie(name);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    private static void add(RoutingContext context, String name, String value, long seconds) {
        context.response()
                .addCookie(Cookie.cookie(name, value)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(context.request().isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(seconds));
    }
}
