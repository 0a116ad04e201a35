package org.meguri.people.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Units;
import org.meguri.platform.web.Viewer;

/** Tells the layout who is signed in. */
@RequestScoped
public class SignedInViewer implements Viewer {

    private final CurrentActor actor;
    private final Units units;

    SignedInViewer(CurrentActor actor, Units units) {
        this.actor = actor;
        this.units = units;
    }

    @Override
    public boolean isSignedIn() {
        return actor.find().isPresent();
    }

    @Override
    public String name() {
        return actor.get().name();
    }

    @Override
    public String unit() {
        Actor who = actor.get();
        return units.tree(who.body()).label(who.unit(), who.locale());
    }

    @Override
    public Set<String> roles() {
        return actor.find().map(Actor::roles).orElse(Set.of()).stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    @Override
    public Locale locale() {
        return actor.get().locale();
    }

    @Override
    public boolean isEraDates() {
        return actor.get().eraDates();
    }

    @Override
    public @Nullable String session() {
        return actor.find().map(Actor::session).map(UUID::toString).orElse(null);
    }
}
