package org.meguri.practice.praise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Words;

/** What was said to people about their attempts. Nobody counts it: there is no query for that. */
@ApplicationScoped
public class Praises implements PanacheRepositoryBase<Praise, UUID> {

    /** What was said, about which task and by whom. */
    public record Line(
            UUID id,
            UUID practice,
            @Nullable Words task,
            UUID givenBy,
            String givenByName,
            String text,
            Instant givenAt) {}

    private static final String LINE = """
            select new org.meguri.practice.praise.Praises$Line(x.id, a.id, t.name, g.id, g.name, x.text, x.givenAt)
            from Praise x join x.practice a left join a.task t join x.givenBy g
            """;

    private static final int MOST = 100;

    /** What was said to the actor, the newest first; at most 100. */
    public List<Line> mine(Actor actor) {
        return to(actor.person(), actor.body());
    }

    /** What was said to somebody; whoever asks has made sure that the reader may know. */
    public List<Line> to(UUID person, UUID body) {
        return getEntityManager()
                .createQuery(
                        LINE + " where x.person.id = :person and x.bodyId = :body order by x.givenAt desc, x.id",
                        Line.class)
                .setParameter("person", person)
                .setParameter("body", body)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** What was said about a practice, the oldest first; whoever asks may read the practice. */
    public List<Line> about(UUID practice) {
        return getEntityManager()
                .createQuery(LINE + " where a.id = :practice order by x.givenAt, x.id", Line.class)
                .setParameter("practice", practice)
                .getResultList();
    }
}
