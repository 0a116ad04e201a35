package org.meguri.learn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.meguri.learn.DescribeProgramme.Description;
import org.meguri.people.Actor;
import org.meguri.people.Body;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/** Adds a programme beside those that a body has: with a vision, and with one person who answers for it from the beginning. */
@ApplicationScoped
public class AddProgramme {

    private final EntityManager entities;
    private final DescribeProgramme describeProgramme;
    private final Clock clock;

    AddProgramme(EntityManager entities, DescribeProgramme describeProgramme, Clock clock) {
        this.entities = entities;
        this.describeProgramme = describeProgramme;
        this.clock = clock;
    }

    /**
     * @param said its fiscal year is this or the next one; this one where it is left out
     * @return the programme
     * @throws Forbidden the actor does not describe programmes
     * @throws Invalid the owner is missing or unknown, or it is to be open and has no vision
     */
    @Transactional
    public UUID add(Actor actor, Description said) {
        if (!DescribeProgramme.mayDescribe(actor)) {
            throw new Forbidden("forbidden");
        }
        FiscalYear now = FiscalYear.of(LocalDate.now(clock));
        int year = Objects.requireNonNullElse(said.fiscalYear(), now.year());
        new Invalid.Check()
                .that(!Text.clean(said.title()).isEmpty(), "title", "required")
                .that(!Text.clean(said.ownerStaffNumber()).isEmpty(), "owner", "programme-owner")
                .that(year >= now.year() && year <= now.year() + 1, "fiscalYear", "programme-year")
                .orThrow();
        Programme programme = new Programme(
                entities.getReference(Body.class, actor.body()),
                code(actor.body(), year),
                new FiscalYear(year),
                new Words(Text.clean(said.title()), null));
        entities.persist(programme);
        describeProgramme.describe(actor, programme.id(), said);
        return programme.id();
    }

    /** The first code of the year that is free. */
    private String code(UUID body, int year) {
        String first = "FY" + year;
        long taken = entities.createQuery(
                        "select count(p) from Programme p where p.body.id = :body and p.code like :code", Long.class)
                .setParameter("body", body)
                .setParameter("code", first + "%")
                .getSingleResult();
        return taken == 0 ? first : first + "-" + (taken + 1);
    }
}
