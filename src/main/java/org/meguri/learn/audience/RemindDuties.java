package org.meguri.learn.audience;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.meguri.learn.Course;
import org.meguri.people.notice.NoticeConfig;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.MovableClock;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;

/**
 * Tells people of the courses that they have to take: when a rule begins to apply to them, some business days before the
 * day, and once a week after it, only so many times. Whoever is away or has finished is left alone.
 */
@ApplicationScoped
public class RemindDuties {

    /** What asks for a course; done with once it is finished. */
    static final Set<NoticeKind> KINDS =
            EnumSet.of(NoticeKind.COURSE_REQUIRED, NoticeKind.COURSE_DUE_SOON, NoticeKind.COURSE_OVERDUE);

    /** Business days before the day; a course takes longer than a move of a practice. */
    private static final int BEFORE = 5;

    private static final Period AGAIN = Period.ofDays(7);

    /** A duty is news for so long; longer than any machine is off, and shorter than notices are kept. */
    private static final Period NEWS = Period.ofDays(6);

    /** So long after the day nobody is reminded any more, also when the earlier reminders are no longer kept. */
    private static final Period GIVEN_UP = Period.ofDays(60);

    private record Owed(UUID duty, UUID body, UUID person, UUID course, LocalDate dueOn) {}

    private static final String OWED = """
            select d.id, p.body.id, p.id, d.courseId, d.dueOn from CourseDuty d join d.person p join d.rule r
            where d.endedOn is null and d.finishedAt is null and d.awaySince is null and r.endedAt is null
            """;

    private final EntityManager entities;
    private final Inbox inbox;
    private final NoticeConfig config;
    private final MovableClock clock;

    RemindDuties(EntityManager entities, Inbox inbox, NoticeConfig config, MovableClock clock) {
        this.entities = entities;
        this.inbox = inbox;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "30m", delayed = "90s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        // while the sample city lives through its year, nobody is reminded
        if (!clock.isSet()) {
            remind();
        }
    }

    /**
     * Tells whom there is something to tell; asking twice on a day tells nothing twice.
     *
     * @return how many notices were written
     */
    @Transactional
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        settleEnded(now);
        if (!BusinessCalendar.isOpen(today)) {
            return 0;
        }
        Map<UUID, Course> courses = new HashMap<>();
        List<Owed> fresh = entities.createQuery(OWED + """
                          and d.since >= :news and d.dueOn >= :today
                          and not exists (select n.id from Notice n where n.about = d.id and n.kind = COURSE_REQUIRED)
                        """, Owed.class)
                .setParameter("news", today.minus(NEWS))
                .setParameter("today", today)
                .getResultList();
        fresh.forEach(one -> tell(one, NoticeKind.COURSE_REQUIRED, now, courses));
        List<Owed> soon = entities.createQuery(OWED + """
                          and d.dueOn >= :today and d.dueOn <= :until
                          and not exists (select n.id from Notice n where n.about = d.id
                            and (n.kind = COURSE_DUE_SOON or n.kind = COURSE_REQUIRED and n.madeAt > :since))
                        """, Owed.class)
                .setParameter("today", today)
                .setParameter("until", BusinessCalendar.plus(today, BEFORE))
                .setParameter("since", now.minus(AGAIN))
                .getResultList();
        soon.forEach(one -> tell(one, NoticeKind.COURSE_DUE_SOON, now, courses));
        List<Owed> over = entities.createQuery(OWED + """
                          and d.dueOn < :today and d.dueOn > :givenUp
                          and not exists (select n.id from Notice n where n.about = d.id
                            and n.kind = COURSE_OVERDUE and n.madeAt > :since)
                          and (select count(n) from Notice n where n.about = d.id
                            and n.kind = COURSE_OVERDUE) < :most
                        """, Owed.class)
                .setParameter("today", today)
                .setParameter("givenUp", today.minus(GIVEN_UP))
                .setParameter("since", now.minus(AGAIN))
                .setParameter("most", (long) config.reminders())
                .getResultList();
        over.forEach(one -> tell(one, NoticeKind.COURSE_OVERDUE, now, courses));
        return fresh.size() + soon.size() + over.size();
    }

    /** What no longer has to be done need not be read. */
    private void settleEnded(Instant now) {
        entities.createQuery("""
                        update Notice n set n.seenAt = :now
                        where n.kind in :kinds and n.seenAt is null and n.about in (
                            select d.id from CourseDuty d join d.rule r
                            where d.endedOn is not null or d.finishedAt is not null or r.endedAt is not null)
                        """)
                .setParameter("now", now)
                .setParameter("kinds", KINDS)
                .executeUpdate();
    }

    private void tell(Owed owed, NoticeKind kind, Instant now, Map<UUID, Course> courses) {
        Course course = courses.computeIfAbsent(owed.course(), id -> entities.find(Course.class, id));
        inbox.tell(
                kind,
                owed.body(),
                owed.person(),
                owed.duty(),
                "/courses/" + course.code(),
                now,
                course.title(),
                new Words(String.valueOf(owed.dueOn()), null));
    }
}
