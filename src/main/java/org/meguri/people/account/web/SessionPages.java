package org.meguri.people.account.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.meguri.people.Actor;
import org.meguri.people.account.EndOtherSessions;
import org.meguri.people.account.EndSession;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Forms;

/** Ending one's own sessions. */
@Path("/")
public class SessionPages {

    private final CurrentActor actor;
    private final EndSession endSession;
    private final EndOtherSessions endOthers;

    SessionPages(CurrentActor actor, EndSession endSession, EndOtherSessions endOthers) {
        this.actor = actor;
        this.endSession = endSession;
        this.endOthers = endOthers;
    }

    @POST
    @Path("preferences/sessions/{id}/end")
    @RolesAllowed({"EMPLOYEE", "ADMIN", "AUDITOR", "PARTNER", "INSTALLATION"})
    public Response end(@RestPath UUID id) {
        Actor who = actor.get();
        endSession.end(who, who.person(), id);
        return Forms.seeOther(id.equals(who.session()) ? "/sign-in" : "/preferences#sessions");
    }

    @POST
    @Path("preferences/sessions/end")
    @RolesAllowed({"EMPLOYEE", "ADMIN", "AUDITOR", "PARTNER", "INSTALLATION"})
    public Response endOthers() {
        endOthers.end(actor.get());
        return Forms.seeOther("/preferences#sessions");
    }
}
