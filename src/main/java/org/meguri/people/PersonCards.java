package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.NotFound;

/** All that is known about one person as a member of staff: posts, roles, account. */
@ApplicationScoped
public class PersonCards {

    /** A post. */
    public record Post(
            String unit,
            String title,
            Posting.Kind kind,
            Posting.State state,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * A role that was granted.
     *
     * @param unit where it holds; null for the whole body
     * @param live whether it holds today or will hold
     */
    public record Grant(
            UUID id,
            Role role,
            @Nullable String unit,
            LocalDate from,
            @Nullable LocalDate to,
            boolean live) {}

    /** How it is with an account. */
    public enum AccountState {
        NONE,
        OPEN,
        TEMPORARY,
        LOCKED,
        CLOSED
    }

    /**
     * The card.
     *
     * @param nameFrom since when the person is called so; null for the name with which the person came
     * @param otherNameFrom since when the other name is used; null where nobody has said
     * @param occupation null where nobody has said
     * @param grants empty for who may not see them
     * @param account null for who may not see it
     */
    public record PersonCard(
            UUID id,
            String staffNumber,
            String name,
            String kana,
            @Nullable LocalDate nameFrom,
            @Nullable String otherName,
            @Nullable LocalDate otherNameFrom,
            List<FormerName> formerNames,
            Employment employment,
            @Nullable String occupation,
            @Nullable LocalDate leftOn,
            List<Post> posts,
            List<Grant> grants,
            @Nullable AccountState account,
            @Nullable String login) {}

    private final EntityManager entities;
    private final People people;
    private final Postings postings;
    private final Accounts accounts;
    private final Units units;
    private final PeopleConfig config;
    private final Clock clock;

    PersonCards(
            EntityManager entities,
            People people,
            Postings postings,
            Accounts accounts,
            Units units,
            PeopleConfig config,
            Clock clock) {
        this.entities = entities;
        this.people = people;
        this.postings = postings;
        this.accounts = accounts;
        this.units = units;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The card of the person. HR sees past and coming posts, administrators past ones and those of today; others see the
     * posts of today of the people they oversee, and their own. Last days that are yet to come are known to HR alone.
     *
     * @throws NotFound there is no such person, or the actor may not see them
     */
    public PersonCard of(Actor actor, UUID id) {
        Person person = people.of(actor, id);
        LocalDate today = LocalDate.now(clock);
        List<Posting> current = postings.on(id, today);
        boolean keeper = RosterImports.mayKeep(actor);
        boolean overseen = current.stream()
                .anyMatch(post -> actor.oversees().includes(post.unit().id()));
        if (!keeper && !overseen && !actor.isSelf(id)) {
            throw new NotFound();
        }
        // one's own past is one's own; what is still to come is told by HR, not by a page
        List<Posting> shown = keeper
                ? postings.of(id).stream()
                        .filter(post -> Horizon.reaches(actor, post.days().from(), today))
                        .toList()
                : actor.isSelf(id)
                        ? postings.of(id).stream()
                                .filter(post -> !post.days().from().isAfter(today)
                                        && !post.days()
                                                .to()
                                                .isBefore(post.days().from()))
                                .toList()
                        : current;
        Account account = actor.is(Role.ADMIN) ? accounts.ofPerson(id).orElse(null) : null;
        return new PersonCard(
                id,
                person.staffNumber(),
                person.name(),
                person.kana(),
                person.nameFrom(),
                person.otherName(),
                person.otherNameFrom(),
                person.formerNames(),
                person.employment(),
                person.occupation(),
                Horizon.lastDay(actor, person.leftOn(), today),
                shown.stream().map(post -> post(actor, post, today)).toList(),
                keeper || actor.isSelf(id) ? grants(actor, id, today) : List.of(),
                actor.is(Role.ADMIN) ? state(account) : null,
                account == null ? null : account.login());
    }

    private Post post(Actor actor, Posting posting, LocalDate today) {
        Days days = posting.days();
        return new Post(
                label(actor.body(), posting.unit(), days, today, actor.locale()),
                posting.title().name().in(actor.locale()),
                posting.kind(),
                posting.state(),
                days.from(),
                Horizon.lastDay(actor, days, today));
    }

    /** The unit as it is called today, else as it was called on the last or will be on the first day. */
    private String label(UUID body, OrgUnit unit, Days days, LocalDate today, Locale locale) {
        LocalDate day = days.contain(today) ? today : days.to().isBefore(today) ? days.to() : days.from();
        String label = units.tree(body, day).label(unit.id(), locale);
        return label.isEmpty() ? unit.code() : label;
    }

    private List<Grant> grants(Actor actor, UUID id, LocalDate today) {
        return entities.createQuery("""
                        from RoleGrant g left join fetch g.unit where g.person.id = :person
                        order by g.days.to desc, g.days.from desc, g.id
                        """, RoleGrant.class)
                .setParameter("person", id)
                .getResultStream()
                .map(grant -> {
                    OrgUnit unit = grant.unit();
                    Days days = grant.days();
                    return new Grant(
                            grant.id(),
                            grant.role(),
                            unit == null ? null : label(actor.body(), unit, days, today, actor.locale()),
                            days.from(),
                            days.isOpen() ? null : days.to(),
                            !days.to().isBefore(today));
                })
                .filter(grant -> grant.to() == null || !grant.to().isBefore(grant.from()))
                .toList();
    }

    private AccountState state(@Nullable Account account) {
        if (account == null) {
            return AccountState.NONE;
        }
        if (account.isClosed()) {
            return AccountState.CLOSED;
        }
        Instant now = clock.instant();
        if (account.failures() >= config.failures() && !account.refusal(now).isZero()) {
            return AccountState.LOCKED;
        }
        return account.isTemporary() ? AccountState.TEMPORARY : AccountState.OPEN;
    }
}
