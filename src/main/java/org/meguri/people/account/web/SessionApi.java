package org.meguri.people.account.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.account.EndSession;
import org.meguri.people.account.LiveSessions;
import org.meguri.people.web.CurrentActor;

/** One's sessions for programs. */
@Path("/api/v1")
@Tag(name = "people")
public class SessionApi {

    /**
     * One session.
     *
     * @param sharedPc where the shared PC stands on which it runs; null on anybody's own
     * @param current whether it is the one of this request
     */
    public record SessionJson(
            UUID id,
            String device,
            @Nullable String sharedPc,
            Instant begunAt,
            Instant lastSeenAt,
            Instant endsAt,
            boolean current) {}

    /** All live sessions; there are never many. */
    public record SessionsJson(List<SessionJson> items) {}

    private final CurrentActor actor;
    private final LiveSessions sessions;
    private final EndSession endSession;

    SessionApi(CurrentActor actor, LiveSessions sessions, EndSession endSession) {
        this.actor = actor;
        this.sessions = sessions;
        this.endSession = endSession;
    }

    @GET
    @Path("me/sessions")
    @RolesAllowed({"EMPLOYEE", "ADMIN", "AUDITOR", "PARTNER", "INSTALLATION"})
    @Operation(summary = "Where I am signed in")
    public SessionsJson own() {
        return json(sessions.own(actor.get()));
    }

    @DELETE
    @Path("me/sessions/{id}")
    @RolesAllowed({"EMPLOYEE", "ADMIN", "AUDITOR", "PARTNER", "INSTALLATION"})
    @Operation(summary = "End one of my sessions at once")
    public void end(@RestPath UUID id) {
        endSession.end(actor.get(), actor.get().person(), id);
    }

    static SessionsJson json(List<LiveSessions.Item> items) {
        return new SessionsJson(items.stream()
                .map(item -> new SessionJson(
                        item.id(),
                        item.device().label(),
                        item.place(),
                        item.begun(),
                        item.seen(),
                        item.ends(),
                        item.here()))
                .toList());
    }
}
