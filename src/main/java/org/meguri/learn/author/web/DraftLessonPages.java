package org.meguri.learn.author.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.author.CourseDraft;
import org.meguri.learn.author.CourseDrafts;
import org.meguri.learn.author.DraftChange;
import org.meguri.learn.author.ReviseDraft;
import org.meguri.learn.folder.CourseText;
import org.meguri.learn.folder.CourseText.LessonText;
import org.meguri.learn.folder.CourseText.MediaText;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.learn.folder.LessonMedia;
import org.meguri.learn.folder.ReadingTime;
import org.meguri.learn.media.MediaKind;
import org.meguri.learn.web.LessonHtml;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Limit;

/** One lesson of a draft, with a preview as learners see it. */
@Path("/course-drafts/{id}/modules/{module}/lessons/{stem}")
@RolesAllowed({"TRAINER", "OWNER"})
public class DraftLessonPages {

    /**
     * A lesson with its fields as they stand or as they were typed.
     *
     * @param captions the files of captions that the module has, as a text names them
     * @param filmsMark changes whenever the films in the text do: what the browser kept before is then older than the page
     */
    @CheckedTemplate(basePath = "author", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LessonForm(
            CourseDraft draft,
            ModuleText module,
            String stem,
            Typed typed,
            RawString preview,
            RawString previewEn,
            int minutes,
            List<FilmFields.View> films,
            List<String> captions,
            String filmsMark,
            Errors errors)
            implements TemplateInstance {}

    /** A lesson as typed; {@code act} is what the pressed button says. */
    public record Typed(
            @RestForm @NotBlank(message = "required") @Limit(100)
            String title,

            @RestForm @Nullable @Limit(200) String titleEn,
            @RestForm @Nullable @Limit(40000) String text,
            @RestForm @Nullable @Limit(40000) String textEn,
            @RestForm @Nullable String act,
            @RestForm @Nullable String seen,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        Typed with(FilmFields films) {
            return new Typed(
                    title,
                    titleEn,
                    films.into(FilmFields.JA, Part.text(text)),
                    films.into(FilmFields.EN, Part.text(textEn)),
                    act,
                    seen,
                    submission);
        }
    }

    private final CurrentActor actor;
    private final CourseDrafts drafts;
    private final ReviseDraft reviseDraft;
    private final LessonHtml lessonHtml;
    private final Forms forms;

    DraftLessonPages(
            CurrentActor actor, CourseDrafts drafts, ReviseDraft reviseDraft, LessonHtml lessonHtml, Forms forms) {
        this.actor = actor;
        this.drafts = drafts;
        this.reviseDraft = reviseDraft;
        this.lessonHtml = lessonHtml;
        this.forms = forms;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id, @RestPath String module, @RestPath String stem) {
        CourseText text = drafts.of(actor.get(), id).text();
        LessonText lesson = text.module(module).flatMap(one -> one.lesson(stem)).orElseThrow(NotFound::new);
        return page(
                id,
                module,
                stem,
                new Typed(
                        lesson.title().ja(),
                        Part.english(lesson.title()),
                        lesson.body().ja(),
                        Part.english(lesson.body()),
                        null,
                        DraftChange.mark(lesson),
                        null),
                Errors.NONE);
    }

    /** Saves the lesson; with the button for the preview it is shown and not saved. */
    @POST
    public Response write(
            @RestPath UUID id,
            @RestPath String module,
            @RestPath String stem,
            @BeanParam Typed form,
            @BeanParam FilmFields films) {
        Typed typed = form.with(films);
        if ("preview".equals(typed.act())) {
            return Response.ok(page(id, module, stem, typed, Errors.NONE)).build();
        }
        return forms.submit(
                typed,
                () -> {
                    reviseDraft.revise(
                            actor.get(),
                            id,
                            new DraftChange.WriteLesson(
                                    module,
                                    stem,
                                    Part.words(typed.title(), typed.titleEn()),
                                    Part.words(typed.text(), typed.textEn())),
                            typed.seen());
                    return null;
                },
                done -> "/course-drafts/" + id + "#" + module,
                errors -> page(id, module, stem, typed, errors));
    }

    private TemplateInstance page(UUID id, String code, String stem, Typed typed, Errors errors) {
        CourseDraft draft = drafts.of(actor.get(), id);
        ModuleText module = draft.text().module(code).orElseThrow(NotFound::new);
        if (module.lesson(stem).isEmpty()) {
            throw new NotFound();
        }
        String text = Part.text(typed.text());
        List<FilmFields.View> films = FilmFields.of(text, Part.text(typed.textEn()));
        String base = "/course-drafts/" + id + "/modules/" + module.code() + "/";
        return new LessonForm(
                draft,
                module,
                stem,
                typed,
                new RawString(lessonHtml.render(text, Locale.JAPANESE, base)),
                new RawString(lessonHtml.render(Part.text(typed.textEn()), Locale.ENGLISH, base)),
                ReadingTime.minutes(text),
                films,
                module.media().stream()
                        .map(MediaText::name)
                        .filter(name -> MediaKind.promisedBy(name)
                                .filter(kind -> kind.use() == MediaKind.Use.CAPTIONS)
                                .isPresent())
                        .map(name -> LessonMedia.FOLDER + name)
                        .toList(),
                DraftChange.mark(films),
                errors);
    }
}
