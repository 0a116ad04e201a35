package org.meguri.people.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.Sessions;
import org.meguri.platform.web.ProblemRenderer;

/**
 * Puts the actor into the identity. The token only names the session: whether it still lives, and what its person may do,
 * is asked of the database, so that rights follow the posts of the day and an ended session is refused.
 */
@Singleton
public class ActorAugmentor implements SecurityIdentityAugmentor {

    /** The only role of somebody who must change a temporary password first. */
    public static final String PASSWORD_TEMPORARY = "PASSWORD_TEMPORARY";

    private final Actors actors;

    ActorAugmentor(Actors actors) {
        this.actors = actors;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        String session = token.getClaim(Sessions.CLAIM);
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        return context.runBlocking(() -> withActor(identity, session, request));
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    private SecurityIdentity withActor(SecurityIdentity identity, String session, @Nullable RoutingContext request) {
        Actor actor = actors.inSession(UUID.fromString(session))
                .orElseThrow(() -> new AuthenticationFailedException("The session has ended"));
        QuarkusSecurityIdentity.Builder builder =
                QuarkusSecurityIdentity.builder(identity).addAttribute(CurrentActor.ATTRIBUTE, actor);
        if (actor.passwordTemporary()) {
            builder.addRole(PASSWORD_TEMPORARY);
            if (request != null) {
                request.put(ProblemRenderer.DETOUR, "/password");
            }
        } else {
            builder.addRoles(actor.roles().stream().map(Enum::name).collect(Collectors.toSet()));
        }
        return builder.build();
    }
}
