package org.meguri.learn.licence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.people.Role;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/**
 * HR registers licences that were granted on paper, for example after a course in a room: modules, pledge and approval have
 * been seen to there. It is said of each that it came this way.
 */
@ApplicationScoped
public class RegisterLicences {

    /** How many at once. */
    public static final int MOST = 1000;

    private static final int SHOWN = 10;

    private final EntityManager entities;
    private final Guidelines guidelines;
    private final Licences licences;
    private final Audit audit;
    private final Clock clock;

    RegisterLicences(EntityManager entities, Guidelines guidelines, Licences licences, Audit audit, Clock clock) {
        this.entities = entities;
        this.guidelines = guidelines;
        this.licences = licences;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers all of them or none; who has one for that fiscal year on that edition already is passed over.
     *
     * @param staffNumbers separated by blanks, commas or line ends
     * @param grantedOn the day on the paper, in this fiscal year or the one before
     * @param guideline the edition that was pledged; null for the one in force on that day
     * @return how many are new
     * @throws Invalid a number that nobody at work has, a day to come or too long ago, no guideline on that day
     */
    @Transactional
    public int register(Actor actor, String staffNumbers, LocalDate grantedOn, @Nullable UUID guideline) {
        if (!actor.is(Role.HR)) {
            throw new Forbidden("forbidden");
        }
        LocalDate today = LocalDate.now(clock);
        Guideline edition = guideline == null
                ? guidelines.terms(actor.body(), grantedOn).current()
                : guidelines.of(actor, guideline);
        List<String> numbers = Stream.of(
                        Normalizer.normalize(staffNumbers, Normalizer.Form.NFKC).split("[\\s,、;]+"))
                .map(Text::clean)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        Map<String, Person> found = people(actor, numbers);
        List<String> unknown = numbers.stream()
                .filter(number -> {
                    Person person = found.get(number);
                    return person == null || person.isGuest() || person.hasLeft(today);
                })
                .toList();
        new Invalid.Check()
                .that(!numbers.isEmpty(), "staffNumbers", "required")
                .that(numbers.size() <= MOST, "staffNumbers", "licence-too-many", MOST)
                .that(
                        unknown.isEmpty(),
                        "staffNumbers",
                        "staff-number-unknown",
                        String.join("、", unknown.stream().limit(SHOWN).toList()))
                .that(!grantedOn.isAfter(today), "grantedOn", "licence-day-future")
                .that(
                        !grantedOn.isBefore(new FiscalYear(FiscalYear.of(today).year() - 1).firstDay()),
                        "grantedOn",
                        "licence-day-early")
                .that(edition != null && !edition.effectiveOn().isAfter(grantedOn), "grantedOn", "licence-no-edition")
                .orThrow();
        return register(actor, new ArrayList<>(found.values()), grantedOn, java.util.Objects.requireNonNull(edition));
    }

    private int register(Actor actor, List<Person> people, LocalDate grantedOn, Guideline edition) {
        Instant at = grantedOn.atStartOfDay(clock.getZone()).toInstant();
        LocalDate lastDay = FiscalYear.of(grantedOn).lastDay();
        Set<UUID> have = new HashSet<>(entities.createQuery("""
                        select l.person.id from Licence l
                        where l.bodyId = :body and l.validTo >= :lastDay and l.withdrawnAt is null
                          and l.guideline.effectiveOn >= :edition
                        """, UUID.class)
                .setParameter("body", actor.body())
                .setParameter("lastDay", lastDay)
                .setParameter("edition", edition.effectiveOn())
                .getResultList());
        Person registrar = entities.getReference(Person.class, actor.person());
        int fresh = 0;
        for (Person person : people) {
            if (have.add(person.id())) {
                licences.persist(Licence.onPaper(person, edition, registrar, grantedOn, at));
                audit.record(Act.DECISION, actor.body(), actor.person(), person.id(), "decision:licence-registered");
                fresh++;
            }
        }
        return fresh;
    }

    private Map<String, Person> people(Actor actor, List<String> numbers) {
        Map<String, Person> found = new LinkedHashMap<>();
        if (!numbers.isEmpty() && numbers.size() <= MOST) {
            entities.createQuery(
                            "from Person p where p.body.id = :body and p.staffNumber in :numbers order by p.staffNumber",
                            Person.class)
                    .setParameter("body", actor.body())
                    .setParameter("numbers", numbers)
                    .getResultStream()
                    .forEach(person -> found.put(person.staffNumber(), person));
        }
        return found;
    }
}
