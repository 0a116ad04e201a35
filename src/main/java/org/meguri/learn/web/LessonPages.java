package org.meguri.learn.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.CompleteLesson;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.LessonOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Learning;
import org.meguri.learn.Learning.Progress;
import org.meguri.learn.Lesson;
import org.meguri.learn.Lessons;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Forms;

/** Reading a lesson. */
@Path("/lessons/{id}")
@RolesAllowed("EMPLOYEE")
public class LessonPages {

    /**
     * A lesson as it is read.
     *
     * @param next the lesson after it; null when the quiz comes next
     */
    @CheckedTemplate(basePath = "learn", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LessonPage(
            CourseOutline course,
            Progress progress,
            LessonOutline lesson,
            @Nullable LessonOutline next,
            RawString html,
            Locale locale)
            implements TemplateInstance {}

    private final CurrentActor actor;
    private final Lessons lessons;
    private final Curricula curricula;
    private final Learning learning;
    private final CompleteLesson completeLesson;
    private final LessonHtml html;

    LessonPages(
            CurrentActor actor,
            Lessons lessons,
            Curricula curricula,
            Learning learning,
            CompleteLesson completeLesson,
            LessonHtml html) {
        this.actor = actor;
        this.lessons = lessons;
        this.curricula = curricula;
        this.learning = learning;
        this.completeLesson = completeLesson;
        this.html = html;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id) {
        Actor who = actor.get();
        Lesson lesson = lessons.of(who, id);
        ModuleOutline module = curricula.of(who.body()).moduleOfLesson(id);
        return new LessonPage(
                curricula.of(who.body()).course(module.course()),
                learning.in(who, module.id()),
                module.lessons().get(lesson.place()),
                after(module, lesson.place()),
                new RawString(html.render(lesson.body().in(who.locale()), who.locale(), "/lessons/" + id + "/")),
                who.locale());
    }

    /** The reader has come to the end: on to the next lesson, or to the quiz. */
    @POST
    @Path("completion")
    public Response complete(@RestPath UUID id) {
        Actor who = actor.get();
        completeLesson.complete(who, id);
        ModuleOutline module = curricula.of(who.body()).moduleOfLesson(id);
        LessonOutline next = after(module, place(module, id));
        return Forms.seeOther(next == null ? "/quizzes/" + module.quiz().id() : "/lessons/" + next.id());
    }

    private static int place(ModuleOutline module, UUID lesson) {
        return module.lessons().stream().map(LessonOutline::id).toList().indexOf(lesson);
    }

    private static @Nullable LessonOutline after(ModuleOutline module, int place) {
        List<LessonOutline> all = module.lessons();
        return place + 1 < all.size() ? all.get(place + 1) : null;
    }
}
