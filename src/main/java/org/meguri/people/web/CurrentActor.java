package org.meguri.people.web;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;

/** Who acts in this request. */
@RequestScoped
public class CurrentActor {

    static final String ATTRIBUTE = "actor";

    private final CurrentIdentityAssociation identity;
    private @Nullable Optional<Actor> found;

    CurrentActor(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** The actor; nobody gets past this without being signed in. */
    public Actor get() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    /** The actor, if somebody is signed in. */
    public Optional<Actor> find() {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            // A path that leads nowhere is refused before anybody asks who is there.
            return Optional.empty();
        }
        Optional<Actor> known = found;
        if (known == null) {
            known = read();
            found = known;
        }
        return known;
    }

    private Optional<Actor> read() {
        try {
            SecurityIdentity who = identity.getIdentity();
            return who == null ? Optional.empty() : Optional.ofNullable(who.getAttribute(ATTRIBUTE));
        } catch (AuthenticationFailedException e) {
            // An old cookie on a public page: the reader is simply not signed in.
            return Optional.empty();
        }
    }
}
