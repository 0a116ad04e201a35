package org.meguri.learn.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Enrol;
import org.meguri.learn.Learning;
import org.meguri.learn.Learning.Progress;
import org.meguri.learn.PublishCourse;
import org.meguri.learn.audience.Audience;
import org.meguri.learn.audience.AudienceRules;
import org.meguri.learn.prerequisite.Prerequisites;
import org.meguri.learn.prior.Proofs;
import org.meguri.learn.record.LearningRecord;
import org.meguri.learn.record.LearningRecord.ClassLine;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Forms;

/** The courses, and how far the reader has come in them. */
@Path("/courses")
@RolesAllowed("EMPLOYEE")
public class CoursePages {

    /** A course with the reader's progress. */
    public record CourseView(
            CourseOutline course,
            List<Progress> modules,
            Audience.@Nullable Mine mine,
            boolean overdue,
            Locale locale) {

        /** The audiences because of which the course is the reader's. */
        public String reason() {
            return mine == null
                    ? ""
                    : mine.rules().stream()
                            .map(name -> name.in(locale))
                            .distinct()
                            .collect(Collectors.joining("・"));
        }

        public String title() {
            return course.title().in(locale);
        }

        public String summary() {
            return course.summary().in(locale);
        }

        /** The mean of the modules, as a whole percentage. */
        public int percent() {
            return modules.isEmpty()
                    ? 0
                    : modules.stream().mapToInt(Progress::percent).sum() / modules.size();
        }

        public boolean isBegun() {
            return modules.stream().anyMatch(Progress::isEnrolled);
        }
    }

    /** All courses. */
    @CheckedTemplate(basePath = "learn", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record CourseList(List<CourseView> courses, boolean author, boolean overseer) implements TemplateInstance {}

    /**
     * One course.
     *
     * @param proving the modules for which a proof of the reader waits
     * @param classes the classroom sessions of the course to which the reader came
     * @param ended whether the course has ended and the reader is not in it
     * @param meant whether it is open to the reader, {@code admitted} whether they may begin it by themselves now
     */
    @CheckedTemplate(basePath = "learn", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record CoursePage(
            CourseView view,
            List<Prerequisites.First> firsts,
            Set<UUID> proving,
            List<ClassLine> classes,
            boolean meant,
            boolean ended,
            boolean admitted,
            boolean rules,
            boolean overseer,
            boolean author,
            Locale locale)
            implements TemplateInstance {}

    private final CurrentActor actor;
    private final Curricula curricula;
    private final Learning learning;
    private final Enrol enrol;
    private final Audience audience;
    private final Prerequisites prerequisites;
    private final Proofs proofs;
    private final LearningRecord learned;
    private final Clock clock;

    CoursePages(
            CurrentActor actor,
            Curricula curricula,
            Learning learning,
            Enrol enrol,
            Audience audience,
            Prerequisites prerequisites,
            Proofs proofs,
            LearningRecord learned,
            Clock clock) {
        this.actor = actor;
        this.curricula = curricula;
        this.learning = learning;
        this.enrol = enrol;
        this.audience = audience;
        this.prerequisites = prerequisites;
        this.proofs = proofs;
        this.learned = learned;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        Actor who = actor.get();
        Map<UUID, Progress> progress = learning.of(who);
        Map<UUID, Audience.Mine> mine = audience.of(who);
        return new CourseList(
                curricula.of(who.body()).courses().stream()
                        .map(course -> view(course, progress, mine, who.locale()))
                        .filter(one -> !one.course().retired() || one.isBegun())
                        .toList(),
                PublishCourse.mayWrite(who),
                !who.oversees().isEmpty());
    }

    @GET
    @Path("{code}")
    public TemplateInstance show(@RestPath String code) {
        Actor who = actor.get();
        CourseOutline course = curricula.of(who.body()).course(code);
        List<Prerequisites.First> firsts = prerequisites.forReader(who, course.id());
        boolean meant = audience.admits(who, course.id());
        CourseView view = view(course, learning.of(who), audience.of(who), who.locale());
        boolean ended = course.retired() && !view.isBegun();
        return new CoursePage(
                view,
                firsts,
                proofs.modules(who),
                learned.classes(who).stream()
                        .filter(one -> one.isAttended() && course.id().equals(one.course()))
                        .toList(),
                meant,
                ended,
                meant && !ended && firsts.stream().allMatch(Prerequisites.First::finished),
                AudienceRules.mayRule(who),
                !who.oversees().isEmpty(),
                PublishCourse.mayWrite(who),
                who.locale());
    }

    /** Enrols the reader in one module. */
    @POST
    @Path("{code}/modules/{module}/enrolment")
    public Response enrol(@RestPath String code, @RestPath UUID module) {
        Actor who = actor.get();
        CourseOutline course = curricula.of(who.body()).course(code);
        ModuleOutline chosen = learning.inOwnEdition(who, module).module();
        enrol.enrol(who, who.person(), chosen.id(), null);
        return Forms.seeOther("/courses/" + course.code() + "#" + chosen.code());
    }

    private CourseView view(
            CourseOutline course, Map<UUID, Progress> progress, Map<UUID, Audience.Mine> all, Locale locale) {
        Audience.Mine mine = all.get(course.id());
        return new CourseView(
                course,
                course.modulesFor(module -> isEnrolled(progress.get(module))).stream()
                        .map(module -> progress.getOrDefault(module.id(), new Progress(module, null, Set.of())))
                        .toList(),
                mine,
                mine != null && mine.isOverdue(LocalDate.now(clock)),
                locale);
    }

    private static boolean isEnrolled(@Nullable Progress progress) {
        return progress != null && progress.isEnrolled();
    }
}
