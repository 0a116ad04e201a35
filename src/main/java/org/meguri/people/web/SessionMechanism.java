package org.meguri.people.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.people.RenewSession;
import org.meguri.people.Tokens;
import org.meguri.people.account.Ended;

/**
 * Finds the access token of a request: the bearer of the API, else the cookie of a page. An expired cookie is renewed
 * here on the server, so that a reader who comes back after lunch notices nothing.
 */
@Singleton
public class SessionMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    private final RenewSession renewal;

    SessionMechanism(RenewSession renewal) {
        this.renewal = renewal;
    }

    @Override
    public Uni<@Nullable SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            return verify(context, providers, header.substring(BEARER.length()).strip());
        }
        String access = SessionCookies.read(context, SessionCookies.ACCESS);
        if (access == null) {
            return Uni.createFrom().nullItem();
        }
        return verify(context, providers, access)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithUni(failure -> renew(context, providers, failure));
    }

    private Uni<SecurityIdentity> renew(RoutingContext context, IdentityProviderManager providers, Throwable failure) {
        String refresh = SessionCookies.read(context, SessionCookies.REFRESH);
        if (refresh == null) {
            return Uni.createFrom().failure(failure);
        }
        return Uni.createFrom()
                .item(() -> {
                    Optional<Tokens> tokens = renewal.renew(refresh);
                    if (tokens.isEmpty()) {
                        renewal.end(refresh)
                                .ifPresent(end -> SessionCookies.tell(
                                        context, end == RenewSession.End.IDLE ? Ended.IDLE : Ended.OVER));
                    }
                    return tokens;
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToUni(tokens -> renewed(context, providers, tokens, failure));
    }

    private Uni<SecurityIdentity> renewed(
            RoutingContext context, IdentityProviderManager providers, Optional<Tokens> tokens, Throwable failure) {
        if (tokens.isEmpty()) {
            SessionCookies.clear(context);
            return Uni.createFrom().failure(failure);
        }
        SessionCookies.set(context, tokens.get());
        return verify(context, providers, tokens.get().access());
    }

    private static Uni<SecurityIdentity> verify(
            RoutingContext context, IdentityProviderManager providers, String token) {
        TokenAuthenticationRequest request = new TokenAuthenticationRequest(new JsonWebTokenCredential(token));
        HttpSecurityUtils.setRoutingContextAttribute(request, context);
        return providers.authenticate(request);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public int getPriority() {
        // before the mechanism that SmallRye JWT brings along, which would refuse an expired cookie
        return DEFAULT_PRIORITY + 100;
    }
}
