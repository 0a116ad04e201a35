package org.meguri.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Says in words that a file is too large to be received at all; the server by itself would answer with an empty page. A
 * browser reads no answer before it has sent everything, so what it sends is read and thrown away, within reason.
 */
@ApplicationScoped
public class UploadLimit {

    private static final int STATUS = 413;
    private static final int WITHIN_REASON = 10;

    private final BarePages pages;
    private final long limit;

    UploadLimit(BarePages pages, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.pages = pages;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        // after the headers that every answer carries
        filters.register(this::check, 900);
    }

    private void check(RoutingContext context) {
        long length = length(context.request().getHeader("Content-Length"));
        if (length <= limit) {
            context.next();
        } else if (length <= limit * WITHIN_REASON) {
            context.request()
                    .handler(ignored -> {})
                    .endHandler(end -> pages.send(context, STATUS, "too-large"))
                    .resume();
        } else {
            context.response().putHeader("Connection", "close");
            pages.send(context, STATUS, "too-large");
        }
    }

    private static long length(@Nullable String stated) {
        return stated != null && stated.matches("[0-9]{1,18}") ? Long.parseLong(stated) : 0;
    }
}
