package org.meguri.practice.praise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.Practices;
import org.meguri.practice.WorkTask;

/** Says something to somebody about what they tried, whether it went well or not. */
@ApplicationScoped
public class GivePraise {

    public static final int LENGTH = 300;

    private final Practices practices;
    private final Praises praises;
    private final EntityManager entities;
    private final Inbox inbox;
    private final Clock clock;

    GivePraise(Practices practices, Praises praises, EntityManager entities, Inbox inbox, Clock clock) {
        this.practices = practices;
        this.praises = praises;
        this.entities = entities;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Whether the actor is one from whom it counts: a head above the person, or a trainer there. */
    public static boolean mayPraise(Actor actor, PracticeAssignment practice) {
        return practice.isLedBy(actor)
                || (!practice.isOf(actor)
                        && actor.trains().includes(practice.unit().id()));
    }

    /**
     * Says it.
     *
     * @param said up to 300 letters
     * @return what was said
     * @throws NotFound the actor may not read the practice
     * @throws Forbidden it is the actor's own, or they neither head nor train there
     * @throws Conflict nothing was tried yet, or the actor has said something about it already
     * @throws Invalid nothing is said, or it is too long
     */
    @Transactional
    public UUID give(Actor actor, UUID practiceId, @Nullable String said) {
        PracticeAssignment practice = practices.of(actor, practiceId);
        if (!mayPraise(actor, practice)) {
            throw new Forbidden(practice.isOf(actor) ? "praise-own" : "forbidden");
        }
        String text = Text.clean(said);
        new Invalid.Check()
                .that(!text.isEmpty(), "text", "required")
                .that(Text.length(text) <= LENGTH, "text", "too-long", LENGTH)
                .orThrow();
        if (practices.logs(practiceId).isEmpty()) {
            throw new Conflict("praise-untried");
        }
        // two windows do not make two
        Person self = entities.find(Person.class, actor.person(), LockModeType.PESSIMISTIC_WRITE);
        if (praises.about(practiceId).stream().anyMatch(one -> actor.isSelf(one.givenBy()))) {
            throw new Conflict("praise-given");
        }
        Instant now = clock.instant();
        Praise made = new Praise(practice, self, text, now);
        praises.persist(made);
        WorkTask task = practice.task();
        inbox.tell(
                NoticeKind.PRAISED,
                actor.body(),
                practice.person().id(),
                practiceId,
                "/praise",
                now,
                new Words(actor.name(), null),
                task == null ? new Words("実践", "Practice") : task.name());
        return made.id();
    }
}
