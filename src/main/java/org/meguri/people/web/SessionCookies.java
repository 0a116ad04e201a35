package org.meguri.people.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Tokens;
import org.meguri.people.account.Ended;
import org.meguri.platform.web.Csrf;
import org.meguri.platform.web.Reader;
import org.meguri.platform.web.SharedMode;

/** Keeps the tokens of a session in cookies that no script can read; Secure wherever the page came over HTTPS. */
public final class SessionCookies {

    static final String ACCESS = "meguri_access";
    static final String REFRESH = "meguri_refresh";
    private static final String ENDED = "meguri_ended";
    private static final long UNTIL_CLOSED = Long.MIN_VALUE;

    private SessionCookies() {}

    public static void set(RoutingContext context, Tokens tokens) {
        // The access cookie outlives its token, so that an expired one is still seen and renewed.
        // On a shared PC both go when the browser is closed.
        long seconds = context.request().getCookie(SharedMode.COOKIE) == null ? tokens.refreshSeconds() : UNTIL_CLOSED;
        add(context, ACCESS, tokens.access(), seconds);
        String refresh = tokens.refresh();
        if (refresh != null) {
            add(context, REFRESH, refresh, seconds);
        }
    }

    /** The token by which this browser is known as a shared PC; empty when it is none. */
    static String shared(RoutingContext context) {
        String token = read(context, SharedMode.COOKIE);
        return token == null ? "" : token;
    }

    /** Leaves word for the sign-in page why the session has ended. */
    static void tell(RoutingContext context, Ended ended) {
        add(context, ENDED, ended.name(), 60);
    }

    /** The word that was left, once. */
    static @Nullable Ended told(RoutingContext context) {
        String word = read(context, ENDED);
        if (word == null) {
            return null;
        }
        add(context, ENDED, "", 0);
        return Ended.OVER.name().equals(word) ? Ended.OVER : Ended.IDLE;
    }

    /** Forgets what a browser remembers of whoever signed out: the language they read in and their visit. */
    static void forgetPerson(RoutingContext context) {
        add(context, Reader.LANGUAGE_COOKIE, "", 0);
        add(context, Csrf.VISIT_COOKIE, "", 0);
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
