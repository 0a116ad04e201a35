package org.meguri.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Account;
import org.meguri.people.Accounts;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.Session;
import org.meguri.people.Sessions;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;

/** Ends all of the actor's sessions but the one in which the actor acts. */
@ApplicationScoped
public class EndOtherSessions {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    EndOtherSessions(Accounts accounts, Sessions sessions, Actors actors, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void end(Actor actor) {
        Instant now = clock.instant();
        UUID account = accounts.ofPerson(actor.person()).map(Account::id).orElse(null);
        if (account == null) {
            return;
        }
        List<Session> others = sessions.live(account, now).stream()
                .filter(session -> !session.id().equals(actor.session()))
                .toList();
        others.forEach(session -> {
            session.end(now);
            actors.forget(session.id());
        });
        if (!others.isEmpty()) {
            audit.record(
                    Act.SESSION_ENDED, actor.body(), actor.person(), actor.person(), String.valueOf(others.size()));
        }
    }
}
