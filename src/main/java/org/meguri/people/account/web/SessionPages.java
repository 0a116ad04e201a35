package org.meguri.people.account.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.account.EndOtherSessions;
import org.meguri.people.account.EndSession;
import org.meguri.people.account.LiveSessions;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Forms;

/** Where one is signed in, and ending that; for administrators also somebody else's. */
@Path("/")
public class SessionPages {

    /** Somebody else's sessions, for an administrator. */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SessionList(UUID person, String name, String base, List<LiveSessions.Item> sessions) implements TemplateInstance {}

    private final CurrentActor actor;
    private final LiveSessions sessions;
    private final EndSession endSession;
    private final EndOtherSessions endOthers;
    private final People people;

    SessionPages(
            CurrentActor actor,
            LiveSessions sessions,
            EndSession endSession,
            EndOtherSessions endOthers,
            People people) {
        this.actor = actor;
        this.sessions = sessions;
        this.endSession = endSession;
        this.endOthers = endOthers;
        this.people = people;
    }

    @POST
    @Path("preferences/sessions/{id}/end")
    @RolesAllowed({"EMPLOYEE", "ADMIN", "AUDITOR", "PARTNER", "INSTALLATION"})
    public Response end(@RestPath UUID id) {
        return Forms.seeOther(ended(id, "/preferences#sessions"));
    }

    @POST
    @Path("preferences/sessions/end")
    @RolesAllowed({"EMPLOYEE", "ADMIN", "AUDITOR", "PARTNER", "INSTALLATION"})
    public Response endOthers() {
        endOthers.end(actor.get());
        return Forms.seeOther("/preferences#sessions");
    }

    @GET
    @Path("people/{id}/sessions")
    @RolesAllowed("ADMIN")
    public TemplateInstance show(@RestPath UUID id) {
        Actor who = actor.get();
        return new SessionList(id, people.of(who, id).name(), "/people/" + id + "/sessions", sessions.ofPerson(who, id));
    }

    @POST
    @Path("people/{id}/sessions/{session}/end")
    @RolesAllowed("ADMIN")
    public Response endOf(@RestPath UUID id, @RestPath UUID session) {
        return Forms.seeOther(ended(session, "/people/" + id + "/sessions"));
    }

    private String ended(UUID session, String next) {
        endSession.end(actor.get(), session);
        return session.equals(actor.get().session()) ? "/sign-in" : next;
    }
}
