package org.meguri.share.trouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.People;
import org.meguri.people.Person;
import org.meguri.people.Postings;
import org.meguri.people.Units;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.share.Cases;

/** A trainer finds a module, a case or a colleague for somebody, or says that nothing fits yet and what happens next. */
@ApplicationScoped
public class MatchTrouble {

    private final Troubles troubles;
    private final Curricula curricula;
    private final Cases cases;
    private final People people;
    private final Postings postings;
    private final Actors actors;
    private final Units units;
    private final EntityManager entities;
    private final Inbox inbox;
    private final Event<TroublesChanged> changed;
    private final Clock clock;

    MatchTrouble(
            Troubles troubles,
            Curricula curricula,
            Cases cases,
            People people,
            Postings postings,
            Actors actors,
            Units units,
            EntityManager entities,
            Inbox inbox,
            Event<TroublesChanged> changed,
            Clock clock) {
        this.troubles = troubles;
        this.curricula = curricula;
        this.cases = cases;
        this.people = people;
        this.postings = postings;
        this.actors = actors;
        this.units = units;
        this.entities = entities;
        this.inbox = inbox;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Answers.
     *
     * @param version the version that the actor saw; null when it does not matter
     * @throws NotFound the actor may not read it
     * @throws Forbidden the actor is no trainer of the unit, or it is their own
     * @throws Conflict it has helped already or was taken back
     * @throws Invalid something is missing or too long, the module has nothing to try, its author may not read the case, or
     *     nobody else at work has the number
     */
    @Transactional
    public void match(Actor actor, UUID id, Found found, @Nullable Integer version) {
        Trouble trouble = troubles.unchanged(actor, id, version);
        if (trouble.isOpen() && !trouble.mayMatch(actor)) {
            throw new Forbidden("forbidden");
        }
        found.check();
        Person colleague = null;
        switch (Objects.requireNonNull(found.kind())) {
            case MODULE -> requireModule(actor, Objects.requireNonNull(found.module()));
            case CASE -> requireCase(trouble, Objects.requireNonNull(found.source()));
            case COLLEAGUE -> colleague = colleague(actor, trouble, Objects.requireNonNull(found.staffNumber()));
            case NOTHING_YET -> {}
        }
        Instant now = clock.instant();
        trouble.answered();
        entities.persist(
                new TroubleMatch(trouble, found, colleague, entities.getReference(Person.class, actor.person()), now));
        inbox.settle(id, List.of(NoticeKind.TROUBLE_TOLD, NoticeKind.TROUBLE_NOT_HELPED));
        inbox.tell(
                found.kind() == MatchKind.NOTHING_YET ? NoticeKind.TROUBLE_NOTHING_YET : NoticeKind.TROUBLE_MATCHED,
                actor.body(),
                trouble.person().id(),
                id,
                "/troubles/" + id,
                now,
                new Words(trouble.shortly(), null));
        if (colleague != null) {
            inbox.tell(
                    NoticeKind.TROUBLE_COLLEAGUE,
                    actor.body(),
                    colleague.id(),
                    id,
                    "/troubles/" + id,
                    now,
                    units.tree(actor.body()).get(trouble.unit().id()).name(),
                    new Words(trouble.shortly(), null));
        }
        changed.fire(new TroublesChanged(actor.body()));
    }

    private void requireModule(Actor actor, UUID module) {
        if (curricula.of(actor.body()).modulesWithBrief().stream()
                .noneMatch(one -> one.id().equals(module))) {
            throw new Invalid("module", "choose-one");
        }
    }

    /** Whoever is to read it must be able to. */
    private void requireCase(Trouble trouble, UUID source) {
        if (!cases.isReadable(actors.of(trouble.person().id()), source)) {
            throw new Invalid("source", "trouble-case-hidden");
        }
    }

    private Person colleague(Actor actor, Trouble trouble, String staffNumber) {
        String number = Normalizer.normalize(staffNumber, Normalizer.Form.NFKC);
        return people.findByStaffNumber(actor, number)
                .filter(one -> !one.id().equals(trouble.person().id()))
                .filter(one -> postings.primary(one.id(), LocalDate.now(clock)).isPresent())
                .orElseThrow(() -> new Invalid("staffNumber", "staff-number-unknown", number));
    }
}
