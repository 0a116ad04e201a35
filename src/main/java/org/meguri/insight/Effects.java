package org.meguri.insight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.loop.Signal;
import org.meguri.loop.SignalReceived;
import org.meguri.people.UnitTree;
import org.meguri.people.UnitTree.Node;
import org.meguri.practice.FreedFor;
import org.meguri.practice.effect.EffectAnswered;

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
     * other and are never added up; each may be negative.
     *
     * @param selfReported of practices that no head has confirmed
     * @param confirmed of practices that a head has confirmed, with minutes from memory
     * @param measured of practices that a head has confirmed, with minutes from the timer
     * @param lapsed of practices that a head once confirmed, which ended or of which nobody said whether they go on
     * @param uses what the confirmed time went to
     */
    public record Saved(long selfReported, long confirmed, long measured, long lapsed, List<Use> uses) {}

    /**
     * What changed beside the time, as said at the report.
     *
     * @param errors mistakes
     * @param rework work done again
     * @param confidence null where fewer than {@link #FEWEST} people have said both
     */
    public record Beside(Said errors, Said rework, @Nullable Felt confidence) {}

    /** How many said that it became less, how many that it became more, of all who said something. */
    public record Said(long less, long more, long all) {}

    /** Means of 1 to 5, before the first try and at the report, of so many people. */
    public record Felt(double before, double after, long people) {}

    /** So many people at least stand behind a mean, so that nobody can be told from it. */
    static final int FEWEST = 5;

    /**
     * Confirmed minutes by what they went to.
     *
     * @param freedFor null for what nobody said
     */
    public record Use(@Nullable FreedFor freedFor, long minutes) {}

    /** A practice after a case: the unit of the case and that of the practice. */
    record Follow(UUID origin, UUID published, UUID follower) {}

    /** What was saved in a unit. */
    record UnitMinutes(
            UUID unit, @Nullable FreedFor freedFor, long selfReported, long confirmed, long measured, long lapsed) {

        static UnitMinutes of(Sum all, @Nullable Sum lapsed) {
            long gone = lapsed == null ? 0 : lapsed.confirmed();
            long goneMeasured = lapsed == null ? 0 : lapsed.measured();
            return new UnitMinutes(
                    all.unit(),
                    all.freedFor(),
                    all.all() - all.confirmed(),
                    all.confirmed() - all.measured() - (gone - goneMeasured),
                    all.measured() - goneMeasured,
                    gone);
        }
    }

    /** Minutes of all tries, of those in confirmed practices, and of those among them that were timed. */
    record Sum(UUID unit, @Nullable FreedFor freedFor, long all, long confirmed, long measured) {

        private Place place() {
            return new Place(unit, freedFor);
        }
    }

    private record Place(UUID unit, @Nullable FreedFor freedFor) {}

    /** What somebody said in a unit: less, more and any answer about mistakes and rework; sums of points of those who said both. */
    record UnitSaid(
            UUID unit,
            UUID person,
            long errorsLess,
            long errorsMore,
            long errors,
            long reworkLess,
            long reworkMore,
            long rework,
            long pairs,
            long before,
            long after) {}

    private record Key(UUID body, Instant until) {}

    private record Facts(List<Follow> follows, List<UnitMinutes> minutes, List<UnitSaid> said) {}

    /** Which practices were confirmed and do not count at the moment: what ended, and what nobody answered in time. */
    private static final String LAPSED = """
             and a.confirmed = true and a.endorsedAt < :until and exists (select r.id from Reconfirmation r
               where r.practice = a
                 and ((r.lapsesOn < :day and (r.answeredAt is null or r.answeredAt >= :until))
                   or (r.answeredAt < :until and r.goesOn = false)))
            """;

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
        return new Saved(
                minutes.stream().mapToLong(UnitMinutes::selfReported).sum(),
                minutes.stream().mapToLong(UnitMinutes::confirmed).sum(),
                minutes.stream().mapToLong(UnitMinutes::measured).sum(),
                minutes.stream().mapToLong(UnitMinutes::lapsed).sum(),
                uses(minutes));
    }

    /** What changed beside the time in the unit, and in everything below it, as said by the end of the day. */
    public Beside beside(Overview overview, UUID body) {
        Set<UUID> units = overview.units();
        return beside(facts(body, endOf(overview)).said().stream()
                .filter(one -> units.contains(one.unit()))
                .toList());
    }

    static Beside beside(Collection<UnitSaid> said) {
        long pairs = said.stream().mapToLong(UnitSaid::pairs).sum();
        // one person may have said it of many practices, and in two units
        long people = said.stream()
                .filter(one -> one.pairs() > 0)
                .map(UnitSaid::person)
                .distinct()
                .count();
        return new Beside(
                new Said(
                        said.stream().mapToLong(UnitSaid::errorsLess).sum(),
                        said.stream().mapToLong(UnitSaid::errorsMore).sum(),
                        said.stream().mapToLong(UnitSaid::errors).sum()),
                new Said(
                        said.stream().mapToLong(UnitSaid::reworkLess).sum(),
                        said.stream().mapToLong(UnitSaid::reworkMore).sum(),
                        said.stream().mapToLong(UnitSaid::rework).sum()),
                people < FEWEST
                        ? null
                        : new Felt(
                                (double) said.stream()
                                                .mapToLong(UnitSaid::before)
                                                .sum()
                                        / pairs,
                                (double) said.stream()
                                                .mapToLong(UnitSaid::after)
                                                .sum()
                                        / pairs,
                                people));
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

    /** An answer whether something goes on changes what counts. */
    void forgetSavings(@Observes(during = TransactionPhase.AFTER_SUCCESS) EffectAnswered fact) {
        changes.incrementAndGet();
        known.asMap().keySet().removeIf(key -> key.body().equals(fact.body()));
    }

    private Facts facts(UUID body, Instant until) {
        Key key = new Key(body, until);
        Facts facts = known.getIfPresent(key);
        if (facts == null) {
            long before = changes.get();
            facts = new Facts(follows(body, until), minutes(body, until), said(body, until));
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
        Map<Place, Sum> lapsed = sums(body, until, LAPSED).stream().collect(Collectors.toMap(Sum::place, sum -> sum));
        return sums(body, until, "").stream()
                .map(sum -> UnitMinutes.of(sum, lapsed.get(sum.place())))
                .toList();
    }

    private List<Sum> sums(UUID body, Instant until, String further) {
        TypedQuery<Sum> query = entities.createQuery("""
                        select new org.meguri.insight.Effects$Sum(
                            a.unit.id,
                            a.freedFor,
                            sum((l.baselineMinutes - l.minutes) * l.count),
                            sum(case when a.confirmed = true and a.endorsedAt < :until
                                then (l.baselineMinutes - l.minutes) * l.count else 0 end),
                            sum(case when a.confirmed = true and a.endorsedAt < :until and l.timed = true
                                then (l.baselineMinutes - l.minutes) * l.count else 0 end))
                        from PracticeLog l join l.practice a
                        where a.bodyId = :body and l.recordedAt < :until
                        """ + further + " group by a.unit.id, a.freedFor", Sum.class);
        query.setParameter("body", body).setParameter("until", until);
        if (!further.isEmpty()) {
            query.setParameter(
                    "day", until.atZone(clock.getZone()).toLocalDate().minusDays(1));
        }
        return query.getResultList();
    }

    private List<UnitSaid> said(UUID body, Instant until) {
        return entities.createQuery("""
                        select new org.meguri.insight.Effects$UnitSaid(
                            a.unit.id,
                            a.person.id,
                            sum(case when a.quality.errors = LESS then 1 else 0 end),
                            sum(case when a.quality.errors = MORE then 1 else 0 end),
                            sum(case when a.quality.errors is not null then 1 else 0 end),
                            sum(case when a.quality.rework = LESS then 1 else 0 end),
                            sum(case when a.quality.rework = MORE then 1 else 0 end),
                            sum(case when a.quality.rework is not null then 1 else 0 end),
                            sum(case when a.confidence.before is not null and a.confidence.after is not null
                                then 1 else 0 end),
                            sum(case when a.confidence.after is not null
                                then coalesce(a.confidence.before, 0) else 0 end),
                            sum(case when a.confidence.before is not null
                                then coalesce(a.confidence.after, 0) else 0 end))
                        from PracticeAssignment a
                        where a.bodyId = :body and a.reportedAt < :until
                        group by a.unit.id, a.person.id
                        """, UnitSaid.class)
                .setParameter("body", body)
                .setParameter("until", until)
                .getResultList();
    }

    private Instant endOf(Overview overview) {
        return overview.asOf().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
