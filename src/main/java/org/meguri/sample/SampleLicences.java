package org.meguri.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.licence.ApproveLicences;
import org.meguri.learn.licence.PledgeGuideline;
import org.meguri.learn.licence.PublishGuideline;
import org.meguri.learn.licence.RefuseLicence;
import org.meguri.learn.licence.RegisterLicences;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.Heads;
import org.meguri.platform.FiscalYear;

/**
 * Two editions of a guideline, courses in a room whose licences HR registers, and renewals on the new edition, of which some
 * wait for the head. The licence is asked for from the day on which the history ends.
 */
@ApplicationScoped
class SampleLicences {

    private static final LocalTime MORNING = LocalTime.of(9, 20);

    /** Taught in a room in the last fiscal year, this spring, and after the guideline had changed. */
    private static final int EARLY = 60;

    private static final int SPRING = 90;
    private static final int AUTUMN = 210;

    /** Those of the spring who have pledged again, every third of whom waits. */
    private static final int RENEWED = 36;

    private static final List<String> CAST = List.of("employee", "manager", "colleague", "trainer", "hr", "owner");

    private final EntityManager entities;
    private final Actors actors;
    private final Heads heads;
    private final PublishGuideline publishGuideline;
    private final RegisterLicences registerLicences;
    private final PledgeGuideline pledgeGuideline;
    private final ApproveLicences approveLicences;
    private final RefuseLicence refuseLicence;
    private final Clock clock;

    SampleLicences(
            EntityManager entities,
            Actors actors,
            Heads heads,
            PublishGuideline publishGuideline,
            RegisterLicences registerLicences,
            PledgeGuideline pledgeGuideline,
            ApproveLicences approveLicences,
            RefuseLicence refuseLicence,
            Clock clock) {
        this.entities = entities;
        this.actors = actors;
        this.heads = heads;
        this.publishGuideline = publishGuideline;
        this.registerLicences = registerLicences;
        this.pledgeGuideline = pledgeGuideline;
        this.approveLicences = approveLicences;
        this.refuseLicence = refuseLicence;
        this.clock = clock;
    }

    void plan(SampleStaff staff, Timeline timeline, LocalDate first, LocalDate today, List<SampleYear.Learner> pool) {
        LocalDate april = FiscalYear.of(today).firstDay();
        LocalDate spring = later(april, today.minusDays(170));
        LocalDate change = later(april, today.minusDays(40));
        List<String> numbers = numbers(pool.stream()
                .limit(EARLY + SPRING + AUTUMN)
                .map(SampleYear.Learner::person)
                .toList());
        List<UUID> near = beside(staff, pool);
        List<String> cast = Stream.concat(CAST.stream().map(SampleRoster::numberOf), numbers(near).stream())
                .toList();
        timeline.at(first, MORNING, () -> publish(staff.actor("hr"), 1, null, today));
        timeline.at(first.plusDays(9), MORNING, () -> register(staff, numbers.subList(0, EARLY)));
        timeline.at(spring, MORNING, () -> {
            register(staff, numbers.subList(EARLY, EARLY + SPRING));
            register(staff, cast);
        });
        timeline.at(change, MORNING, () -> publish(staff.actor("hr"), 2, today.plusDays(25), today));
        timeline.at(
                change.plusDays(2),
                MORNING.plusHours(6),
                () -> register(staff, numbers.subList(EARLY + SPRING, EARLY + SPRING + AUTUMN)));
        for (int i = 0; i < RENEWED; i++) {
            UUID person = pool.get(EARLY + i).person();
            int nth = i;
            LocalDate day = later(change.plusDays(1), today.minusDays(34 - i % 33));
            timeline.at(day, LocalTime.of(13, i % 60), () -> renew(person, nth));
        }
        near.forEach(person -> timeline.at(
                later(change.plusDays(1), today.minusDays(6)), LocalTime.of(15, 30), () -> renew(person, 0)));
        CAST.forEach(login -> timeline.at(
                change.plusDays(3),
                LocalTime.of(14, 5),
                () -> renew(staff.person(login), login.equals("owner") ? 3 : 1)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Two who work with the employee of the cast, so that something waits for the manager of the cast. */
    private static List<UUID> beside(SampleStaff staff, List<SampleYear.Learner> pool) {
        UUID section = staff.actor("employee").division();
        return pool.stream()
                .skip(EARLY + SPRING + AUTUMN)
                .filter(one -> one.division().equals(section))
                .map(SampleYear.Learner::person)
                .limit(2)
                .toList();
    }

    private List<String> numbers(List<UUID> chosen) {
        Map<UUID, String> found = entities.createQuery(
                        "select p.id, p.staffNumber from Person p where p.id in :chosen", Object[].class)
                .setParameter("chosen", chosen)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
        return chosen.stream()
                .map(one -> Objects.requireNonNull(found.get(one)))
                .toList();
    }

    private void publish(Actor hr, int edition, @Nullable LocalDate renewBy, LocalDate asksFrom) {
        String[] ja = read("guideline-" + edition + "_ja.md");
        String[] en = read("guideline-" + edition + "_en.md");
        publishGuideline.publish(
                hr,
                new PublishGuideline.Draft(
                        LocalDate.now(clock), ja[2], en[2], ja[1], en[1], ja[0], en[0], renewBy, List.of(), asksFrom));
    }

    /** What is new, the pledge, and the text, with an empty line between them. */
    private static String[] read(String file) {
        try (InputStream in = SampleLicences.class.getResourceAsStream("/sample/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8).split("\n\n", 3);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void register(SampleStaff staff, List<String> numbers) {
        registerLicences.register(staff.actor("hr"), String.join(" ", numbers), LocalDate.now(clock), null);
    }

    /** Of three, one is approved at once, one waits, and one is approved; every twelfth is refused first. */
    private void renew(UUID person, int nth) {
        Actor who = actors.of(person);
        UUID licence = pledgeGuideline.pledge(who, null, true);
        UUID manager = heads.managerOf(who.body(), person, who.unit(), LocalDate.now(clock))
                .orElse(null);
        if (manager == null || nth % 3 == 0) {
            return;
        }
        if (nth % 12 == 5) {
            refuseLicence.refuse(actors.of(manager), licence, "M3の復習をしてから、もう一度誓約してください。", null);
        } else {
            approveLicences.approve(actors.of(manager), List.of(licence));
        }
    }
}
