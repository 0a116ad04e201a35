package org.meguri.people.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;

/**
 * Records that somebody looked at the record of somebody else. Looking at one's own is nobody's business, and looking
 * again within some minutes is the same look (remembered on each node for itself).
 */
@ApplicationScoped
public class PersonViews {

    private record View(UUID viewer, UUID subject, What what) {}

    /** What was looked at. */
    public enum What {
        CARD,
        PRACTICE,
        LOOP,
        SESSIONS,
        FILE,
        SKILLS,
        PROOF,
        LICENCE
    }

    private final Audit audit;
    private final Cache<View, Boolean> recent;

    PersonViews(Audit audit, AuditConfig config) {
        this.audit = audit;
        this.recent = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(config.sameView())
                .build();
    }

    /** The actor is about to see that part of the person's record. */
    public void viewed(Actor actor, UUID subject, What what) {
        if (actor.isSelf(subject)) {
            return;
        }
        View view = new View(actor.person(), subject, what);
        if (recent.getIfPresent(view) == null) {
            audit.record(
                    Act.PERSON_VIEWED,
                    actor.body(),
                    actor.person(),
                    subject,
                    "page:" + what.name().toLowerCase(java.util.Locale.ROOT));
            recent.put(view, true);
        }
    }
}
