package org.meguri.platform.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.meguri.platform.problem.Forbidden;

/** What happens to every request for a page before it is answered, and to every page before it is rendered. */
public class Filters {

    private final Csrf csrf;

    Filters(Csrf csrf) {
        this.csrf = csrf;
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
