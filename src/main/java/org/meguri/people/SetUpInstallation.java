package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.meguri.people.SetupLink.Purpose;
import org.meguri.people.password.PasswordPolicy;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/**
 * Makes an installation administrator, who opens bodies. They belong to the installation's own body, which has nobody with
 * a post and no records: because nothing is ever seen across bodies, they see nothing of any municipality.
 */
@ApplicationScoped
public class SetUpInstallation {

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,19}");

    /** Who registers. */
    public record Operator(String name, String login, String password, String again) {}

    private final EntityManager entities;
    private final SetupLinks links;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    SetUpInstallation(
            EntityManager entities,
            SetupLinks links,
            Accounts accounts,
            Passwords passwords,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a new link and forgets all earlier ones; returns the secret part of its address. */
    @Transactional
    public String link() {
        return links.make(Purpose.INSTALLATION, null);
    }

    /** Whether the link can still be used. */
    @Transactional
    public boolean isGood(String token) {
        return links.find(Purpose.INSTALLATION, token, LockModeType.NONE).isPresent();
    }

    /**
     * Registers an installation administrator.
     *
     * @throws NotFound the link is unknown, used or too old
     */
    @Transactional
    public void setUp(String token, Operator operator) {
        SetupLink link = links.find(Purpose.INSTALLATION, token, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(NotFound::new);
        String login = Text.clean(operator.login()).toLowerCase(Locale.ROOT);
        passwords.requireGood(
                "password", operator.password(), new PasswordPolicy.Owner(login, login, operator.name(), ""));
        new Invalid.Check()
                .that(operator.password().equals(operator.again()), "again", "password-differs")
                .that(LOGIN.matcher(login).matches(), "login", "login-shape")
                .that(accounts.count("login", login) == 0, "login", "login-taken")
                .orThrow();
        Instant now = clock.instant();
        link.use(now);
        Body body = body(now);
        Person person = new Person(body, login, Text.clean(operator.name()), "", null, Employment.REGULAR);
        entities.persist(person);
        String hash = passwords.hash(operator.password());
        Account account = new Account(person, login, hash, true);
        account.changePassword(hash, now);
        entities.persist(account);
        entities.persist(new RoleGrant(person, Role.INSTALLATION, null, Days.from(LocalDate.now(clock)), null, now));
        audit.record(Act.ACCOUNT_OPENED, body.id(), person.id(), person.id(), "role:INSTALLATION");
    }

    private Body body(Instant now) {
        return entities.createQuery("from Body b where b.lgCode = :own", Body.class)
                .setParameter("own", Body.INSTALLATION)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> open(now));
    }

    /** Without the curriculum, the tasks and the titles of other bodies: nobody learns here. */
    private Body open(Instant now) {
        Body body = Body.installation(now);
        OrgUnit root = new OrgUnit(body, OpenBody.ROOT_CODE);
        entities.persist(body);
        entities.persist(root);
        LocalDate since = FiscalYear.of(LocalDate.now(clock)).firstDay();
        entities.persist(new UnitVersion(root, null, 0, body.name(), "", Days.from(since)));
        return body;
    }
}
