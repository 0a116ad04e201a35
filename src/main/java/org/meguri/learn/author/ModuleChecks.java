package org.meguri.learn.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Course;
import org.meguri.learn.Module;
import org.meguri.learn.PublishCourse;
import org.meguri.learn.folder.CourseText.Dependency;
import org.meguri.learn.licence.Guideline;
import org.meguri.learn.licence.Guidelines;
import org.meguri.people.Actor;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Forbidden;

/** Which modules rest on a guideline or tool that has changed since their lessons were checked (要確認). */
@ApplicationScoped
public class ModuleChecks {

    /** Something that has changed: the version against which the lessons were checked, and the one of today. */
    public record Change(String name, String before, String now) {

        /** Whether it is the guideline of the body. */
        public boolean isGuideline() {
            return name.equals(Dependency.GUIDELINE);
        }
    }

    /** A module to be looked at again. */
    public record Due(
            UUID course, String courseCode, Words courseTitle, String module, Words title, List<Change> changes) {

        /** What a trainer who sees this confirms; another change meanwhile makes it another. */
        public String seen() {
            return String.join(
                    ", ",
                    changes.stream().map(one -> one.name() + " " + one.now()).toList());
        }
    }

    private final EntityManager entities;
    private final Guidelines guidelines;
    private final Clock clock;

    ModuleChecks(EntityManager entities, Guidelines guidelines, Clock clock) {
        this.entities = entities;
        this.guidelines = guidelines;
        this.clock = clock;
    }

    /**
     * The modules that are taught and have to be looked at again, in their order; four statements at most.
     *
     * @throws Forbidden the actor writes no courses
     */
    public List<Due> due(Actor actor) {
        List<ToolVersion> tools = tools(actor);
        List<Module> resting = entities.createQuery("""
                        from Module m join fetch m.course c
                        where c.programme.body.id = :body and m.retiredAt is null and m.dependsOn is not null
                        order by c.programme.fiscalYear, c.place, m.place
                        """, Module.class)
                .setParameter("body", actor.body())
                .getResultList();
        if (resting.isEmpty()) {
            return List.of();
        }
        Map<String, String> present = new HashMap<>();
        tools.forEach(tool -> present.put(tool.name(), tool.present()));
        String guideline = guideline(actor);
        if (guideline != null) {
            present.put(Dependency.GUIDELINE, guideline);
        }
        Set<List<Object>> checked = new HashSet<>();
        entities.createQuery("from ModuleCheck k where k.courseId in :courses", ModuleCheck.class)
                .setParameter(
                        "courses",
                        resting.stream()
                                .map(Module::course)
                                .map(Course::id)
                                .distinct()
                                .toList())
                .getResultStream()
                .forEach(one -> checked.add(List.of(one.courseId(), one.line(), one.name(), one.checked())));
        List<Due> due = new ArrayList<>();
        for (Module module : resting) {
            Course course = module.course();
            List<Change> changes = new ArrayList<>();
            for (Dependency one : module.dependsOn()) {
                String now = present.get(one.name());
                if (now != null
                        && !now.equals(one.version())
                        && !checked.contains(List.of(course.id(), module.code(), one.name(), now))) {
                    changes.add(new Change(one.name(), one.version(), now));
                }
            }
            if (!changes.isEmpty()) {
                due.add(new Due(course.id(), course.code(), course.title(), module.code(), module.title(), changes));
            }
        }
        return due;
    }

    /** The tools of the body in the versions of today, by name. */
    public List<ToolVersion> tools(Actor actor) {
        if (!PublishCourse.mayWrite(actor)) {
            throw new Forbidden("forbidden");
        }
        return entities.createQuery("from ToolVersion t where t.bodyId = :body order by t.name", ToolVersion.class)
                .setParameter("body", actor.body())
                .getResultList();
    }

    /** The version of the body's guideline: the day from which it holds; null where there is none. */
    public @Nullable String guideline(Actor actor) {
        Guideline current = guidelines.terms(actor.body(), LocalDate.now(clock)).current();
        return current == null ? null : current.effectiveOn().toString();
    }
}
