package org.meguri.people.account.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.meguri.people.Actor;
import org.meguri.people.account.EndSession;
import org.meguri.people.account.LiveSessions;
import org.meguri.people.audit.PersonViews;
import org.meguri.people.web.CurrentActor;

/** Somebody else's sessions for programs. */
@Path("/api/v1/people/{id}/sessions")
@RolesAllowed("ADMIN")
@Tag(name = "people")
public class PersonSessionApi {

    private final CurrentActor actor;
    private final LiveSessions sessions;
    private final EndSession endSession;
    private final PersonViews seen;

    PersonSessionApi(CurrentActor actor, LiveSessions sessions, EndSession endSession, PersonViews seen) {
        this.actor = actor;
        this.sessions = sessions;
        this.endSession = endSession;
        this.seen = seen;
    }

    @GET
    @Operation(summary = "Where somebody is signed in")
    public SessionApi.SessionsJson list(@RestPath UUID id) {
        Actor who = actor.get();
        SessionApi.SessionsJson found = SessionApi.json(sessions.ofPerson(who, id));
        seen.viewed(who, id, PersonViews.What.SESSIONS);
        return found;
    }

    @DELETE
    @Path("{session}")
    @Operation(summary = "End somebody's session at once")
    public void end(@RestPath UUID id, @RestPath UUID session) {
        endSession.end(actor.get(), id, session);
    }
}
