package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.password.PasswordPolicy;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.NotFound;

/**
 * Sets up an empty installation: the console prints a link, good for a day and for one use, with which the office opens
 * its body and makes its first administrator. There is no default password anywhere.
 */
@ApplicationScoped
public class SetUp {

    private final EntityManager entities;
    private final OpenBody openBody;
    private final Passwords passwords;
    private final PeopleConfig config;
    private final Clock clock;
    private final Audit audit;

    SetUp(
            EntityManager entities,
            OpenBody openBody,
            Passwords passwords,
            PeopleConfig config,
            Clock clock,
            Audit audit) {
        this.entities = entities;
        this.openBody = openBody;
        this.passwords = passwords;
        this.config = config;
        this.clock = clock;
        this.audit = audit;
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
            @Nullable String login) {}

    /** Whether nobody has set up the installation yet. */
    @Transactional
    public boolean isNeeded() {
        return entities.createQuery("select count(*) from Body", Long.class).getSingleResult() == 0;
    }

    /** Makes a new link and forgets all earlier ones; returns the secret part of its address. */
    @Transactional
    public String link() {
        entities.createQuery("delete from SetupLink").executeUpdate();
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        entities.persist(new SetupLink(hash(token), clock.instant().plus(config.setupLink())));
        return token;
    }

    /** Whether the link can still be used. */
    @Transactional
    public boolean isGood(String token) {
        return isNeeded() && find(token, LockModeType.NONE).isPresent();
    }

    /**
     * Opens the body and makes its first administrator, who is also HR until somebody else is appointed.
     *
     * @throws NotFound the link is unknown, used or too old
     */
    @Transactional
    public void setUp(String token, Office office) {
        SetupLink link = find(token, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
        if (!isNeeded()) {
            throw new NotFound();
        }
        String staffNumber = Text.clean(office.staffNumber());
        LgCode lgCode = LgCode.parse(office.lgCode());
        passwords.requireGood(
                "password",
                office.password(),
                new PasswordPolicy.Owner(staffNumber, office.login(), office.administrator(), office.kana()));
        new org.meguri.platform.problem.Invalid.Check()
                .that(office.password().equals(office.again()), "again", "password-differs")
                .orThrow();
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        link.use(now);
        UUID id = openBody.open(lgCode, new Words(Text.clean(office.name()), Text.orNull(office.nameEn())));
        Body body = entities.find(Body.class, id);
        Person person = new Person(
                body,
                staffNumber,
                Text.clean(office.administrator()),
                Text.clean(office.kana()),
                null,
                Employment.REGULAR);
        entities.persist(person);
        OrgUnit root = entities.createQuery("from OrgUnit u where u.body = :body", OrgUnit.class)
                .setParameter("body", body)
                .getSingleResult();
        Title title = entities.createQuery("from Title t where t.body = :body and t.name.ja = :name", Title.class)
                .setParameter("body", body)
                .setParameter("name", DefaultTitles.STAFF)
                .getSingleResult();
        entities.persist(
                new Posting(person, root, title, Posting.Kind.PRIMARY, Posting.State.WORKING, Days.from(today)));
        String hash = passwords.hash(office.password());
        Account account = new Account(person, Text.orNull(office.login()), hash, true);
        account.changePassword(hash, now);
        entities.persist(account);
        entities.persist(new RoleGrant(person, Role.ADMIN, null, Days.from(today), null, now));
        entities.persist(new RoleGrant(person, Role.HR, null, Days.from(today), null, now));
        audit.record(Act.ACCOUNT_OPENED, id, null, person.id(), "");
        for (Role role : List.of(Role.ADMIN, Role.HR)) {
            audit.record(Act.ROLE_GRANTED, id, null, person.id(), RoleGrant.told(role, null, Days.from(today)));
        }
    }

    private Optional<SetupLink> find(String token, LockModeType lock) {
        return entities.createQuery("from SetupLink l where l.tokenHash = :hash", SetupLink.class)
                .setParameter("hash", hash(token))
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .filter(link -> link.isGood(clock.instant()));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
