package org.meguri.platform.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.meguri.platform.problem.Forbidden;

/** What happens to every request for a page before it is answered, and to every page before it is rendered. */
public class Filters {

    /** Response filters run in descending order of priority; the one that renders a page has the usual one. */
    private static final int AFTER_RENDERING = Priorities.USER - 1_000;

    /** So few letters are not worth a copy. */
    private static final int SHORT = 1_000;

    private final Csrf csrf;
    private final GuardChoice guard;
    private final FaultNames faultNames;
    private final Reader reader;

    Filters(Csrf csrf, GuardChoice guard, FaultNames faultNames, Reader reader) {
        this.csrf = csrf;
        this.guard = guard;
        this.faultNames = faultNames;
        this.reader = reader;
    }

    /** Refuses a form that no page of ours has shown to this reader. */
    @ServerRequestFilter(readBody = true)
    public void refuseForgedForm(ContainerRequestContext request) {
        boolean page = !request.getUriInfo().getPath().startsWith("/api/");
        if (!"POST".equals(request.getMethod()) || !page) {
            return;
        }
        MediaType type = request.getMediaType();
        boolean form = type != null
                && (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE));
        Object token = form ? CurrentRequestManager.get().getFormParameter(Csrf.FIELD, true, false) : null;
        if (!csrf.accepts(token == null ? null : token.toString())) {
            throw new Forbidden("forged-form");
        }
        guard.maskForm();
    }

    /** The summary of what is wrong calls each field as the form on the same page does. */
    @ServerResponseFilter(priority = AFTER_RENDERING + 1)
    public void nameFaults(ContainerResponseContext response) {
        if (response.getEntity() instanceof String page) {
            response.setEntity(faultNames.byLabels(page, reader.locale()));
        }
    }

    /**
     * A rendered page goes out as bytes: as a text the server would put it on the wire letter by letter, which for a long page
     * of Japanese is a third of what the page costs.
     */
    @ServerResponseFilter(priority = AFTER_RENDERING)
    public void encode(ContainerResponseContext response) {
        if (response.getEntity() instanceof String page && page.length() > SHORT) {
            response.setEntity(page.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Every page speaks the reader's language. */
    void speakReadersLanguage(@Observes EngineBuilder engine, Reader reader) {
        engine.addTemplateInstanceInitializer(page -> {
            if (Arc.container().requestContext().isActive()) {
                page.setLocale(reader.locale());
            }
        });
    }
}
