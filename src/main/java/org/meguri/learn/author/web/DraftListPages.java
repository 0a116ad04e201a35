package org.meguri.learn.author.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.author.CheckModule;
import org.meguri.learn.author.CourseDrafts;
import org.meguri.learn.author.HandInFolder;
import org.meguri.learn.author.MarkTool;
import org.meguri.learn.author.ModuleChecks;
import org.meguri.learn.author.OpenDraft;
import org.meguri.learn.author.ToolVersion;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** The courses and the drafts of a body, for those who write them. */
@Path("/")
@RolesAllowed({"TRAINER", "OWNER"})
public class DraftListPages {

    /** A course, which is taught or only being written, and its draft if there is one. */
    public record Line(String code, String title, boolean taught, boolean retired, CourseDrafts.@Nullable Row draft) {}

    /** What can be written. */
    @CheckedTemplate(basePath = "author", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record DraftList(
            List<Line> lines,
            List<ModuleChecks.Due> due,
            List<ToolVersion> tools,
            OpenForm form,
            ToolForm tool,
            Locale locale,
            Errors errors)
            implements TemplateInstance {}

    /** A course to write, as typed. */
    public record OpenForm(
            @RestForm @Nullable String code,
            @RestForm @Nullable String title,
            @RestForm @Nullable String like,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        static final OpenForm EMPTY = new OpenForm("", "", "", null);
    }

    /** Which module was looked at again, and what had changed then. */
    public record CheckForm(
            @RestForm @Nullable String course,
            @RestForm @Nullable String module,
            @RestForm @Nullable String seen,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** The version of a tool, as typed. */
    public record ToolForm(
            @RestForm @Nullable String tool,
            @RestForm @Nullable String toolVersion,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        static final ToolForm EMPTY = new ToolForm("", "", null);
    }

    /** The file that is handed in. */
    public record FileForm(@Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final CourseDrafts drafts;
    private final Curricula curricula;
    private final OpenDraft openDraft;
    private final HandInFolder handInFolder;
    private final ModuleChecks checks;
    private final CheckModule checkModule;
    private final MarkTool markTool;
    private final Forms forms;

    DraftListPages(
            CurrentActor actor,
            CourseDrafts drafts,
            Curricula curricula,
            OpenDraft openDraft,
            HandInFolder handInFolder,
            ModuleChecks checks,
            CheckModule checkModule,
            MarkTool markTool,
            Forms forms) {
        this.actor = actor;
        this.drafts = drafts;
        this.curricula = curricula;
        this.openDraft = openDraft;
        this.handInFolder = handInFolder;
        this.checks = checks;
        this.checkModule = checkModule;
        this.markTool = markTool;
        this.forms = forms;
    }

    @GET
    @Path("course-drafts")
    public TemplateInstance list() {
        return page(Errors.NONE);
    }

    @POST
    @Path("course-drafts")
    public Response open(@BeanParam OpenForm form) {
        return forms.submit(
                form,
                () -> openDraft.open(actor.get(), form.code(), form.title(), form.like()),
                made -> "/course-drafts/" + made,
                errors -> page(form, ToolForm.EMPTY, errors));
    }

    // not below /course-drafts/, where the pages of one draft would be looked for
    @POST
    @Path("course-folders")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response handIn(@RestForm @Nullable FileUpload file, @RestForm("_submission") @Nullable String submission) {
        return forms.submit(
                new FileForm(submission), () -> handIn(file), made -> "/course-drafts/" + made, errors -> page(errors));
    }

    /** A trainer has looked at a module again. */
    @POST
    @Path("module-checks")
    public Response check(@BeanParam CheckForm form) {
        return forms.submit(
                form,
                () -> {
                    checkModule.check(actor.get(), form.course(), form.module(), form.seen());
                    return null;
                },
                done -> "/course-drafts",
                errors -> page(errors));
    }

    /** A tool is used in another version. */
    @POST
    @Path("tool-versions")
    public Response mark(@BeanParam ToolForm form) {
        return forms.submit(
                form,
                () -> {
                    markTool.mark(actor.get(), form.tool(), form.toolVersion());
                    return null;
                },
                done -> "/course-drafts#tools",
                errors -> page(OpenForm.EMPTY, form, errors));
    }

    private TemplateInstance page(Errors errors) {
        return page(OpenForm.EMPTY, ToolForm.EMPTY, errors);
    }

    private TemplateInstance page(OpenForm form, ToolForm tool, Errors errors) {
        Actor who = actor.get();
        List<CourseDrafts.Row> open = new ArrayList<>(drafts.list(who));
        List<Line> lines = new ArrayList<>();
        curricula.of(who.body()).programmes().stream()
                .flatMap(programme -> programme.courses().stream())
                .forEach(course -> {
                    CourseDrafts.Row draft = open.stream()
                            .filter(row -> row.code().equals(course.code()))
                            .findFirst()
                            .orElse(null);
                    open.remove(draft);
                    lines.add(new Line(course.code(), course.title().in(who.locale()), true, course.retired(), draft));
                });
        open.forEach(row -> lines.add(new Line(row.code(), row.code(), false, false, row)));
        return new DraftList(
                lines,
                checks.due(who),
                checks.tools(who),
                new OpenForm(Part.text(form.code()), Part.text(form.title()), Part.text(form.like()), null),
                new ToolForm(Part.text(tool.tool()), Part.text(tool.toolVersion()), null),
                who.locale(),
                errors);
    }

    private UUID handIn(@Nullable FileUpload file) {
        if (file == null || file.fileName().isBlank()) {
            throw new Invalid("file", "required");
        }
        try (InputStream in = Files.newInputStream(file.uploadedFile())) {
            return handInFolder.handIn(actor.get(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
