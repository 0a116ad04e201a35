package org.meguri.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.audience.AudienceKind;
import org.meguri.learn.audience.Criteria;
import org.meguri.learn.audience.FollowAudience;
import org.meguri.learn.audience.KeepQuietPeriod;
import org.meguri.learn.audience.SayAudience;
import org.meguri.people.Actor;
import org.meguri.people.Employment;
import org.meguri.people.Role;
import org.meguri.platform.FiscalYear;

/**
 * Who has to take what in the sample city: heads have had two months for their course, and some are late; everybody has had
 * three weeks for the basics. HR keeps the weeks quiet in which the council sits, the budget is made and people move.
 */
@ApplicationScoped
class SampleAudience {

    private static final LocalTime MORNING = LocalTime.of(8, 50);

    private static final int HEADS_SINCE = 75;
    private static final int ALL_SINCE = 21;

    /** Of so many heads one has found no time yet. */
    private static final int BUSY = 3;

    private record Weeks(String name, String nameEn, MonthDay first, MonthDay last) {}

    private static final List<Weeks> QUIET = List.of(
            new Weeks("6月議会", "June council", MonthDay.of(6, 8), MonthDay.of(6, 19)),
            new Weeks("9月議会", "September council", MonthDay.of(9, 7), MonthDay.of(9, 25)),
            new Weeks("予算要求", "Budget requests", MonthDay.of(10, 19), MonthDay.of(10, 30)),
            new Weeks("12月議会", "December council", MonthDay.of(11, 30), MonthDay.of(12, 18)),
            new Weeks("3月議会", "March council", MonthDay.of(3, 1), MonthDay.of(3, 12)),
            new Weeks("異動期", "Season of transfers", MonthDay.of(3, 15), MonthDay.of(4, 15)));

    private final EntityManager entities;
    private final KeepQuietPeriod keepQuietPeriod;
    private final SayAudience sayAudience;
    private final FollowAudience followAudience;
    private final Journeys journeys;
    private boolean said;

    SampleAudience(
            EntityManager entities,
            KeepQuietPeriod keepQuietPeriod,
            SayAudience sayAudience,
            FollowAudience followAudience,
            Journeys journeys) {
        this.entities = entities;
        this.keepQuietPeriod = keepQuietPeriod;
        this.sayAudience = sayAudience;
        this.followAudience = followAudience;
        this.journeys = journeys;
    }

    void plan(SampleStaff staff, Cast cast, LocalDate today) {
        cast.timeline().at(today.minusDays(HEADS_SINCE + 7L), MORNING, () -> keepQuiet(staff.actor("hr"), today));
        cast.timeline().at(today.minusDays(HEADS_SINCE), MORNING, () -> {
            Actor trainer = staff.actor("trainer");
            Criteria.Choice heads = new Criteria.Choice(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(Role.MANAGER));
            say(trainer, "AI-LEAD", "部下を持つ人", "Heads of units", AudienceKind.REQUIRED, include(heads), 25);
        });
        cast.timeline().at(today.minusDays(ALL_SINCE), MORNING, () -> {
            Actor trainer = staff.actor("trainer");
            say(trainer, "AI-BASIC", "全職員", "All staff", AudienceKind.REQUIRED, Criteria.ALL, 40);
            say(
                    trainer,
                    "AI-BASIC",
                    "新規採用職員",
                    "Newly hired staff",
                    AudienceKind.REQUIRED,
                    new Criteria(Criteria.Choice.NONE, Criteria.Choice.NONE, null, null, null, null, 90),
                    20);
            say(trainer, "AI-SAFE", "全職員", "All staff", AudienceKind.RECOMMENDED, Criteria.ALL, null);
            say(
                    trainer,
                    "AI-DATA",
                    "会計年度任用職員をのぞく職員",
                    "All but fiscal-year staff",
                    AudienceKind.RECOMMENDED,
                    new Criteria(
                            Criteria.Choice.NONE,
                            new Criteria.Choice(Set.of(), Set.of(), Set.of(), Set.of(Employment.FISCAL_YEAR), Set.of()),
                            null,
                            null,
                            null,
                            null,
                            null),
                    null);
        });
        learn(cast, today);
    }

    /** Two of three heads have taken their course, one after the other. */
    private void learn(Cast cast, LocalDate today) {
        List<UUID> heads = entities.createQuery("""
                        select o.person.id from Posting o
                        where o.person.body.id = :body and o.title.duty = HEAD and o.state = WORKING
                        order by o.person.staffNumber
                        """, UUID.class)
                .setParameter("body", cast.body())
                .getResultList();
        UUID manager = cast.staff().person("manager");
        Random random = new Random(20_261_129);
        for (int i = 0; i < heads.size(); i++) {
            LocalDate day = today.minusDays(HEADS_SINCE - 2L - random.nextInt(HEADS_SINCE - 8));
            if (i % BUSY != 0 && !heads.get(i).equals(manager)) {
                journeys.learn(cast, heads.get(i), "L1", day, new Random(random.nextLong()));
            }
        }
    }

    /** Lets those whom a rule of the day is about come under it, once what was said is written. */
    void evening(UUID body) {
        if (said) {
            said = false;
            followAudience.follow(body);
        }
    }

    private static Criteria include(Criteria.Choice choice) {
        return new Criteria(choice, Criteria.Choice.NONE, null, null, null, null, null);
    }

    private void say(
            Actor trainer,
            String course,
            String name,
            String nameEn,
            AudienceKind kind,
            Criteria criteria,
            @Nullable Integer days) {
        sayAudience.say(trainer, course, null, new SayAudience.Said(name, nameEn, kind, criteria, null, days, null));
        said = true;
    }

    private void keepQuiet(Actor hr, LocalDate today) {
        FiscalYear year = FiscalYear.of(today);
        for (Weeks weeks : QUIET) {
            int first = weeks.first().getMonthValue() < 4 ? year.year() + 1 : year.year();
            LocalDate from = weeks.first().atYear(first);
            keepQuietPeriod.keep(
                    hr, weeks.name(), weeks.nameEn(), from, weeks.last().atYear(first));
        }
    }
}
