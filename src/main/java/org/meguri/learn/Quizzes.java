package org.meguri.learn;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.problem.NotFound;

/** The quizzes with their questions. */
@ApplicationScoped
public class Quizzes implements PanacheRepositoryBase<Quiz, UUID> {

    /** The quiz with all its questions and choices, if the actor's body teaches it in an open programme. */
    public Quiz of(Actor actor, UUID id) {
        Quiz quiz = find("""
                        from Quiz q join fetch q.questions
                        where q.id = ?1 and q.module.course.programme.body.id = ?2
                        and q.module.course.programme.openedAt is not null
                        """, id, actor.body()).stream().findFirst().orElseThrow(NotFound::new);
        // the choices of all questions in one further statement
        getEntityManager()
                .createQuery(
                        "select distinct x from Question x join fetch x.choices where x.quiz.id = :quiz",
                        Question.class)
                .setParameter("quiz", id)
                .getResultList();
        return quiz;
    }
}
