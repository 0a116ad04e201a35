package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Problem;

/**
 * Opens a session for whom the office's provider vouches. The session is one of ours: it is listed, ends when left idle
 * and can be ended, whatever the provider thinks. Nobody comes to be by signing in: who has no account is told so.
 */
@ApplicationScoped
public class SignInByProvider {

    private final Bodies bodies;
    private final People people;
    private final Postings postings;
    private final Accounts accounts;
    private final Sessions sessions;
    private final PeopleConfig config;
    private final Audit audit;
    private final Clock clock;

    SignInByProvider(
            Bodies bodies,
            People people,
            Postings postings,
            Accounts accounts,
            Sessions sessions,
            PeopleConfig config,
            Audit audit,
            Clock clock) {
        this.bodies = bodies;
        this.people = people;
        this.postings = postings;
        this.accounts = accounts;
        this.sessions = sessions;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens the session.
     *
     * @param staffNumber as the provider names it; its leading zeros count
     * @param lgCode the code of the body; null where the provider is not asked for it, which is enough for one body only
     * @param device what the browser calls itself, for the list of one's sessions
     * @throws Forbidden nobody, or nobody who may be here, is meant; the code says which
     */
    @Transactional(dontRollbackOn = Problem.class)
    public Tokens signIn(String staffNumber, @Nullable String lgCode, @Nullable String device) {
        Body body = body(lgCode);
        String number = Text.abbreviate(Text.clean(staffNumber), 50);
        Person person = people.findByStaffNumber(body.id(), number)
                .filter(found -> !found.isGuest())
                .orElse(null);
        if (person == null) {
            throw refused(body, null, "sso-person-unknown", number);
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate lastDay = person.leftOn();
        if (lastDay != null
                && lastDay.isBefore(today)
                && postings.on(person.id(), today).isEmpty()) {
            throw refused(body, person, "sso-person-left", number);
        }
        Account account = accounts.ofPerson(person.id()).orElse(null);
        if (account == null) {
            throw refused(body, person, "sso-account-none", number);
        }
        if (account.isClosed()) {
            throw refused(body, person, "sso-account-closed", number);
        }
        Instant now = clock.instant();
        Session session = Session.byProvider(account, now, config.session(), device);
        sessions.persist(session);
        audit.record(Act.SIGNED_IN, body.id(), person.id(), person.id(), "sso");
        return sessions.issue(session);
    }

    /** Whether the actor's session was opened by the provider. */
    @Transactional
    public boolean opened(Actor actor) {
        UUID session = actor.session();
        return session != null
                && sessions.findByIdOptional(session)
                        .filter(Session::isByProvider)
                        .isPresent();
    }

    private Body body(@Nullable String lgCode) {
        if (lgCode != null) {
            return bodies.find("lgCode", Text.fold(lgCode))
                    .firstResultOptional()
                    .orElseThrow(() -> new Forbidden("sso-body-unknown", Text.abbreviate(lgCode, 20)));
        }
        List<Body> all = bodies.municipalities();
        if (all.size() != 1) {
            throw new Forbidden("sso-body-needed");
        }
        return all.get(0);
    }

    private Forbidden refused(Body body, @Nullable Person person, String code, String number) {
        audit.record(Act.SIGN_IN_REFUSED, body.id(), null, person == null ? null : person.id(), code + " " + number);
        return new Forbidden(code, number);
    }
}
