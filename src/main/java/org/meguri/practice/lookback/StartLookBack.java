package org.meguri.practice.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.OrgUnit;
import org.meguri.people.People;
import org.meguri.people.Person;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Invalid;

/** Starts looking back, alone on a practice of one's own, or with colleagues, who each bring theirs if they like. */
@ApplicationScoped
public class StartLookBack {

    static final int TITLE = 80;

    private final LookBacks lookBacks;
    private final EntityManager entities;
    private final Inbox inbox;
    private final Clock clock;

    StartLookBack(LookBacks lookBacks, EntityManager entities, Inbox inbox, Clock clock) {
        this.lookBacks = lookBacks;
        this.entities = entities;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Starts.
     *
     * @param title on what, up to 80 letters
     * @param practice a tried practice of the actor's own; null only with colleagues
     * @param colleagues of {@link LookBacks#colleagues}; empty to look back alone
     * @return the occasion
     * @throws Invalid the title is missing or too long, nothing or nobody can be looked back on so, or they are too many
     */
    @Transactional
    public UUID start(Actor actor, @Nullable String title, @Nullable UUID practice, Collection<UUID> colleagues) {
        String about = Text.clean(title).replace('\n', ' ');
        Set<UUID> others = new LinkedHashSet<>(colleagues);
        Set<UUID> near = others.isEmpty()
                ? Set.of()
                : lookBacks.colleagues(actor).stream().map(People.Card::id).collect(Collectors.toSet());
        new Invalid.Check()
                .that(!about.isEmpty(), "title", "required")
                .that(Text.length(about) <= TITLE, "title", "too-long", TITLE)
                .that(practice != null || !others.isEmpty(), "practice", "choose-one")
                .that(practice == null || isOwn(actor, practice), "practice", "choice-unknown")
                .that(near.containsAll(others), "colleagues", "look-back-far")
                .that(others.size() < LookBacks.MOST, "colleagues", "look-back-many", LookBacks.MOST)
                .orThrow();
        Instant now = clock.instant();
        LookBack made = new LookBack(
                actor.body(),
                entities.getReference(OrgUnit.class, actor.unit()),
                entities.getReference(Person.class, actor.person()),
                about,
                now);
        lookBacks.persist(made);
        entities.persist(new LookBackPart(made, entities.getReference(Person.class, actor.person()), practice));
        for (UUID other : others) {
            LookBackPart part = new LookBackPart(made, entities.getReference(Person.class, other), null);
            entities.persist(part);
            inbox.tell(
                    NoticeKind.LOOK_BACK_ASKED,
                    actor.body(),
                    other,
                    part.id(),
                    "/look-backs/" + made.id(),
                    now,
                    new Words(actor.name(), null),
                    new Words(about, null));
        }
        return made.id();
    }

    private boolean isOwn(Actor actor, UUID practice) {
        return lookBacks.practices(actor).stream()
                .anyMatch(one -> one.practice().equals(practice));
    }
}
