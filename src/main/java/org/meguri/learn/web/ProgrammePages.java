package org.meguri.learn.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.AddProgramme;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ProgrammeOutline;
import org.meguri.learn.DescribeProgramme;
import org.meguri.learn.MoveCourse;
import org.meguri.learn.Programme;
import org.meguri.learn.Programmes;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Text;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Limit;

/** What a programme is for, who answers for it, and whether it is open: said by HR and by its owner. */
@Path("/programme")
@RolesAllowed({"HR", "OWNER"})
public class ProgrammePages {

    /** A programme with its fields as they stand or as they were typed. */
    public record ProgrammeView(
            @Nullable UUID id,
            int fiscalYear,
            boolean open,
            String title,
            String titleEn,
            String vision,
            String visionEn,
            String ownerName,
            String owner,
            String year,
            int version) {

        /** One that is not there yet. */
        static ProgrammeView fresh(int year) {
            return new ProgrammeView(null, year, false, "", "", "", "", "", "", String.valueOf(year), 0);
        }

        static ProgrammeView of(Programme programme) {
            Person owner = programme.owner();
            return new ProgrammeView(
                    programme.id(),
                    programme.fiscalYear(),
                    programme.isOpen(),
                    programme.title().ja(),
                    Text.clean(programme.title().en()),
                    programme.vision().ja(),
                    Text.clean(programme.vision().en()),
                    owner == null ? "" : owner.name(),
                    owner == null ? "" : owner.staffNumber(),
                    String.valueOf(programme.fiscalYear()),
                    programme.version());
        }

        ProgrammeView with(ProgrammeForm form) {
            return new ProgrammeView(
                    id,
                    fiscalYear,
                    open,
                    text(form.title()),
                    text(form.titleEn()),
                    text(form.vision()),
                    text(form.visionEn()),
                    ownerName,
                    text(form.owner()),
                    text(form.fiscalYear()),
                    version);
        }
    }

    /** All programmes of the body. */
    @CheckedTemplate(basePath = "learn", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ProgrammeList(List<ProgrammeView> programmes) implements TemplateInstance {}

    /** A course, as it is chosen. */
    public record CourseOption(String code, String title) {}

    /**
     * One programme, or one that is to be added.
     *
     * @param courses what it teaches
     * @param others the courses of other programmes, which can be put into it
     */
    @CheckedTemplate(basePath = "learn", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ProgrammePage(
            ProgrammeView view, List<CourseOption> courses, List<CourseOption> others, String course, Errors errors)
            implements TemplateInstance {}

    /** Which course is put into the programme. */
    public record CourseForm(
            @RestForm @Nullable String course,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    /** What was typed; {@code open} is what the pressed button says. */
    public record ProgrammeForm(
            @RestForm @NotBlank(message = "required") @Limit(100)
            String title,

            @RestForm @Nullable @Limit(200) String titleEn,
            @RestForm @Nullable @Limit(200) String vision,
            @RestForm @Nullable @Limit(400) String visionEn,
            @RestForm @Nullable @Limit(20) String owner,

            @RestForm @Nullable @Pattern(regexp = "\\s*([0-9]{4})?\\s*", message = "programme-year") @Limit(10)
            String fiscalYear,

            @RestForm @Nullable String open,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final Programmes programmes;
    private final Curricula curricula;
    private final DescribeProgramme describeProgramme;
    private final AddProgramme addProgramme;
    private final MoveCourse moveCourse;
    private final Forms forms;
    private final Clock clock;

    ProgrammePages(
            CurrentActor actor,
            Programmes programmes,
            Curricula curricula,
            DescribeProgramme describeProgramme,
            AddProgramme addProgramme,
            MoveCourse moveCourse,
            Forms forms,
            Clock clock) {
        this.actor = actor;
        this.programmes = programmes;
        this.curricula = curricula;
        this.describeProgramme = describeProgramme;
        this.addProgramme = addProgramme;
        this.moveCourse = moveCourse;
        this.forms = forms;
        this.clock = clock;
    }

    /** The one programme, or all of them to choose from. */
    @GET
    public TemplateInstance list() {
        List<ProgrammeView> all =
                programmes.of(actor.get()).stream().map(ProgrammeView::of).toList();
        return all.size() == 1 ? page(all.get(0), "", Errors.NONE) : new ProgrammeList(all);
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id) {
        return page(view(id), "", Errors.NONE);
    }

    @POST
    @Path("{id}")
    public Response describe(@RestPath UUID id, @BeanParam ProgrammeForm form) {
        return forms.submit(
                form,
                () -> {
                    describeProgramme.describe(actor.get(), id, said(form));
                    return null;
                },
                done -> "/programme/" + id,
                errors -> page(view(id).with(form), "", errors));
    }

    @GET
    @Path("new")
    public TemplateInstance fresh() {
        return page(ProgrammeView.fresh(year()), "", Errors.NONE);
    }

    @POST
    public Response add(@BeanParam ProgrammeForm form) {
        return forms.submit(
                form,
                () -> addProgramme.add(actor.get(), said(form)),
                made -> "/programme/" + made,
                errors -> page(ProgrammeView.fresh(year()).with(form), "", errors));
    }

    @POST
    @Path("{id}/courses")
    public Response move(@RestPath UUID id, @BeanParam CourseForm form) {
        return forms.submit(
                form,
                () -> {
                    moveCourse.move(actor.get(), id, form.course());
                    return null;
                },
                done -> "/programme/" + id + "#courses",
                errors -> page(view(id), text(form.course()), errors));
    }

    private static DescribeProgramme.Description said(ProgrammeForm form) {
        return new DescribeProgramme.Description(
                text(form.title()),
                form.titleEn(),
                text(form.vision()),
                form.visionEn(),
                text(form.owner()),
                year(form.fiscalYear()),
                "true".equals(form.open()),
                form.version());
    }

    private ProgrammePage page(ProgrammeView view, String course, Errors errors) {
        Actor who = actor.get();
        List<CourseOption> own = new ArrayList<>();
        List<CourseOption> others = new ArrayList<>();
        for (ProgrammeOutline programme : curricula.of(who.body()).programmes()) {
            programme.courses().stream()
                    .map(one -> new CourseOption(one.code(), one.title().in(who.locale())))
                    .forEach((programme.id().equals(view.id()) ? own : others)::add);
        }
        return new ProgrammePage(view, own, others, course, errors);
    }

    private int year() {
        return FiscalYear.of(LocalDate.now(clock)).year();
    }

    private ProgrammeView view(UUID id) {
        return ProgrammeView.of(programmes.of(actor.get(), id));
    }

    private static @Nullable Integer year(@Nullable String typed) {
        return text(typed).isBlank() ? null : Integer.valueOf(text(typed).strip());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
