package org.meguri.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.meguri.loop.Clocks;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.MovableClock;

/**
 * A year in the life of the sample city: a burst in June, dips when the council sits, a long tail of people who go on, some
 * who are stuck, some who failed, and sections that stay silent. The same every time.
 */
@ApplicationScoped
public class SampleYear {

    private static final int LEARNERS = 680;
    private static final int TWICE = 290;

    /** How busy the programme is in each month, from January; the second half of March is quiet in {@link #weight}. */
    private static final double[] SEASON = {1.0, 0.9, 0.5, 0.4, 0.9, 3.0, 1.8, 1.1, 0.5, 1.9, 1.8, 0.5};

    private final MovableClock clock;
    private final EntityManager entities;
    private final Units units;
    private final SampleStaff staff;
    private final Journeys journeys;
    private final SamplePartner partner;
    private final SampleClasses classes;
    private final SampleProofs proofs;
    private final SampleDecisions decisions;
    private final SampleAnswers answers;
    private final SamplePrompts prompts;
    private final SampleLookBacks lookBacks;
    private final SampleRegister register;
    private final SampleTroubles troubles;
    private final SampleLicences licences;
    private final SampleAudience audience;
    private final Clocks clocks;

    SampleYear(
            MovableClock clock,
            EntityManager entities,
            Units units,
            SampleStaff staff,
            Journeys journeys,
            SamplePartner partner,
            SampleClasses classes,
            SampleProofs proofs,
            SampleDecisions decisions,
            SampleAnswers answers,
            SamplePrompts prompts,
            SampleLookBacks lookBacks,
            SampleRegister register,
            SampleTroubles troubles,
            SampleLicences licences,
            SampleAudience audience,
            Clocks clocks) {
        this.clock = clock;
        this.entities = entities;
        this.units = units;
        this.staff = staff;
        this.journeys = journeys;
        this.partner = partner;
        this.classes = classes;
        this.proofs = proofs;
        this.decisions = decisions;
        this.answers = answers;
        this.prompts = prompts;
        this.lookBacks = lookBacks;
        this.register = register;
        this.troubles = troubles;
        this.licences = licences;
        this.audience = audience;
        this.clocks = clocks;
    }

    /** Somebody who takes part. */
    record Learner(UUID person, UUID unit, UUID division) {}

    void live(LocalDate first, LocalDate today) {
        Random random = new Random(20_261_123);
        UUID body = staff.actor("hr").body();
        Timeline timeline = new Timeline(clock.getZone(), today);
        QuarkusTransaction.requiringNew().run(() -> plan(first, today, random, timeline));
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            LocalDate now = day;
            if (BusinessCalendar.isOpen(day)) {
                QuarkusTransaction.requiringNew().timeout(300).run(() -> {
                    timeline.run(now, clock, this::forget);
                });
                clock.set(evening(day));
                clocks.runOut();
                audience.evening(body);
            }
        }
        clock.set(evening(today).minus(Duration.ofHours(9)));
        clocks.tick();
        QuarkusTransaction.requiringNew().run(() -> readNotices(today));
    }

    /** People look at what they are told within two weeks. */
    private void readNotices(LocalDate today) {
        entities.createQuery("update Notice n set n.seenAt = n.madeAt where n.seenAt is null and n.madeAt < :long")
                .setParameter("long", evening(today.minusDays(14)))
                .executeUpdate();
    }

    /** Hibernate looks at everything it holds before each query; a history of a year must not be held. */
    private void forget() {
        entities.flush();
        entities.clear();
    }

    private void plan(LocalDate first, LocalDate today, Random random, Timeline timeline) {
        UUID body = staff.actor("hr").body();
        List<Learner> pool = learners(body, random);
        List<LocalDate> calendar = calendar(first, today);
        Cast cast = journeys.cast(staff, timeline, today);
        for (int i = 0; i < LEARNERS && i < pool.size(); i++) {
            Learner learner = pool.get(i);
            LocalDate start = calendar.get(random.nextInt(calendar.size()));
            Random own = new Random(random.nextLong());
            journeys.plan(cast, learner, "M4", start, own);
            if (i % 5 == 0) {
                journeys.learnBasics(cast, learner, start.minusDays(14), own);
            }
            if (i < TWICE) {
                LocalDate later = calendar.get(random.nextInt(calendar.size()));
                journeys.plan(
                        cast,
                        learner,
                        "M5",
                        later.isBefore(start) ? later : start.plusDays(45),
                        new Random(random.nextLong()));
            }
        }
        FiscalYear year = FiscalYear.of(today);
        timeline.at(year.firstDay(), LocalTime.of(8, 40), () -> staff.describe(year));
        partner.plan(staff, timeline, today);
        classes.plan(staff, timeline, today);
        proofs.plan(staff, timeline, today);
        decisions.plan(staff, timeline, today);
        answers.plan(staff, timeline, today);
        prompts.plan(staff, timeline, today);
        lookBacks.plan(staff, timeline, today);
        register.plan(staff, timeline, today);
        troubles.plan(staff, timeline, today);
        licences.plan(staff, timeline, first, today, pool);
        audience.plan(staff, cast, today);
        journeys.planCast(cast, today, new Random(random.nextLong()));
    }

    /** The regular staff who are there, without the silent sections and the cast, in an order that never changes. */
    private List<Learner> learners(UUID body, Random random) {
        UnitTree tree = units.tree(body);
        List<Object[]> rows = entities.createQuery("""
                        select p.id, o.unit.id, p.staffNumber from Posting o join o.person p
                        where p.body.id = :body and o.kind = PRIMARY and o.state = WORKING and p.employment = REGULAR
                        order by p.staffNumber
                        """, Object[].class)
                .setParameter("body", body)
                .getResultList();
        List<Learner> found = new ArrayList<>();
        for (Object[] row : rows) {
            UUID unit = (UUID) row[1];
            Optional<UnitTree.Node> division = tree.division(unit).filter(tree::isSection);
            boolean cast = SampleRoster.CAST.containsValue((String) row[2]);
            if (division.isPresent() && !cast && !isSilent(division.get().code())) {
                found.add(new Learner((UUID) row[0], unit, division.get().id()));
            }
        }
        Collections.shuffle(found, random);
        return found;
    }

    /** The fire service works in shifts and came last; a few others have not begun either. */
    private static boolean isSilent(String division) {
        return division.startsWith("14")
                || division.startsWith("9")
                || division.startsWith("13")
                || Set.of("06030", "04070", "11060", "09020", "12010").contains(division);
    }

    /** Each business day as often as it is busy. */
    private static List<LocalDate> calendar(LocalDate first, LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first.plusDays(3); day.isBefore(today); day = day.plusDays(1)) {
            if (BusinessCalendar.isOpen(day)) {
                days.addAll(Collections.nCopies(weight(day), day));
            }
        }
        return days;
    }

    private static int weight(LocalDate day) {
        boolean transfers = day.getMonthValue() == 3 && day.getDayOfMonth() > 14
                || day.getMonthValue() == 4 && day.getDayOfMonth() < 16;
        return transfers ? 1 : (int) Math.round(SEASON[day.getMonthValue() - 1] * 10);
    }

    private Instant evening(LocalDate day) {
        return day.atTime(18, 0).atZone(clock.getZone()).toInstant();
    }
}
