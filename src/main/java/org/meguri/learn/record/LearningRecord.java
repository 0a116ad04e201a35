package org.meguri.learn.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Words;

/** What somebody has learned and is learning. It is theirs alone: nobody else sees scores. */
@ApplicationScoped
public class LearningRecord {

    /** So many tries of quizzes are shown. */
    private static final int ATTEMPTS = 50;

    /**
     * A module that was begun.
     *
     * @param lessons how many lessons it has in the edition of the person
     * @param read how many of them were read
     * @param proof by which proof it was passed; null where it was by the quiz, or is not passed
     */
    public record ModuleLine(
            UUID module,
            String course,
            Words title,
            long lessons,
            long read,
            Instant enrolledAt,
            @Nullable Instant passedAt,
            @Nullable UUID proof) {

        public boolean isPassed() {
            return passedAt != null;
        }

        public boolean isProven() {
            return proof != null;
        }
    }

    /** A try of a quiz. */
    public record AttemptLine(UUID id, Words module, Instant at, int correct, int asked, boolean passed) {}

    /**
     * A classroom session for which somebody is or was entered.
     *
     * @param attendedAt when it was noted that they came; null where it was not
     * @param course the course of the module that was taught, {@code line} its code in whatever edition; null where none was
     */
    public record ClassLine(
            UUID id,
            String title,
            LocalDate heldOn,
            @Nullable Instant attendedAt,
            @Nullable UUID course,
            @Nullable String line) {

        public boolean isAttended() {
            return attendedAt != null;
        }
    }

    private final EntityManager entities;

    LearningRecord(EntityManager entities) {
        this.entities = entities;
    }

    /** The modules that the actor has begun, the newest first. */
    public List<ModuleLine> modules(Actor actor) {
        return of(actor, """
                        select new org.meguri.learn.record.LearningRecord$ModuleLine(
                            m.id, c.code, m.title,
                            (select count(l) from Lesson l where l.module = m),
                            (select count(r) from LessonCompletion r where r.lesson.module = m and r.person = e.person),
                            e.enrolledAt, e.passedAt, e.proofId)
                        from Enrolment e join e.module m join m.course c
                        where e.person.id = :me order by e.enrolledAt desc, m.place
                        """, ModuleLine.class).getResultList();
    }

    /** The last tries of quizzes, the newest first; at most 50. */
    public List<AttemptLine> attempts(Actor actor) {
        return of(actor, """
                        select new org.meguri.learn.record.LearningRecord$AttemptLine(
                            a.id, m.title, a.submittedAt, a.correct, a.asked, a.passed)
                        from QuizAttempt a join a.quiz q join q.module m
                        where a.person.id = :me order by a.submittedAt desc, a.id
                        """, AttemptLine.class).setMaxResults(ATTEMPTS).getResultList();
    }

    /** The classroom sessions that took or will take place, the newest first. */
    public List<ClassLine> classes(Actor actor) {
        return of(actor, """
                        select new org.meguri.learn.record.LearningRecord$ClassLine(
                            s.id, s.title, s.heldOn, e.attendedAt, m.course.id, m.code)
                        from ClassEntry e join e.session s left join s.module m
                        where e.person.id = :me and e.leftAt is null and s.cancelledAt is null
                        order by s.heldOn desc, s.id
                        """, ClassLine.class).getResultList();
    }

    private <T> TypedQuery<T> of(Actor actor, String query, Class<T> type) {
        return entities.createQuery(query, type).setParameter("me", actor.person());
    }
}
