package org.meguri.learn.prerequisite;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meguri.learn.Admission;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.audience.CourseProgress;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;

/** The courses that come first. Whoever has to take a course is enrolled all the same; nobody begins it by themselves. */
@ApplicationScoped
public class Prerequisites implements PanacheRepositoryBase<CoursePrerequisite, UUID>, Admission {

    /** A course that comes first, and whether the reader has finished it. */
    public record First(CourseOutline course, boolean finished) {}

    private final Curricula curricula;
    private final CourseProgress progress;

    Prerequisites(Curricula curricula, CourseProgress progress) {
        this.curricula = curricula;
        this.progress = progress;
    }

    /** What comes directly before the course, as far as it is taught. */
    public List<CourseOutline> of(Actor actor, UUID course) {
        Set<UUID> needed = list("courseId", course).stream()
                .map(CoursePrerequisite::needsId)
                .collect(Collectors.toSet());
        return curricula.of(actor.body()).taughtCourses().stream()
                .filter(one -> needed.contains(one.id()))
                .toList();
    }

    /** The same with what the actor has finished. */
    public List<First> forReader(Actor actor, UUID course) {
        return of(actor, course).stream()
                .map(one -> new First(
                        one, progress.of(actor.body(), one.id(), actor.person()).finishedAt() != null))
                .toList();
    }

    List<CoursePrerequisite> among(Collection<UUID> courses) {
        return courses.isEmpty() ? List.of() : list("courseId in ?1", courses);
    }

    @Override
    public void require(Actor actor, UUID course) {
        Curriculum curriculum = curricula.of(actor.body());
        forReader(actor, course).stream()
                .filter(first -> !first.finished())
                .findFirst()
                .ifPresent(first -> {
                    throw new Conflict(
                            "prerequisite-first",
                            curriculum.course(first.course().id()).title().in(actor.locale()));
                });
    }
}
