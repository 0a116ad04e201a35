package org.meguri.platform.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/** What the reader had typed into a form that was refused as a whole, so that the refusal can show it again. */
@Singleton
public class KeptInput {

    private static final Set<String> HIDDEN = Set.of("password", "current", "next", "again");
    private static final int WORTH_KEEPING = 2;

    List<ProblemPage.Kept> fields(RoutingContext context) {
        ResteasyReactiveRequestContext current = CurrentRequestManager.get();
        // on a shared PC a form that is sent again may be the one of whoever was there before
        boolean shared = context.request().getCookie(SharedMode.COOKIE) != null;
        FormData form = shared
                        || current == null
                        || !"POST".equals(context.request().method().name())
                ? null
                : current.getFormData();
        if (form == null) {
            return List.of();
        }
        List<ProblemPage.Kept> kept = new ArrayList<>();
        for (String field : form) {
            if (!field.startsWith("_") && !HIDDEN.contains(field)) {
                form.get(field).stream()
                        .filter(value -> !value.isFileItem() && value.getValue().length() >= WORTH_KEEPING)
                        .forEach(value -> kept.add(new ProblemPage.Kept(field, value.getValue())));
            }
        }
        return kept;
    }
}
