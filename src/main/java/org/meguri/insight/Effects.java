package org.meguri.insight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.loop.Signal;
import org.meguri.loop.SignalReceived;
import org.meguri.people.UnitTree;
import org.meguri.people.UnitTree.Node;
import org.meguri.practice.FreedFor;

/**
 * What the loops of a unit brought by the end of a day: cases that other sections took up, and time saved. What was saved
 * counts where the person is now; a case counts where its author's loop is.
 */
@ApplicationScoped
public class Effects {

    /**
     * Cases that another section tried and reported on.
     *
     * @param cases how many cases
     * @param sections how many other sections (課)
     */
    public record Reuse(long cases, long sections) {}

    /**
     * Minutes saved by the tries, Σ (baseline − minutes) × count, by how sure the number is. The levels stand beside each
     * other and are never added up; each may be negative. Nothing is measured (実測) so far.
     *
     * @param selfReported of practices that no head has confirmed
     * @param confirmed of practices that a head has confirmed
     * @param uses what the confirmed time went to
     */
    public record Saved(long selfReported, long confirmed, List<Use> uses) {}

    /**
     * Confirmed minutes by what they went to.
     *
     * @param freedFor null for what nobody said
     */
    public record Use(@Nullable FreedFor freedFor, long minutes) {}

    /** A practice after a case: the unit of the case and that of the practice. */
    record Follow(UUID origin, UUID published, UUID follower) {}

    /** What was saved in a unit. */
    record UnitMinutes(UUID unit, @Nullable FreedFor freedFor, long all, long confirmed) {}

    private record Key(UUID body, Instant until) {}

    private record Facts(List<Follow> follows, List<UnitMinutes> minutes) {}

    private final EntityManager entities;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();

    /** For a minute at most, as other nodes do not tell this one; forgotten at once when something happens on this one. */
    private final Cache<Key, Facts> known = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Effects(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The cases of the unit, and of everything below it, that other sections took up by the end of the day. */
    public Reuse reuse(Overview overview, UUID body) {
        return reuse(facts(body, endOf(overview)).follows(), overview.tree(), overview.units());
    }

    static Reuse reuse(Collection<Follow> follows, UnitTree tree, Set<UUID> units) {
        List<Follow> others = follows.stream()
                .filter(one -> units.contains(one.origin()))
                .filter(one -> !section(tree, one.origin()).equals(section(tree, one.follower())))
                .toList();
        return new Reuse(
                others.stream().map(Follow::published).distinct().count(),
                others.stream()
                        .map(one -> section(tree, one.follower()))
                        .distinct()
                        .count());
    }

    private static UUID section(UnitTree tree, UUID unit) {
        return tree.division(unit).map(Node::id).orElse(unit);
    }

    /** What the tries in the unit, and in everything below it, had saved by the end of the day. */
    public Saved saved(Overview overview, UUID body) {
        Set<UUID> units = overview.units();
        List<UnitMinutes> minutes = facts(body, endOf(overview)).minutes().stream()
                .filter(one -> units.contains(one.unit()))
                .toList();
        long all = minutes.stream().mapToLong(UnitMinutes::all).sum();
        long confirmed = minutes.stream().mapToLong(UnitMinutes::confirmed).sum();
        return new Saved(all - confirmed, confirmed, uses(minutes));
    }

    static List<Use> uses(Collection<UnitMinutes> minutes) {
        // what nobody said stands last
        return Stream.concat(Arrays.stream(FreedFor.values()).map(Optional::of), Stream.of(Optional.<FreedFor>empty()))
                .map(use -> new Use(
                        use.orElse(null),
                        minutes.stream()
                                .filter(one -> one.freedFor() == use.orElse(null))
                                .mapToLong(UnitMinutes::confirmed)
                                .sum()))
                .filter(use -> use.minutes() != 0)
                .toList();
    }

    /** What happens in a loop may change what came of it; what is loaded in that moment is not kept. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignalReceived fact) {
        changes.incrementAndGet();
        UUID body = fact.loop().bodyId();
        known.asMap().keySet().removeIf(key -> key.body().equals(body));
    }

    private Facts facts(UUID body, Instant until) {
        Key key = new Key(body, until);
        Facts facts = known.getIfPresent(key);
        if (facts == null) {
            long before = changes.get();
            facts = new Facts(follows(body, until), minutes(body, until));
            if (changes.get() == before) {
                known.put(key, facts);
            }
        }
        return facts;
    }

    private List<Follow> follows(UUID body, Instant until) {
        // what follows no case is left out first: few do, and the events of all others need not be looked at
        return entities.createQuery("""
                        select distinct new org.meguri.insight.Effects$Follow(o.unit.id, o.caseId, e.unitId)
                        from Loop f join Loop o on o.caseId = f.sourceCaseId join LoopEvent e on e.loop = f
                        where f.bodyId = :body and f.sourceCaseId is not null
                          and e.signal = :reported and e.at < :until
                        """, Follow.class)
                .setParameter("body", body)
                .setParameter("reported", Signal.REPORTED)
                .setParameter("until", until)
                .getResultList();
    }

    private List<UnitMinutes> minutes(UUID body, Instant until) {
        return entities.createQuery("""
                        select new org.meguri.insight.Effects$UnitMinutes(
                            a.unit.id,
                            a.freedFor,
                            sum((l.baselineMinutes - l.minutes) * l.count),
                            sum(case when a.confirmed = true and a.endorsedAt < :until
                                then (l.baselineMinutes - l.minutes) * l.count else 0 end))
                        from PracticeLog l join l.practice a
                        where a.bodyId = :body and l.recordedAt < :until
                        group by a.unit.id, a.freedFor
                        """, UnitMinutes.class)
                .setParameter("body", body)
                .setParameter("until", until)
                .getResultList();
    }

    private Instant endOf(Overview overview) {
        return overview.asOf().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
