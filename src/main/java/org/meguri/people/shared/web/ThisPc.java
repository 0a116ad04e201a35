package org.meguri.people.shared.web;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.people.PeopleConfig;
import org.meguri.people.shared.SharedPcs;
import org.meguri.platform.web.SharedMode;

/** Whether this browser is a shared PC. */
@RequestScoped
public class ThisPc {

    private static final Duration KEPT = Duration.ofDays(390);

    private final SharedPcs sharedPcs;
    private final PeopleConfig config;
    private final Instance<RoutingContext> request;
    private @Nullable Optional<SharedPcs.Known> found;

    ThisPc(SharedPcs sharedPcs, PeopleConfig config, Instance<RoutingContext> request) {
        this.sharedPcs = sharedPcs;
        this.config = config;
        this.request = request;
    }

    /** The shared PC that this browser is. */
    public Optional<SharedPcs.Known> find() {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            return Optional.empty();
        }
        Optional<SharedPcs.Known> known = found;
        if (known == null) {
            Cookie cookie = request.get().request().getCookie(SharedMode.COOKIE);
            known = cookie == null ? Optional.empty() : sharedPcs.holding(cookie.getValue());
            found = known;
        }
        return known;
    }

    /** How pages behave on a shared PC of this name. */
    public SharedMode mode(String label) {
        return new SharedMode(
                label, config.sharedIdle().toSeconds(), config.sharedWarning().toSeconds());
    }

    /** Lets the browser be the PC with the token from now on. */
    public static void keep(RoutingContext context, String token) {
        add(context, token, KEPT.toSeconds());
    }

    /** Lets the browser be nobody's shared PC any more. */
    public static void forget(RoutingContext context) {
        add(context, "", 0);
    }

    private static void add(RoutingContext context, String value, long seconds) {
        context.response()
                .addCookie(Cookie.cookie(SharedMode.COOKIE, value)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(context.request().isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(seconds));
    }
}
