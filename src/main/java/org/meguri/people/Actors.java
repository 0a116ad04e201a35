package org.meguri.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.NotFound;

/**
 * Finds out who acts in a session and what they may do today. What was found is kept for ten seconds: an ended session
 * is refused at once on the node that ended it and within ten seconds on every other.
 */
@ApplicationScoped
public class Actors {

    private final EntityManager entities;
    private final Units units;
    private final Postings postings;
    private final Deputies deputies;
    private final Sessions sessions;
    private final PeopleConfig config;
    private final Clock clock;
    private final Cache<UUID, Optional<Actor>> bySession = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    Actors(
            EntityManager entities,
            Units units,
            Postings postings,
            Deputies deputies,
            Sessions sessions,
            PeopleConfig config,
            Clock clock) {
        this.entities = entities;
        this.units = units;
        this.postings = postings;
        this.deputies = deputies;
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /** Who acts in the session; empty when it has ended or the person has no right to be here (any more). */
    @ActivateRequestContext
    public Optional<Actor> inSession(UUID session) {
        Optional<Actor> found = bySession.get(session, this::load);
        found.ifPresent(actor -> sessions.see(session, actor.sharedPc() != null, clock.instant()));
        return found;
    }

    /** Forgets what is kept about the session. */
    public void forget(UUID session) {
        bySession.invalidate(session);
    }

    /** Forgets what is kept about everybody, after a change of posts or rights. */
    public void forgetAll() {
        bySession.invalidateAll();
    }

    /** The person as an actor without a session, for what the system does in their name. */
    public Actor of(UUID person) {
        Person found = entities.find(Person.class, person);
        if (found == null) {
            throw new NotFound();
        }
        return actor(found, null, null, Locale.JAPANESE, true, false, null);
    }

    private Optional<Actor> load(UUID sessionId) {
        Instant now = clock.instant();
        return entities.createQuery("""
                        from Session s join fetch s.account a join fetch a.person p join fetch p.body
                        where s.id = :id
                        """, Session.class)
                .setParameter("id", sessionId)
                .getResultStream()
                .findFirst()
                .filter(session ->
                        session.isLive(now) && !session.account().isClosed() && !sessions.isIdle(session, now))
                .filter(session -> mayBeHere(session.account().person()))
                .map(session -> {
                    Account account = session.account();
                    return actor(
                            account.person(),
                            sessionId,
                            account.id(),
                            account.locale(),
                            account.isEraDates(),
                            // whom the provider vouches for need not change a password that was not used
                            account.mustChange(now, config.passwordDays()) && !session.isByProvider(),
                            session.sharedPcId());
                });
    }

    /**
     * An account ends with the last day of its person, whoever remembers to close it, unless a new post follows. Guests are
     * here on the days of their invitations and on no other.
     */
    private boolean mayBeHere(Person person) {
        LocalDate lastDay = person.leftOn();
        LocalDate today = LocalDate.now(clock);
        if (person.isGuest()) {
            return grants(person.id(), today).stream().anyMatch(grant -> grant.role() == Role.PARTNER);
        }
        return lastDay == null
                || !lastDay.isBefore(today)
                || !postings.on(person.id(), today).isEmpty();
    }

    private Actor actor(
            Person person,
            @Nullable UUID session,
            @Nullable UUID account,
            Locale locale,
            boolean eraDates,
            boolean temporary,
            @Nullable UUID sharedPc) {
        LocalDate today = LocalDate.now(clock);
        UUID body = person.body().id();
        UnitTree tree = units.tree(body, today);
        List<Posting> posts = postings.on(person.id(), today);
        UUID unit = posts.isEmpty() ? tree.root().id() : posts.get(0).unit().id();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!posts.isEmpty()) {
            roles.add(Role.EMPLOYEE);
        }
        Set<UUID> led = new HashSet<>();
        for (Posting post : posts) {
            if (post.title().duty() == Duty.HEAD && post.state() == Posting.State.WORKING) {
                led.addAll(tree.subtree(post.unit().id()));
                roles.add(Role.MANAGER);
            }
        }
        for (UUID stoodInFor : deputies.unitsOf(person.id(), today)) {
            led.addAll(tree.subtree(stoodInFor));
            roles.add(Role.MANAGER);
        }
        Scope trains = Scope.NONE;
        Scope contacts = Scope.of(led);
        for (RoleGrant grant : grants(person.id(), today)) {
            OrgUnit at = grant.unit();
            Scope scope = at == null ? Scope.WHOLE : Scope.of(tree.subtree(at.id()));
            roles.add(grant.role());
            if (grant.role() == Role.TRAINER) {
                trains = trains.or(scope);
            } else if (grant.role() == Role.CONTACT) {
                contacts = contacts.or(scope);
            }
        }
        UUID division = tree.division(unit).map(UnitTree.Node::id).orElse(unit);
        return new Actor(
                person.id(),
                body,
                session,
                account,
                person.name(),
                unit,
                division,
                Set.copyOf(roles),
                Scope.of(led),
                trains,
                contacts,
                locale,
                eraDates,
                temporary,
                sharedPc);
    }

    private List<RoleGrant> grants(UUID person, LocalDate today) {
        return entities.createQuery(
                        "from RoleGrant g where g.person.id = :person and g.days.from <= :day and g.days.to >= :day",
                        RoleGrant.class)
                .setParameter("person", person)
                .setParameter("day", today)
                .getResultList();
    }
}
