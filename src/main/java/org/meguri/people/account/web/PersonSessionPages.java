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
import org.meguri.people.account.EndSession;
import org.meguri.people.account.LiveSessions;
import org.meguri.people.audit.PersonViews;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Forms;

/** Where somebody else is signed in, and ending that. */
@Path("/people/{id}/sessions")
@RolesAllowed("ADMIN")
public class PersonSessionPages {

    /** Somebody else's sessions. */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SessionList(UUID person, String name, String base, List<LiveSessions.Item> sessions)
            implements TemplateInstance {}

    private final CurrentActor actor;
    private final LiveSessions sessions;
    private final EndSession endSession;
    private final People people;
    private final PersonViews seen;

    PersonSessionPages(
            CurrentActor actor, LiveSessions sessions, EndSession endSession, People people, PersonViews seen) {
        this.actor = actor;
        this.sessions = sessions;
        this.endSession = endSession;
        this.people = people;
        this.seen = seen;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id) {
        Actor who = actor.get();
        SessionList page = new SessionList(
                id, people.of(who, id).name(), "/people/" + id + "/sessions", sessions.ofPerson(who, id));
        seen.viewed(who, id, PersonViews.What.SESSIONS);
        return page;
    }

    @POST
    @Path("{session}/end")
    public Response end(@RestPath UUID id, @RestPath UUID session) {
        Actor who = actor.get();
        endSession.end(who, id, session);
        return Forms.seeOther(session.equals(who.session()) ? "/sign-in" : "/people/" + id + "/sessions");
    }
}
