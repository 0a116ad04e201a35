package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.people.SetupLink.Purpose;
import org.meguri.platform.Words;
import org.meguri.platform.problem.NotFound;

/** Makes the first administrator of a further body, with the link that was handed over when the body was opened. */
@ApplicationScoped
public class SetUpBody {

    /** Who registers; {@code login} may be empty. */
    public record First(
            String staffNumber,
            String name,
            String kana,
            String password,
            String again,
            @Nullable String login) {}

    private final EntityManager entities;
    private final SetupLinks links;
    private final FirstAdministrator first;
    private final Clock clock;

    SetUpBody(EntityManager entities, SetupLinks links, FirstAdministrator first, Clock clock) {
        this.entities = entities;
        this.links = links;
        this.first = first;
        this.clock = clock;
    }

    /** The name of the body that the link is for; empty when the link can no longer be used. */
    @Transactional
    public Optional<Words> body(String token) {
        return links.find(Purpose.BODY, token, LockModeType.NONE)
                .map(SetupLink::body)
                .filter(this::isEmpty)
                .map(Body::name);
    }

    /**
     * Registers the administrator, who is also HR until somebody else is appointed.
     *
     * @throws NotFound the link is unknown, used or too old
     */
    @Transactional
    public void setUp(String token, First said) {
        SetupLink link =
                links.find(Purpose.BODY, token, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
        Body body = link.body();
        if (body == null || !isEmpty(body)) {
            throw new NotFound();
        }
        FirstAdministrator.Who who = new FirstAdministrator.Who(
                said.staffNumber(), said.name(), said.kana(), said.password(), said.again(), said.login());
        first.check(who);
        link.use(clock.instant());
        first.appoint(body, who);
    }

    private boolean isEmpty(Body body) {
        return entities.createQuery("select count(p) from Person p where p.body = :body", Long.class)
                        .setParameter("body", body)
                        .getSingleResult()
                == 0;
    }
}
