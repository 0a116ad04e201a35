package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/**
 * People from outside who are invited for some days (共創パートナー). They have an account and no post, so that no list of
 * staff, no roster and no figure knows them. What they are invited to is said elsewhere; everything here happens within
 * the act that says so.
 */
@ApplicationScoped
public class Guests {

    /** Longest name and organisation, in letters. */
    public static final int NAME = 100;

    /** Stands before a guest's number: a roster cannot have a number with a full stop. */
    private static final String NUMBER = "guest.";

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * What a guest was given.
     *
     * @param password a temporary password, to be handed over once; null where the guest has one already
     */
    public record Admission(UUID grant, @Nullable String password) {}

    private final EntityManager entities;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Actors actors;
    private final PeopleConfig config;
    private final Clock clock;
    private final Audit audit;

    Guests(
            EntityManager entities,
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            Actors actors,
            PeopleConfig config,
            Clock clock,
            Audit audit) {
        this.entities = entities;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.actors = actors;
        this.config = config;
        this.clock = clock;
        this.audit = audit;
    }

    /** Adds to the check what is wrong with a name and a sign-in name that are typed for a new guest. */
    public void check(Invalid.Check check, @Nullable String name, @Nullable String login) {
        String who = Text.clean(name);
        String typed = login(login);
        check.that(!who.isEmpty(), "name", "required")
                .that(Text.length(who) <= NAME, "name", "too-long", NAME)
                .that(!typed.isEmpty(), "login", "required")
                .that(typed.isEmpty() || OpenAccount.LOGIN.matcher(typed).matches(), "login", "login-shape")
                .that(typed.isEmpty() || !accounts.isTaken(typed), "login", "login-taken");
    }

    private static String login(@Nullable String typed) {
        return Text.clean(typed).toLowerCase(Locale.ROOT);
    }

    /** A new guest with an account that nobody can sign in to yet. */
    public Person welcome(Actor host, String name, String login) {
        Person guest = new Person(
                entities.getReference(Body.class, host.body()), number(), Text.clean(name), "", null, Employment.GUEST);
        entities.persist(guest);
        Account account = new Account(guest, login(login), passwords.hash(Passwords.readable()), true);
        account.close(clock.instant());
        accounts.persist(account);
        return guest;
    }

    private static String number() {
        StringBuilder made = new StringBuilder(NUMBER);
        for (int i = 0; i < 8; i++) {
            made.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return made.toString();
    }

    /** The guest, if they are one of the actor's body. */
    public Optional<Person> find(Actor actor, UUID id) {
        return Optional.ofNullable(entities.find(Person.class, id))
                .filter(person -> person.isGuest() && person.body().id().equals(actor.body()));
    }

    /**
     * Lets the guest in on the given days. An account that is open keeps its password.
     *
     * @throws Invalid the days reach into another fiscal year
     */
    public Admission admit(Actor host, Person guest, Days days) {
        RoleGrant grant = new RoleGrant(guest, Role.PARTNER, null, days, host.person(), clock.instant());
        entities.persist(grant);
        LocalDate known = guest.leftOn();
        if (known == null || known.isBefore(days.to())) {
            guest.stayUntil(days.to());
        }
        audit.record(
                Act.ROLE_GRANTED,
                host.body(),
                host.person(),
                guest.id(),
                RoleGrant.told(Role.PARTNER, null, grant.days()));
        Account account = account(guest);
        String password = null;
        if (account.isClosed()) {
            password = Passwords.readable();
            account.reset(passwords.hash(password), until(days.from()));
            audit.record(Act.ACCOUNT_OPENED, host.body(), host.person(), guest.id(), "");
        }
        actors.forgetAll();
        return new Admission(grant.id(), password);
    }

    /** Takes the grant back, at once, and closes the account when nothing is left for which the guest would come. */
    public void release(Actor host, UUID grant) {
        RoleGrant found = entities.find(RoleGrant.class, grant);
        LocalDate today = LocalDate.now(clock);
        if (!found.days().to().isBefore(today)) {
            found.endOn(today.minusDays(1));
            audit.record(
                    Act.ROLE_ENDED,
                    host.body(),
                    host.person(),
                    found.person().id(),
                    RoleGrant.told(Role.PARTNER, null, found.days()));
            settle(found.person(), host.person());
        }
    }

    /** Brings a guest's account to what the invitations say that are left. */
    void settle(Person guest, @Nullable UUID by) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = last(guest);
        guest.stayUntil(last == null || last.isBefore(today) ? today.minusDays(1) : last);
        Account account = account(guest);
        Instant now = clock.instant();
        if (guest.hasLeft(today) && !account.isClosed()) {
            account.close(now);
            audit.record(Act.ACCOUNT_CLOSED, guest.body().id(), by, guest.id(), "");
        }
        if (!mayEnter(guest, today)) {
            sessions.endAll(account, now);
        }
        actors.forgetAll();
    }

    private @Nullable LocalDate last(Person guest) {
        return grants(guest).stream()
                .filter(grant -> !grant.days().to().isBefore(grant.days().from()))
                .map(grant -> grant.days().to())
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Gives the guest a new temporary password and ends their sessions. */
    public String renewPassword(Actor host, UUID person) {
        Person guest = find(host, person).orElseThrow(() -> new Conflict("account-none"));
        Account account = account(guest);
        if (account.isClosed()) {
            throw new Conflict("account-none");
        }
        String password = Passwords.readable();
        account.reset(passwords.hash(password), until(LocalDate.now(clock)));
        sessions.endAll(account, clock.instant());
        audit.record(Act.PASSWORD_RESET, host.body(), host.person(), guest.id(), "");
        actors.forgetAll();
        return password;
    }

    /** Whether the person may sign in on the day as far as invitations go: everybody who is not a guest may. */
    boolean mayEnter(Person person, LocalDate day) {
        return !person.isGuest()
                || grants(person).stream().anyMatch(grant -> grant.days().contain(day));
    }

    private List<RoleGrant> grants(Person guest) {
        return entities.createQuery("from RoleGrant g where g.person = :guest and g.role = PARTNER", RoleGrant.class)
                .setParameter("guest", guest)
                .getResultList();
    }

    private Account account(Person guest) {
        return accounts.ofPerson(guest.id()).orElseThrow(() -> new Conflict("account-none"));
    }

    /** A temporary password is good for the usual days, counted from when it can be used. */
    private Instant until(LocalDate first) {
        Instant now = clock.instant();
        Instant begins = first.atStartOfDay(clock.getZone()).toInstant();
        return (begins.isAfter(now) ? begins : now).plus(Duration.ofDays(config.temporaryDays()));
    }
}
