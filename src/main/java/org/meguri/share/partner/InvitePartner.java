package org.meguri.share.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Programme;
import org.meguri.people.Actor;
import org.meguri.people.Days;
import org.meguri.people.Guests;
import org.meguri.people.Person;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Invalid;

/** Invites somebody from outside to a programme, until 31 March at the latest. */
@ApplicationScoped
public class InvitePartner {

    /** An invitation begins within a year, so that a wrong year is noticed. */
    private static final int LATEST = 1;

    /**
     * Whom to what.
     *
     * @param partner somebody who was invited before; null for somebody new, of whom {@code name} and {@code login} are
     *     needed
     * @param from the first day; null for today
     * @param to the last day; null for the end of the fiscal year of the first
     */
    public record Inviting(
            @Nullable String programme,
            @Nullable String partner,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String login,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * The invitation.
     *
     * @param password a temporary password, to be handed over once; null for somebody who has one already
     */
    public record Invited(UUID id, @Nullable String password) {}

    private final EntityManager entities;
    private final Invitations invitations;
    private final Guests guests;
    private final Audit audit;
    private final Clock clock;

    InvitePartner(EntityManager entities, Invitations invitations, Guests guests, Audit audit, Clock clock) {
        this.entities = entities;
        this.invitations = invitations;
        this.guests = guests;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Invites.
     *
     * @throws Invalid the programme is none of the actor's, the days are in no order, begin in the past or reach beyond
     *     31 March, or something that is needed is missing
     */
    @Transactional
    public Invited invite(Actor actor, Inviting said) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = Objects.requireNonNullElse(said.from(), today);
        LocalDate latest = FiscalYear.of(first).lastDay();
        LocalDate last = Objects.requireNonNullElse(said.to(), latest);
        boolean chosen = Text.orNull(said.programme()) != null;
        UUID id = Ids.parse(said.programme()).orElse(null);
        Programme programme = invitations.programmes(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        boolean known = Text.orNull(said.partner()) != null;
        Person guest = Ids.parse(said.partner())
                .filter(one -> invitations.guests(actor).stream()
                        .anyMatch(row -> row.id().equals(one)))
                .flatMap(one -> guests.find(actor, one))
                .orElse(null);
        String organisation = Text.clean(said.organisation());
        Invalid.Check check = new Invalid.Check()
                .that(chosen, "programme", "choose-one")
                .that(!chosen || programme != null, "programme", "programme-unknown")
                .that(!known || guest != null, "partner", "partner-unknown")
                .that(!organisation.isEmpty(), "organisation", "required")
                .that(Text.length(organisation) <= Guests.NAME, "organisation", "too-long", Guests.NAME)
                .that(!first.isBefore(today), "from", "partner-past")
                .that(!first.isAfter(today.plusYears(LATEST)), "from", "partner-late")
                .that(!last.isBefore(first), "to", "days-order")
                .that(!last.isAfter(latest), "to", "partner-fiscal-year")
                .that(
                        guest == null
                                || programme == null
                                || !invitations.overlaps(guest.id(), programme.id(), new Days(first, last)),
                        "from",
                        "partner-invited");
        if (!known) {
            guests.check(check, said.name(), said.login());
        }
        check.orThrow();
        Person invited =
                guest == null ? guests.welcome(actor, Text.clean(said.name()), Text.clean(said.login())) : guest;
        Days days = new Days(first, last);
        Guests.Admission admission = guests.admit(actor, invited, days);
        Invitation made = new Invitation(
                invited,
                Objects.requireNonNull(programme).id(),
                organisation,
                days,
                admission.grant(),
                actor.person(),
                clock.instant());
        entities.persist(made);
        audit.record(
                Act.PARTNER_INVITED,
                actor.body(),
                actor.person(),
                invited.id(),
                programme.code() + " " + first + "–" + last);
        return new Invited(made.id(), admission.password());
    }
}
