package org.meguri.learn.prerequisite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.PublishCourse;
import org.meguri.people.Actor;
import org.meguri.people.Body;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Says which courses come first. */
@ApplicationScoped
public class SayPrerequisites {

    private final EntityManager entities;
    private final Prerequisites prerequisites;
    private final Curricula curricula;
    private final Audit audit;

    SayPrerequisites(EntityManager entities, Prerequisites prerequisites, Curricula curricula, Audit audit) {
        this.entities = entities;
        this.prerequisites = prerequisites;
        this.curricula = curricula;
        this.audit = audit;
    }

    /**
     * @param codes the courses that come directly before this one; what was said before no longer holds
     * @throws Forbidden the actor does not write courses
     * @throws NotFound the body has no such course
     * @throws Invalid a course is not known, or something would come before itself; the chain is named
     */
    @Transactional
    public void say(Actor actor, String code, @Nullable List<String> codes) {
        if (!PublishCourse.mayWrite(actor)) {
            throw new Forbidden("forbidden");
        }
        Curriculum curriculum = curricula.of(actor.body());
        CourseOutline course = curriculum.course(code);
        // one change at a time in the whole body: two of them at different courses would close a circle together
        entities.find(Body.class, actor.body(), LockModeType.PESSIMISTIC_WRITE);
        Map<UUID, String> names =
                curriculum.courses().stream().collect(Collectors.toMap(CourseOutline::id, CourseOutline::code));
        List<UUID> wanted = wanted(codes, names);
        Map<UUID, List<UUID>> needs = new HashMap<>();
        prerequisites
                .among(names.keySet())
                .forEach(one -> needs.computeIfAbsent(one.courseId(), key -> new ArrayList<>())
                        .add(one.needsId()));
        needs.put(course.id(), wanted);
        List<UUID> cycle = Chains.cycle(course.id(), needs);
        new Invalid.Check()
                .that(
                        cycle.isEmpty(),
                        "needs",
                        "prerequisite-cycle",
                        cycle.stream()
                                .map(id -> curriculum.course(id).title().in(actor.locale()))
                                .collect(Collectors.joining(" ← ")))
                .orThrow();
        prerequisites.delete("courseId", course.id());
        wanted.forEach(one -> prerequisites.persist(new CoursePrerequisite(course.id(), one)));
        audit.record(
                Act.AUDIENCE_CHANGED,
                actor.body(),
                actor.person(),
                null,
                code + " after " + wanted.stream().map(names::get).sorted().collect(Collectors.joining(" ")));
    }

    private static List<UUID> wanted(@Nullable List<String> codes, Map<UUID, String> names) {
        Map<String, UUID> ids = new HashMap<>();
        names.forEach((id, name) -> ids.put(name, id));
        List<UUID> wanted = new ArrayList<>();
        Invalid.Check check = new Invalid.Check();
        for (String one : codes == null ? List.<String>of() : codes) {
            UUID id = ids.get(Text.clean(one));
            check.that(id != null, "needs", "prerequisite-unknown", Text.abbreviate(Text.clean(one), 40));
            if (id != null && !wanted.contains(id)) {
                wanted.add(id);
            }
        }
        check.orThrow();
        return wanted;
    }
}
