package org.meguri.people.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.web.GuardChoice;

/** Records that a text was kept although the guard asked about it: who, why, of what kind and where, never the text. */
public class KeptPersonalData {

    private final GuardChoice choice;
    private final CurrentActor actor;
    private final Audit audit;

    KeptPersonalData(GuardChoice choice, CurrentActor actor, Audit audit) {
        this.choice = choice;
        this.actor = actor;
        this.audit = audit;
    }

    /** Only what was carried out is recorded; a form that was refused for another reason kept nothing. */
    @ServerResponseFilter
    public void record(ContainerRequestContext request, ContainerResponseContext response) {
        boolean changes = !"GET".equals(request.getMethod()) && response.getStatus() < 400;
        if (!changes || choice.kept().isEmpty()) {
            return;
        }
        Actor who = actor.get();
        audit.record(
                Act.PERSONAL_DATA_KEPT,
                who.body(),
                who.person(),
                null,
                "reason:" + choice.reason().map(Enum::name).orElse("") + " "
                        + choice.kept().stream().map(Enum::name).collect(Collectors.joining(","))
                        + " " + request.getUriInfo().getPath());
    }
}
