package org.meguri.practice.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.Practices;
import org.meguri.practice.ReviewPractice;
import org.meguri.practice.WorkTask;

/** Answers reports with a template, each with its own name, task and minutes in the gaps. */
@ApplicationScoped
public class AnswerMany {

    /** At most so many at once: each is read by somebody. */
    static final int MOST = 100;

    /** What the last try took, beside what it took before. */
    public record Minutes(int before, int after) {}

    private final AnswerTemplates templates;
    private final Practices practices;
    private final ReviewPractice reviewPractice;
    private final EntityManager entities;

    AnswerMany(AnswerTemplates templates, Practices practices, ReviewPractice reviewPractice, EntityManager entities) {
        this.templates = templates;
        this.practices = practices;
        this.reviewPractice = reviewPractice;
        this.entities = entities;
    }

    /**
     * Answers. What somebody else has answered meanwhile is left alone.
     *
     * @param template one of the actor's own
     * @param chosen the practices, 1 to 100
     * @return how many were answered
     * @throws NotFound the template is somebody else's, or the actor may not read one of the practices
     * @throws Forbidden one of them is the actor's own, or not theirs to answer
     * @throws Conflict one of them is not reported any more
     * @throws Invalid none is chosen, or too many
     */
    @Transactional
    public int answer(Actor actor, @Nullable UUID template, Collection<UUID> chosen) {
        new Invalid.Check()
                .that(template != null, "template", "choose-one")
                .that(!chosen.isEmpty(), "practice", "choose-one")
                .that(chosen.size() <= MOST, "practice", "answers-many", MOST)
                .orThrow();
        AnswerText text = templates.of(actor, Objects.requireNonNull(template)).text();
        int answered = 0;
        for (UUID id : new LinkedHashSet<>(chosen)) {
            PracticeAssignment practice = practices.of(actor, id);
            if (practices.review(id).isEmpty()) {
                AnswerText filled = text.filled(gaps(practice, actor.locale()));
                reviewPractice.review(actor, id, filled.goodPoint(), filled.tryNext(), filled.showTo());
                answered++;
            }
        }
        return answered;
    }

    /** The text of a template for one practice, for the actor to go on from. */
    public AnswerText filled(Actor actor, UUID template, UUID practice) {
        return templates.of(actor, template).text().filled(gaps(practices.of(actor, practice), actor.locale()));
    }

    private AnswerText.Gaps gaps(PracticeAssignment practice, Locale locale) {
        WorkTask task = practice.task();
        Optional<Minutes> last = entities.createQuery("""
                        select new org.meguri.practice.answer.AnswerMany$Minutes(l.baselineMinutes, l.minutes)
                        from PracticeLog l where l.practice.id = :id order by l.recordedAt desc, l.id desc
                        """, Minutes.class)
                .setParameter("id", practice.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        return new AnswerText.Gaps(
                practice.person().name(),
                task == null ? "" : task.name().in(locale),
                last.map(Minutes::before).orElse(null),
                last.map(Minutes::after).orElse(null));
    }
}
