package org.meguri.platform.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the person who will read the answer reads: Japanese unless they chose English. */
@RequestScoped
public class Reader {

    /** Remembers the choice before anybody has signed in. */
    public static final String LANGUAGE_COOKIE = "meguri_lang";

    private final Viewer viewer;
    private final Instance<RoutingContext> request;
    private @Nullable Locale locale;

    Reader(Viewer viewer, Instance<RoutingContext> request) {
        this.viewer = viewer;
        this.request = request;
    }

    public Locale locale() {
        Locale known = locale;
        if (known == null) {
            known = viewer.isSignedIn() ? viewer.locale() : beforeSignIn();
            locale = known;
        }
        return known;
    }

    public boolean isEnglish() {
        return Locale.ENGLISH.getLanguage().equals(locale().getLanguage());
    }

    public boolean isEraDates() {
        return !viewer.isSignedIn() || viewer.isEraDates();
    }

    private Locale beforeSignIn() {
        RoutingContext context = request.get();
        Cookie cookie = context.request().getCookie(LANGUAGE_COOKIE);
        if (cookie != null) {
            return "en".equals(cookie.getValue()) ? Locale.ENGLISH : Locale.JAPANESE;
        }
        boolean api = context.request().path().startsWith("/api/");
        String accepted = context.request().getHeader("Accept-Language");
        return api && accepted != null && accepted.startsWith("en") ? Locale.ENGLISH : Locale.JAPANESE;
    }
}
