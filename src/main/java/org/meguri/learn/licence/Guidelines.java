package org.meguri.learn.licence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.problem.NotFound;

/** The editions of the bodies' guidelines. */
@ApplicationScoped
public class Guidelines implements PanacheRepositoryBase<Guideline, UUID> {

    private record Day(UUID body, LocalDate day) {}

    private final Cache<Day, Terms> recent = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    private final Clock clock;

    Guidelines(Clock clock) {
        this.clock = clock;
    }

    /** All editions of the actor's body, the newest first, those to come included. */
    public List<Guideline> all(Actor actor) {
        return of(actor.body());
    }

    /** The edition, if it is one of the actor's body. */
    public Guideline of(Actor actor, UUID id) {
        return find("from Guideline g join fetch g.publishedBy where g.id = ?1 and g.bodyId = ?2", id, actor.body())
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** What the body asks for on the day. */
    public Terms terms(UUID body, LocalDate day) {
        return Terms.of(of(body), day, clock.getZone());
    }

    /** The same, at most half a minute old where another node has published an edition; for what is only told. */
    Terms recentTerms(UUID body, LocalDate day) {
        return recent.get(new Day(body, day), key -> terms(body, day));
    }

    /** What was read before has changed. */
    void forget() {
        recent.invalidateAll();
    }

    /** Whether an edition in force asks for a licence on the day; the texts are left where they are. */
    boolean ask(UUID body, LocalDate day) {
        return count("bodyId = ?1 and effectiveOn <= ?2 and asksFrom <= ?2", body, day) > 0;
    }

    private List<Guideline> of(UUID body) {
        return find("from Guideline g join fetch g.publishedBy where g.bodyId = ?1 order by g.effectiveOn desc", body)
                .list();
    }
}
