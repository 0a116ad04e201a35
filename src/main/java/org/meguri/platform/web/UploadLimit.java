package org.meguri.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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

    /** What may be sent where nobody says that it may be more, in bytes. */
    private static final long LIMIT = 24L * 1024 * 1024;

    private final BarePages pages;
    private final Instance<LargeUploads> large;
    private final long largest;

    UploadLimit(
            BarePages pages,
            @Any Instance<LargeUploads> large,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.pages = pages;
        this.large = large;
        this.largest = largest.asLongValue();
    }

    void register(@Observes Filters filters) {
        // after the headers that every answer carries
        filters.register(this::check, 900);
        // after the server has set its own limit, for what does not say beforehand how long it is
        filters.register(this::lower, 1);
    }

    private void lower(RoutingContext context) {
        if (!isLarge(context)) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, LIMIT);
        }
        context.next();
    }

    private boolean isLarge(RoutingContext context) {
        return large.stream().anyMatch(one -> one.at(context.request().path()));
    }

    private void check(RoutingContext context) {
        long length = length(context.request().getHeader("Content-Length"));
        if (length <= LIMIT || (length <= largest && isLarge(context))) {
            context.next();
        } else if (length <= Math.max(largest, LIMIT * WITHIN_REASON)) {
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
