package org.meguri.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Words;

/**
 * The units of a body. Trees are kept for a minute and forgotten at once on this node when the organisation changes, so
 * that another node sees a change within a minute.
 */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<OrgUnit, UUID> {

    private record Key(UUID body, LocalDate day) {}

    private final Clock clock;
    private final Cache<Key, UnitTree> trees = Caffeine.newBuilder()
            .maximumSize(64)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Units(Clock clock) {
        this.clock = clock;
    }

    /** The organisation as it stands today. */
    public UnitTree tree(UUID body) {
        return tree(body, LocalDate.now(clock));
    }

    /** The organisation as it stood or will stand on the day. */
    public UnitTree tree(UUID body, LocalDate day) {
        return trees.get(new Key(body, day), this::load);
    }

    /** Forgets what is held in memory, after a change. */
    public void forget() {
        trees.invalidateAll();
    }

    /** The unit, if it belongs to the actor's body. */
    @Nullable
    OrgUnit of(Actor actor, UUID id) {
        return find("id = ?1 and body.id = ?2", id, actor.body()).firstResult();
    }

    Optional<OrgUnit> findByCode(UUID body, String code) {
        return find("body.id = ?1 and code = ?2", body, code).firstResultOptional();
    }

    /** The levels of the body, read anew: what this request has seen before may be older. */
    public Levels levels(UUID body) {
        Map<Integer, Words> names = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select key(n), value(n) from Body b join b.levelNames n where b.id = :body", Object[].class)
                .setParameter("body", body)
                .getResultStream()
                .forEach(row -> names.put((Integer) row[0], (Words) row[1]));
        return getEntityManager()
                .createQuery("select b.sectionLevel from Body b where b.id = :body", Integer.class)
                .setParameter("body", body)
                .getResultStream()
                .findFirst()
                .map(section -> new Levels(section, names))
                .orElse(Levels.USUAL);
    }

    private UnitTree load(Key key) {
        List<UnitTree.Node> nodes = getEntityManager()
                .createQuery("""
                        select u.id, u.code, v.parent.id, v.level, v.name, v.kana
                        from UnitVersion v join v.unit u
                        where u.body.id = :body and v.days.from <= :day and v.days.to >= :day
                        """, Object[].class)
                .setParameter("body", key.body())
                .setParameter("day", key.day())
                .getResultStream()
                .map(row -> new UnitTree.Node(
                        (UUID) row[0], (String) row[1], (UUID) row[2], (Integer) row[3], (Words) row[4], (String)
                                row[5]))
                .toList();
        return new UnitTree(nodes, levels(key.body()));
    }
}
