package org.meguri.people.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Role;
import org.meguri.people.Units;
import org.meguri.people.shared.SharedPcs;
import org.meguri.people.shared.web.ThisPc;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.web.SharedMode;
import org.meguri.platform.web.Viewer;

/** Tells the layout who is signed in. */
@RequestScoped
public class SignedInViewer implements Viewer {

    private final CurrentActor actor;
    private final Units units;
    private final ThisPc pc;
    private final SharedPcs sharedPcs;
    private final Inbox inbox;

    SignedInViewer(CurrentActor actor, Units units, ThisPc pc, SharedPcs sharedPcs, Inbox inbox) {
        this.actor = actor;
        this.units = units;
        this.pc = pc;
        this.sharedPcs = sharedPcs;
        this.inbox = inbox;
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
        if (who.is(Role.PARTNER) && !who.is(Role.EMPLOYEE)) {
            return "";
        }
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
    public long unseen() {
        return inbox.unseen(actor.get().person());
    }

    @Override
    public @Nullable SharedMode shared() {
        String here = pc.find().map(SharedPcs.Known::label).orElse(null);
        if (here != null) {
            return pc.mode(here);
        }
        // the session began on a shared PC whose browser has lost its own cookie since
        return actor.find()
                .map(Actor::sharedPc)
                .map(id -> pc.mode(sharedPcs.label(id)))
                .orElse(null);
    }

    @Override
    public @Nullable String session() {
        return actor.find().map(Actor::session).map(UUID::toString).orElse(null);
    }
}
