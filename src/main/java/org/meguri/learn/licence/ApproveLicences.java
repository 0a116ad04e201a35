package org.meguri.learn.licence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Words;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/**
 * A head approves pledges, one or several at once. Each head above the person on that day may, and whoever is in their
 * place; where no unit above has a head, HR. Nobody approves their own.
 */
@ApplicationScoped
public class ApproveLicences {

    private final EntityManager entities;
    private final Licences licences;
    private final Guidelines guidelines;
    private final LicenceConfig config;
    private final Event<LicenceGranted> granted;
    private final Audit audit;
    private final Inbox inbox;
    private final Clock clock;

    ApproveLicences(
            EntityManager entities,
            Licences licences,
            Guidelines guidelines,
            LicenceConfig config,
            Event<LicenceGranted> granted,
            Audit audit,
            Inbox inbox,
            Clock clock) {
        this.entities = entities;
        this.licences = licences;
        this.guidelines = guidelines;
        this.config = config;
        this.granted = granted;
        this.audit = audit;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Approves all of them or none. The licences hold until the 31 March that ends the fiscal year; what is renewed shortly
     * before that day, until the next.
     *
     * @throws Invalid nothing is chosen
     * @throws Forbidden it is the actor's own, or of somebody for whom the actor may not answer
     * @throws Conflict one is answered already, or was pledged on an edition that has been changed since
     */
    @Transactional
    public void approve(Actor actor, Collection<UUID> chosen) {
        if (chosen.isEmpty()) {
            throw new Invalid("licences", "licence-choose");
        }
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        Terms terms = guidelines.terms(actor.body(), today);
        Person head = entities.getReference(Person.class, actor.person());
        for (UUID id : new LinkedHashSet<>(chosen)) {
            Licence licence = licences.of(actor, id);
            Person person = licence.person();
            if (actor.isSelf(person.id())) {
                throw new Forbidden("licence-own");
            }
            if (!licences.mayAnswer(actor, person.id())) {
                throw new Forbidden("forbidden");
            }
            if (licence.isWaiting() && LicenceRow.of(licence).isOutdated(terms)) {
                throw new Conflict("licence-outdated", person.name());
            }
            LocalDate lastDay = lastDay(person.id(), today);
            licence.approve(head, lastDay, now);
            audit.record(Act.DECISION, actor.body(), actor.person(), person.id(), "decision:licence-approved");
            granted.fire(new LicenceGranted(actor.body(), person.id(), id, lastDay, now));
            inbox.settle(id, List.of(NoticeKind.LICENCE_PLEDGED));
            inbox.tell(
                    NoticeKind.LICENCE_GRANTED,
                    actor.body(),
                    person.id(),
                    id,
                    "/licence",
                    now,
                    new Words(lastDay.toString(), null));
        }
    }

    private LocalDate lastDay(UUID person, LocalDate today) {
        FiscalYear year = FiscalYear.of(today);
        LocalDate end = year.lastDay();
        boolean renews = licences.ofPerson(person).stream()
                .filter(Licence::isGranted)
                .anyMatch(one -> end.equals(one.validTo()));
        return renews && end.isBefore(today.plusDays(config.renewDays()))
                ? new FiscalYear(year.year() + 1).lastDay()
                : end;
    }
}
