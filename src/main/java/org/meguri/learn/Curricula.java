package org.meguri.learn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meguri.learn.Curriculum.BriefOutline;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.LessonOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Curriculum.ProgrammeOutline;
import org.meguri.learn.Curriculum.QuizOutline;

/** The curricula of the bodies, kept for a minute and forgotten at once on this node when something changes. */
@ApplicationScoped
public class Curricula {

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final Cache<UUID, Curriculum> byBody = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Curricula(EntityManager entities, TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    public Curriculum of(UUID body) {
        Curriculum known = byBody.getIfPresent(body);
        if (known == null) {
            // in a session of its own, which holds nothing from before a change
            known = QuarkusTransaction.requiringNew().call(() -> load(body));
            byBody.put(body, known);
        }
        return known;
    }

    /** Forgets what is held in memory once the change is there for everybody to read. */
    void forget(UUID body) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do yet
            }

            @Override
            public void afterCompletion(int status) {
                byBody.invalidate(body);
            }
        });
    }

    private Curriculum load(UUID body) {
        List<Lesson> lessons = list(
                "from Lesson x where x.module.course.programme.body.id = :body order by x.place", Lesson.class, body);
        Map<UUID, QuizOutline> quizzes =
                list("from Quiz x where x.module.course.programme.body.id = :body", Quiz.class, body).stream()
                        .collect(Collectors.toMap(
                                quiz -> quiz.module().id(),
                                quiz -> new QuizOutline(quiz.id(), quiz.passPercent(), quiz.draw(), quiz.tries())));
        Map<UUID, BriefOutline> briefs = list(
                        "from PracticeBrief x where x.module.course.programme.body.id = :body",
                        PracticeBrief.class,
                        body)
                .stream()
                .map(brief -> new BriefOutline(
                        brief.id(),
                        brief.module().id(),
                        brief.title(),
                        brief.attempt(),
                        brief.measure(),
                        brief.taskCodes()))
                .collect(Collectors.toMap(BriefOutline::module, Function.identity()));
        Map<UUID, List<LessonOutline>> lessonsByModule = lessons.stream()
                .map(lesson -> new LessonOutline(
                        lesson.id(), lesson.module().id(), lesson.title(), lesson.minutes(), lesson.place()))
                .collect(Collectors.groupingBy(LessonOutline::module));
        Map<UUID, List<ModuleOutline>> modulesByCourse =
                list("from Module x where x.course.programme.body.id = :body order by x.place", Module.class, body)
                        .stream()
                        .filter(module -> quizzes.containsKey(module.id()))
                        .map(module -> new ModuleOutline(
                                module.id(),
                                module.course().id(),
                                module.code(),
                                module.edition(),
                                !module.isRetired(),
                                module.title(),
                                module.goals(),
                                module.share(),
                                module.exerciseTitle(),
                                module.exerciseText(),
                                lessonsByModule.getOrDefault(module.id(), List.of()),
                                Objects.requireNonNull(quizzes.get(module.id())),
                                briefs.get(module.id())))
                        .collect(Collectors.groupingBy(ModuleOutline::course));
        Map<UUID, List<CourseOutline>> coursesByProgramme =
                list("from Course x where x.programme.body.id = :body order by x.place", Course.class, body).stream()
                        .map(course -> new CourseOutline(
                                course.id(),
                                course.programme().id(),
                                course.code(),
                                course.title(),
                                course.summary(),
                                modules(modulesByCourse, course, true),
                                modules(modulesByCourse, course, false),
                                course.isRetired()))
                        .collect(Collectors.groupingBy(CourseOutline::programme));
        return new Curriculum(
                list("from Programme x where x.body.id = :body order by x.fiscalYear", Programme.class, body).stream()
                        .map(programme -> new ProgrammeOutline(
                                programme.id(),
                                programme.title(),
                                programme.vision(),
                                programme.ownerId(),
                                programme.fiscalYear(),
                                programme.openedAt(),
                                coursesByProgramme.getOrDefault(programme.id(), List.of())))
                        .toList());
    }

    private static List<ModuleOutline> modules(Map<UUID, List<ModuleOutline>> byCourse, Course course, boolean taught) {
        return byCourse.getOrDefault(course.id(), List.of()).stream()
                .filter(module -> module.taught() == taught)
                .toList();
    }

    private <T> List<T> list(String query, Class<T> type, UUID body) {
        return entities.createQuery(query, type).setParameter("body", body).getResultList();
    }
}
