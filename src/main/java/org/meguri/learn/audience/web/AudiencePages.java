package org.meguri.learn.audience.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.audience.AudienceKind;
import org.meguri.learn.audience.AudienceRule;
import org.meguri.learn.audience.AudienceRules;
import org.meguri.learn.audience.Duties;
import org.meguri.learn.audience.EndAudience;
import org.meguri.learn.audience.PreviewAudience;
import org.meguri.learn.audience.QuietPeriods;
import org.meguri.learn.audience.ReadCriteria;
import org.meguri.learn.audience.SayAudience;
import org.meguri.people.Actor;
import org.meguri.people.Title;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Page;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;

/** Who must or may take a course, and who that would be today. */
@Path("/courses/{code}/audience")
@RolesAllowed({"TRAINER", "HR", "OWNER"})
public class AudiencePages {

    /** A rule as listed. */
    public record RuleLine(AudienceRule rule, String name, Who who, Duties.Tally tally, boolean mine) {

        public boolean isRequired() {
            return rule.kind() == AudienceKind.REQUIRED;
        }
    }

    /** The rules of a course. */
    @CheckedTemplate(basePath = "audience", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AudiencePage(String code, String title, List<RuleLine> rules, boolean keeper, Errors errors)
            implements TemplateInstance {}

    /** Somebody who would be meant. */
    public record PersonLine(
            String name, String staffNumber, String unit, String title, PreviewAudience.Come come, boolean away) {}

    /** Who would be meant. */
    public record PreviewView(PreviewAudience.Preview preview, Page<PersonLine> lines) {}

    /**
     * A rule to be said.
     *
     * @param action where the form leads
     */
    @CheckedTemplate(basePath = "audience", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AudienceForm(
            String code,
            String title,
            String action,
            boolean fresh,
            RuleForm typed,
            Offered offered,
            List<AudienceKind> kinds,
            @Nullable PreviewView preview,
            Errors errors)
            implements TemplateInstance {}

    /** A button without fields. */
    public record EndForm(
            @RestForm @Nullable String version,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Curricula curricula;
    private final AudienceRules rules;
    private final Duties duties;
    private final ReadCriteria readCriteria;
    private final PreviewAudience previewAudience;
    private final SayAudience sayAudience;
    private final EndAudience endAudience;
    private final Units units;
    private final Forms forms;

    AudiencePages(
            CurrentActor actor,
            Curricula curricula,
            AudienceRules rules,
            Duties duties,
            ReadCriteria readCriteria,
            PreviewAudience previewAudience,
            SayAudience sayAudience,
            EndAudience endAudience,
            Units units,
            Forms forms) {
        this.actor = actor;
        this.curricula = curricula;
        this.rules = rules;
        this.duties = duties;
        this.readCriteria = readCriteria;
        this.previewAudience = previewAudience;
        this.sayAudience = sayAudience;
        this.endAudience = endAudience;
        this.units = units;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list(@RestPath String code) {
        return list(code, Errors.NONE);
    }

    @GET
    @Path("new")
    public TemplateInstance blank(@RestPath String code) {
        return form(code, null, RuleForm.empty(), null, Errors.NONE);
    }

    @GET
    @Path("{id}")
    public TemplateInstance edit(@RestPath String code, @RestPath UUID id) {
        Actor who = actor.get();
        AudienceRule rule = rules.find(who, course(who, code).id(), id);
        return form(code, id, RuleForm.of(rule, readCriteria.say(who, rule.criteria())), null, Errors.NONE);
    }

    @POST
    public Response add(@RestPath String code, @BeanParam RuleForm form) {
        return say(code, null, form);
    }

    @POST
    @Path("{id}")
    public Response change(@RestPath String code, @RestPath UUID id, @BeanParam RuleForm form) {
        return say(code, id, form);
    }

    private Response say(String code, @Nullable UUID id, RuleForm form) {
        return forms.submit(
                form,
                () -> sayAudience.say(
                        actor.get(), code, id, form.said(readCriteria.read(actor.get(), form.criteria()))),
                done -> "/courses/" + code + "/audience",
                errors -> form(code, id, form, null, errors));
    }

    /** Shows who is meant, everything typed still in the form. */
    @POST
    @Path("preview")
    public Response preview(@RestPath String code, @BeanParam RuleForm form, @RestForm @Nullable String offset) {
        return shown(code, null, form, offset);
    }

    /** The same for a rule that there is. */
    @POST
    @Path("{id}/preview")
    public Response previewChange(
            @RestPath String code, @RestPath UUID id, @BeanParam RuleForm form, @RestForm @Nullable String offset) {
        rules.find(actor.get(), course(actor.get(), code).id(), id);
        return shown(code, id, form, offset);
    }

    private Response shown(String code, @Nullable UUID id, RuleForm form, @Nullable String offset) {
        Actor who = actor.get();
        try {
            PreviewAudience.Preview preview =
                    previewAudience.of(who, code, readCriteria.read(who, form.criteria()), Inputs.offset(offset));
            return Response.ok(form(code, id, form, view(who, preview), Errors.NONE))
                    .build();
        } catch (Invalid refusal) {
            return Response.status(refusal.status())
                    .entity(form(code, id, form, null, forms.errors(refusal)))
                    .build();
        }
    }

    @POST
    @Path("{id}/end")
    public Response end(@RestPath String code, @RestPath UUID id, @BeanParam EndForm form) {
        return forms.submit(
                form,
                () -> {
                    String seen = form.version();
                    endAudience.end(actor.get(), code, id, seen == null || seen.isEmpty() ? null : Inputs.offset(seen));
                    return null;
                },
                done -> "/courses/" + code + "/audience",
                errors -> list(code, errors));
    }

    private CourseOutline course(Actor who, String code) {
        return curricula.of(who.body()).course(code);
    }

    private TemplateInstance list(String code, Errors errors) {
        Actor who = actor.get();
        Locale locale = who.locale();
        CourseOutline course = course(who, code);
        UnitTree tree = units.tree(who.body());
        Map<String, Title> titles = readCriteria.titles(who);
        Map<UUID, Duties.Tally> tallies = duties.byRule(who, course.id());
        return new AudiencePage(
                course.code(),
                course.title().in(locale),
                rules.of(who, course.id()).stream()
                        .map(rule -> new RuleLine(
                                rule,
                                rule.name().in(locale),
                                Who.of(readCriteria.say(who, rule.criteria()), tree, titles, locale),
                                tallies.getOrDefault(rule.id(), Duties.Tally.NONE),
                                AudienceRules.covers(who, rule.criteria())))
                        .toList(),
                QuietPeriods.mayKeep(who),
                errors);
    }

    private TemplateInstance form(
            String code, @Nullable UUID id, RuleForm typed, @Nullable PreviewView preview, Errors errors) {
        Actor who = actor.get();
        CourseOutline course = course(who, code);
        return new AudienceForm(
                course.code(),
                course.title().in(who.locale()),
                "/courses/" + course.code() + "/audience" + (id == null ? "" : "/" + id),
                id == null,
                typed,
                Offered.of(
                        typed,
                        units.tree(who.body()),
                        List.copyOf(readCriteria.titles(who).values()),
                        readCriteria.occupations(who),
                        who.locale()),
                List.of(AudienceKind.values()),
                preview,
                errors);
    }

    private PreviewView view(Actor who, PreviewAudience.Preview preview) {
        UnitTree tree = units.tree(who.body());
        Locale locale = who.locale();
        return new PreviewView(
                preview,
                preview.rows()
                        .map(row -> new PersonLine(
                                row.member().name(),
                                row.member().staffNumber(),
                                tree.label(row.member().unit(), locale),
                                row.member().titleName().in(locale),
                                row.come(),
                                row.member().isAway())));
    }
}
