package org.meguri.platform.web;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.audit.Origin;

/** Where an act comes from, read from the request that it came with. */
@ApplicationScoped
public class RequestOrigin implements Origin {

    private final CurrentVertxRequest current;

    RequestOrigin(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public @Nullable String address() {
        RoutingContext request = request();
        return request == null || request.request().remoteAddress() == null
                ? null
                : request.request().remoteAddress().hostAddress();
    }

    @Override
    public @Nullable String device() {
        RoutingContext request = request();
        return request == null ? null : request.request().getHeader("User-Agent");
    }

    private @Nullable RoutingContext request() {
        return Arc.container().requestContext().isActive() ? current.getCurrent() : null;
    }
}
