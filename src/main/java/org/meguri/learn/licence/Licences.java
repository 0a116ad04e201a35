package org.meguri.learn.licence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Heads;
import org.meguri.people.Posting;
import org.meguri.people.Postings;
import org.meguri.people.Role;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;

/** The licences of all bodies. A licence is its holder's; heads see those of whom they lead, HR and owners all of them. */
@ApplicationScoped
public class Licences implements PanacheRepositoryBase<Licence, UUID> {

    private static final String FETCHED = """
            from Licence l join fetch l.person join fetch l.guideline left join fetch l.approvedBy
            left join fetch l.refusedBy left join fetch l.withdrawnBy
            """;

    private final Guidelines guidelines;
    private final Postings postings;
    private final Heads heads;
    private final Clock clock;

    Licences(Guidelines guidelines, Postings postings, Heads heads, Clock clock) {
        this.guidelines = guidelines;
        this.postings = postings;
        this.heads = heads;
        this.clock = clock;
    }

    /** The licence, if the actor may see it. */
    public Licence of(Actor actor, UUID id) {
        return find(FETCHED + "where l.id = ?1 and l.bodyId = ?2", id, actor.body())
                .firstResultOptional()
                .filter(licence -> actor.isSelf(licence.person().id())
                        || actor.is(Role.HR)
                        || actor.is(Role.OWNER)
                        || actor.leads().includes(unit(licence.person().id())))
                .orElseThrow(NotFound::new);
    }

    /** All licences of a person, the newest first. */
    public List<Licence> ofPerson(UUID person) {
        return find(FETCHED + "where l.person.id = ?1 order by l.pledgedAt desc, l.id desc", person)
                .list();
    }

    /** Whether tasks with more than public information ask for a licence in the body today. */
    public boolean areAskedFor(UUID body) {
        return guidelines.ask(body, today());
    }

    /** Whether there is a guideline in force that can be pledged. */
    public boolean isOffered(UUID body) {
        return guidelines.terms(body, today()).current() != null;
    }

    /** Whether the licence lets its holder use AI today. */
    public boolean isInForce(UUID id) {
        return find(FETCHED + "where l.id = ?1", id)
                .firstResultOptional()
                .map(licence -> LicenceRow.of(licence).holds(guidelines.terms(licence.bodyId(), today())))
                .orElse(false);
    }

    /** Whether the person may use AI today for tasks that ask for the licence. */
    public boolean isHeld(UUID body, UUID person) {
        Terms terms = guidelines.terms(body, today());
        return ofPerson(person).stream().map(LicenceRow::of).anyMatch(row -> row.holds(terms));
    }

    /**
     * Whether the actor may answer for the person today: as a head above them or in such a head's place; HR where no unit
     * above has a head. Never the person.
     */
    public boolean mayAnswer(Actor actor, UUID person) {
        UUID unit = unit(person);
        return !actor.isSelf(person)
                && unit != null
                && (actor.leads().includes(unit)
                        || (actor.is(Role.HR)
                                && heads.managerOf(actor.body(), person, unit, today())
                                        .isEmpty()));
    }

    /** The licence, if it still is as the reader saw it. */
    Licence unchanged(Actor actor, UUID id, @Nullable Integer seen) {
        Licence found = of(actor, id);
        if (seen != null && seen != found.version()) {
            throw new Conflict(Conflict.STALE);
        }
        return found;
    }

    private @Nullable UUID unit(UUID person) {
        return postings.primary(person, today())
                .map(Posting::unit)
                .map(unit -> unit.id())
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
