package org.meguri.learn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Role;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Says what a programme is for and who answers for it, and opens it. HR and the owner may do so. */
@ApplicationScoped
public class DescribeProgramme {

    private final EntityManager entities;
    private final People people;
    private final Curricula curricula;
    private final Clock clock;

    DescribeProgramme(EntityManager entities, People people, Curricula curricula, Clock clock) {
        this.entities = entities;
        this.people = people;
        this.curricula = curricula;
        this.clock = clock;
    }

    /**
     * What is said about a programme.
     *
     * @param ownerStaffNumber the staff number of the one person who answers for it; empty while nobody does
     * @param fiscalYear the fiscal year in which it runs from now on, at most the next one; null if that stays
     * @param open whether it is (to be) open
     */
    public record Description(
            String title,
            @Nullable String titleEn,
            String vision,
            @Nullable String visionEn,
            String ownerStaffNumber,
            @Nullable Integer fiscalYear,
            boolean open,
            @Nullable Integer version) {}

    @Transactional
    public void describe(Actor actor, UUID id, Description said) {
        if (!mayDescribe(actor)) {
            throw new Forbidden("forbidden");
        }
        Programme programme = entities.find(Programme.class, id);
        if (programme == null || !programme.body().id().equals(actor.body())) {
            throw new NotFound();
        }
        if (said.version() != null && said.version() != programme.version()) {
            throw new Conflict(Conflict.STALE);
        }
        programme.describe(
                new Words(Text.clean(said.title()), Text.orNull(said.titleEn())),
                new Words(Text.clean(said.vision()), Text.orNull(said.visionEn())));
        Integer year = said.fiscalYear();
        if (year != null && year != programme.fiscalYear()) {
            FiscalYear now = FiscalYear.of(LocalDate.now(clock));
            new Invalid.Check()
                    .that(year <= now.year() + 1, "fiscalYear", "programme-year")
                    .orThrow();
            programme.continueIn(new FiscalYear(year));
        }
        String number = Text.clean(said.ownerStaffNumber());
        if (!number.isEmpty()) {
            programme.appoint(people.findByStaffNumber(actor, number)
                    .filter(person -> !person.hasLeft(LocalDate.now(clock)))
                    .orElseThrow(() -> new Invalid("owner", "staff-number-unknown", number)));
        }
        // An open programme keeps what it was opened with: a vision and an owner.
        if (said.open() || programme.isOpen()) {
            programme.open(clock.instant());
        }
        curricula.forget(actor.body());
    }

    /** Whether the actor may change programmes. */
    public static boolean mayDescribe(Actor actor) {
        return actor.is(Role.HR) || actor.is(Role.OWNER);
    }
}
