package org.meguri.people.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Keys;
import org.meguri.people.OrgUnit;
import org.meguri.people.PeopleConfig;
import org.meguri.people.Role;
import org.meguri.people.Units;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** The shared PCs of all bodies. */
@ApplicationScoped
public class SharedPcs implements PanacheRepositoryBase<SharedPc, UUID> {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The PC as far as its own sign-in page needs to know. */
    public record Known(UUID id, UUID body, UUID unit, String label, boolean namesShown) {}

    /**
     * The PC in the list of who keeps it.
     *
     * @param registeredAt when its browser became the PC; null while the code waits to be typed
     * @param awaited whether the code still works
     * @param sessions how many people are signed in on it
     */
    public record Item(
            UUID id,
            int version,
            String name,
            String place,
            UUID unit,
            String unitName,
            boolean namesShown,
            String by,
            Instant announcedAt,
            @Nullable Instant registeredAt,
            @Nullable Instant usedAt,
            boolean awaited,
            long sessions) {}

    /** Somebody of the unit, as a button on the sign-in page. */
    public record Named(String staffNumber, String name, String kana) {}

    private final Keys keys;
    private final Units units;
    private final PeopleConfig config;
    private final Clock clock;
    private final Cache<String, Optional<Known>> byToken = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    SharedPcs(Keys keys, Units units, PeopleConfig config, Clock clock) {
        this.keys = keys;
        this.units = units;
        this.config = config;
        this.clock = clock;
    }

    /** Whether the actor keeps the shared PCs of the unit: administrators everywhere, heads in what they lead. */
    public static boolean mayKeep(Actor actor, UUID unit) {
        return actor.is(Role.ADMIN) || actor.leads().includes(unit);
    }

    /** The PC that holds the token; empty for none, an unknown or a revoked one. */
    public Optional<Known> holding(@Nullable String token) {
        return token == null || token.length() > 100
                ? Optional.empty()
                : byToken.get(
                        hash(token),
                        hash -> find("tokenHash = ?1 and revokedAt is null", hash)
                                .firstResultOptional()
                                .map(pc -> new Known(
                                        pc.id(), pc.body().id(), pc.unit().id(), label(pc), pc.isNamesShown())));
    }

    /** The PCs that the actor keeps and those that the actor brought in, revoked ones left out. */
    @Transactional
    public List<Item> kept(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        var tree = units.tree(actor.body(), today);
        Map<UUID, Long> sessions = sessions(actor.body(), now);
        return find(
                        "from SharedPc s join fetch s.announcedBy where s.body.id = ?1 and s.revokedAt is null"
                                + " order by s.place, s.name, s.id",
                        actor.body())
                .stream()
                .filter(pc -> mayEnd(actor, pc))
                .map(pc -> new Item(
                        pc.id(),
                        pc.version(),
                        pc.name(),
                        pc.place(),
                        pc.unit().id(),
                        tree.label(pc.unit().id(), actor.locale()),
                        pc.isNamesShown(),
                        pc.announcedBy().name(),
                        pc.announcedAt(),
                        pc.registeredAt(),
                        pc.usedAt(),
                        pc.isAwaited(now),
                        sessions.getOrDefault(pc.id(), 0L)))
                .toList();
    }

    /** The PC, if the actor keeps it or brought it in. */
    SharedPc of(Actor actor, UUID id) {
        return find("id = ?1 and body.id = ?2 and revokedAt is null", id, actor.body())
                .firstResultOptional()
                .filter(pc -> mayEnd(actor, pc))
                .orElseThrow(NotFound::new);
    }

    private static boolean mayEnd(Actor actor, SharedPc pc) {
        return mayKeep(actor, pc.unit().id()) || actor.isSelf(pc.announcedBy().id());
    }

    /** The unit that was chosen, if it stands today and the actor may keep PCs there. */
    OrgUnit unit(Actor actor, @Nullable UUID chosen) {
        UUID unit = chosen == null ? actor.unit() : chosen;
        if (units.tree(actor.body(), LocalDate.now(clock)).find(unit).isEmpty() || !mayKeep(actor, unit)) {
            throw new Invalid("unit", "unit-unknown");
        }
        return getEntityManager().getReference(OrgUnit.class, unit);
    }

    /** The people with an account in the unit of the PC and below, by reading; only where the PC shows names. */
    public List<Named> names(Known pc) {
        if (!pc.namesShown()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return getEntityManager()
                .createQuery("""
                        select p.staffNumber, p.name, p.kana from Posting o join o.person p
                        where o.kind = PRIMARY and o.state = WORKING and o.unit.id in :units
                          and o.days.from <= :day and o.days.to >= :day
                          and exists (select 1 from Account a where a.person = p and a.closedAt is null)
                        order by p.kana, p.staffNumber
                        """, Named.class)
                .setParameter("units", units.tree(pc.body(), today).subtree(pc.unit()))
                .setParameter("day", today)
                .setMaxResults(60)
                .getResultList();
    }

    /** How many people are signed in on each PC of the body. */
    private Map<UUID, Long> sessions(UUID body, Instant now) {
        return getEntityManager()
                .createQuery("""
                        select s.sharedPcId, count(s) from Session s
                        where s.endedAt is null and s.endsAt > :now and coalesce(s.seenAt, s.rotatedAt) > :idle
                          and s.sharedPcId in (select c.id from SharedPc c where c.body.id = :body)
                        group by s.sharedPcId
                        """, Object[].class)
                .setParameter("body", body)
                .setParameter("now", now)
                .setParameter("idle", now.minus(config.sharedIdle().multipliedBy(2)))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** How the PC is called beside a session: 「事務室 共用PC1」. */
    public String label(UUID id) {
        return findByIdOptional(id).map(SharedPcs::label).orElse("");
    }

    private static String label(SharedPc pc) {
        return Text.clean(pc.place() + " " + pc.name());
    }

    void forget() {
        byToken.invalidateAll();
    }

    /** The hash under which a token is kept. */
    String hash(String token) {
        return keys.proof("shared-pc", token);
    }

    /** The hash under which a code is kept, however it was typed. */
    String hashOfCode(String code) {
        return keys.proof(
                "shared-pc-code", Text.fold(code).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    static String newToken() {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
