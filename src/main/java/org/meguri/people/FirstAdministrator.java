package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.people.password.PasswordPolicy;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Invalid;

/** Makes the first administrator of a body, who is also HR until somebody else is appointed. */
@ApplicationScoped
class FirstAdministrator {

    /**
     * Who it is.
     *
     * @param login what to sign in with besides the staff number; may be empty
     */
    record Who(
            String staffNumber,
            String name,
            String kana,
            String password,
            String again,
            @Nullable String login) {}

    private final EntityManager entities;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    FirstAdministrator(EntityManager entities, Passwords passwords, Audit audit, Clock clock) {
        this.entities = entities;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the password will do, before anything is made. */
    void check(Who who) {
        passwords.requireGood(
                "password",
                who.password(),
                new PasswordPolicy.Owner(Text.clean(who.staffNumber()), who.login(), who.name(), who.kana()));
        new Invalid.Check()
                .that(who.password().equals(who.again()), "again", "password-differs")
                .orThrow();
    }

    void appoint(Body body, Who who) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Person person = new Person(
                body,
                Text.clean(who.staffNumber()),
                Text.clean(who.name()),
                Text.clean(who.kana()),
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
        String hash = passwords.hash(who.password());
        Account account = new Account(person, Text.orNull(who.login()), hash, true);
        account.changePassword(hash, now);
        entities.persist(account);
        entities.persist(new RoleGrant(person, Role.ADMIN, null, Days.from(today), null, now));
        entities.persist(new RoleGrant(person, Role.HR, null, Days.from(today), null, now));
        audit.record(Act.ACCOUNT_OPENED, body.id(), null, person.id(), "");
        for (Role role : List.of(Role.ADMIN, Role.HR)) {
            audit.record(Act.ROLE_GRANTED, body.id(), null, person.id(), RoleGrant.told(role, null, Days.from(today)));
        }
    }
}
