package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.NotFound;

/**
 * Sets up an empty installation: the console prints a link, good for a day and for one use, with which the office opens
 * its body and makes its first administrator. There is no default password anywhere.
 */
@ApplicationScoped
public class SetUp {

    private final EntityManager entities;
    private final OpenBody openBody;
    private final SetupLinks links;
    private final FirstAdministrator first;
    private final Clock clock;

    SetUp(EntityManager entities, OpenBody openBody, SetupLinks links, FirstAdministrator first, Clock clock) {
        this.entities = entities;
        this.openBody = openBody;
        this.links = links;
        this.first = first;
        this.clock = clock;
    }

    /**
     * What the office says about itself and its first administrator.
     *
     * @param login what to sign in with besides the staff number; may be empty
     */
    public record Office(
            String lgCode,
            String name,
            @Nullable String nameEn,
            String staffNumber,
            String administrator,
            String kana,
            String password,
            String again,
            @Nullable String login) {

        FirstAdministrator.Who who() {
            return new FirstAdministrator.Who(staffNumber, administrator, kana, password, again, login);
        }
    }

    /** Whether nobody has set up the installation yet. */
    @Transactional
    public boolean isNeeded() {
        return entities.createQuery("select count(*) from Body b where b.lgCode <> :own", Long.class)
                        .setParameter("own", Body.INSTALLATION)
                        .getSingleResult()
                == 0;
    }

    /** Makes a new link and forgets all earlier ones; returns the secret part of its address. */
    @Transactional
    public String link() {
        return links.make(SetupLink.Purpose.OFFICE, null);
    }

    /** Whether the link can still be used. */
    @Transactional
    public boolean isGood(String token) {
        return isNeeded()
                && links.find(SetupLink.Purpose.OFFICE, token, LockModeType.NONE)
                        .isPresent();
    }

    /**
     * Opens the body and makes its first administrator, who is also HR until somebody else is appointed.
     *
     * @throws NotFound the link is unknown, used or too old
     */
    @Transactional
    public void setUp(String token, Office office) {
        SetupLink link = links.find(SetupLink.Purpose.OFFICE, token, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(NotFound::new);
        if (!isNeeded()) {
            throw new NotFound();
        }
        LgCode lgCode = LgCode.parse(office.lgCode());
        first.check(office.who());
        link.use(clock.instant());
        UUID id = openBody.open(lgCode, new Words(Text.clean(office.name()), Text.orNull(office.nameEn())));
        first.appoint(entities.find(Body.class, id), office.who());
    }
}
