package org.meguri.practice.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Posting;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;

/**
 * The tasks that nobody keeps: nobody was named, or whoever was does not work in the section any more. It follows from the
 * posts of the day, so that a transfer or a leave shows by itself; at most half a minute old.
 */
@ApplicationScoped
public class UnkeptTasks {

    /**
     * The tasks of a section that nobody keeps.
     *
     * @param since since when the first of them is without; null where that is not known of any
     */
    public record Unkept(UUID section, long tasks, @Nullable LocalDate since) {}

    /**
     * A task and where its steward works.
     *
     * @param unit the unit of the principal post today; null where there is none
     * @param left the last day of the latest post that is over
     */
    record Row(
            UUID task,
            UUID section,
            @Nullable UUID steward,
            @Nullable LocalDate stewardSince,
            @Nullable UUID unit,
            Posting.@Nullable State state,
            @Nullable LocalDate from,
            @Nullable LocalDate left) {

        boolean isKept(UnitTree tree) {
            return steward != null
                    && state == Posting.State.WORKING
                    && unit != null
                    && tree.upward(unit).stream().anyMatch(node -> node.id().equals(section));
        }

        @Nullable
        LocalDate since() {
            return steward == null ? stewardSince : from != null ? from : left == null ? null : left.plusDays(1);
        }
    }

    private final EntityManager entities;
    private final Units units;
    private final Clock clock;
    private final Cache<UUID, List<Unkept>> found =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build();

    UnkeptTasks(EntityManager entities, Units units, Clock clock) {
        this.entities = entities;
        this.units = units;
        this.clock = clock;
    }

    /** The sections of the actor's body with tasks that nobody keeps, the longest first; where nobody knows, at the end. */
    public List<Unkept> of(Actor actor) {
        return found.get(actor.body(), this::read);
    }

    private List<Unkept> read(UUID body) {
        UnitTree tree = units.tree(body);
        Map<UUID, List<Row>> bySection = rows(body).stream()
                .filter(row -> tree.find(row.section()).isPresent() && !row.isKept(tree))
                .collect(Collectors.groupingBy(Row::section));
        return bySection.entrySet().stream()
                .map(one -> new Unkept(
                        one.getKey(),
                        one.getValue().size(),
                        one.getValue().stream()
                                .map(Row::since)
                                .filter(Objects::nonNull)
                                .min(Comparator.naturalOrder())
                                .orElse(null)))
                .sorted(Comparator.comparing(Unkept::since, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(one -> tree.get(one.section()).code()))
                .toList();
    }

    private List<Row> rows(UUID body) {
        return entities.createQuery("""
                        select t.id, t.unit.id, s.id, t.stewardSince, o.unit.id, o.state, o.days.from,
                            (select max(x.days.to) from Posting x where x.person = s and x.days.to < :day)
                        from WorkTask t left join t.steward s
                        left join Posting o on o.person = s and o.kind = PRIMARY and o.days.from <= :day and o.days.to >= :day
                        where t.body.id = :body and t.unit is not null and t.mergedInto is null
                        """, Row.class)
                .setParameter("body", body)
                .setParameter("day", LocalDate.now(clock))
                .getResultList();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterChanged fact) {
        found.invalidate(fact.body());
    }
}
