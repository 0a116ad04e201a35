package org.meguri.insight.skills.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.skills.AddSkill;
import org.meguri.learn.skills.DescribeSkill;
import org.meguri.learn.skills.NameSkillArea;
import org.meguri.learn.skills.Skill;
import org.meguri.learn.skills.SkillAreas;
import org.meguri.learn.skills.SkillGroup;
import org.meguri.learn.skills.Skills;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** What the skills are, where they are learned and what is aimed at. */
@Path("/skills/model")
@RolesAllowed({"HR", "OWNER"})
public class SkillModelPages {

    /** All skills of the body. */
    @CheckedTemplate(basePath = "skill", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SkillModel(
            List<Skill> skills,
            Set<UUID> outOfReach,
            List<SkillGroup> groups,
            List<AreaView> areas,
            Locale locale,
            Errors errors)
            implements TemplateInstance {}

    /** An area with what stands in its fields, as it is called by the body or as it was typed. */
    public record AreaView(String code, String ja, String en, boolean typed) {}

    /** What an area is to be called, as typed. */
    public record AreaForm(
            @RestForm @Nullable String area,
            @RestForm @Nullable String areaJa,
            @RestForm @Nullable String areaEn,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** A skill that is to be added. */
    @CheckedTemplate(basePath = "skill", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SkillNew(String code, Typed typed, Errors errors) implements TemplateInstance {}

    /**
     * One skill to change.
     *
     * @param outOfReach whether nobody can reach what is aimed at, as no module that is taught leads to it
     */
    @CheckedTemplate(basePath = "skill", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SkillForm(Skill one, boolean outOfReach, Typed typed, Errors errors) implements TemplateInstance {}

    /** What stands in the fields. */
    public record Typed(
            String ja,
            String en,
            String modules,
            String staff,
            String leader,
            String manager,
            boolean retired,
            int version) {

        static Typed of(Skill skill) {
            return new Typed(
                    skill.name().ja(),
                    text(skill.name().en()),
                    String.join(" ", skill.modules()),
                    String.valueOf(skill.target(SkillGroup.STAFF)),
                    String.valueOf(skill.target(SkillGroup.LEADER)),
                    String.valueOf(skill.target(SkillGroup.MANAGER)),
                    skill.isRetired(),
                    skill.version());
        }
    }

    /** A skill, as typed. */
    public record DescriptionForm(
            @RestForm @Nullable String code,
            @RestForm @Nullable String ja,
            @RestForm @Nullable String en,
            @RestForm @Nullable String modules,
            @RestForm @Nullable String staff,
            @RestForm @Nullable String leader,
            @RestForm @Nullable String manager,
            @RestForm boolean retired,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        Skill.Described described() {
            return new Skill.Described(ja, en, codes(modules), level(staff), level(leader), level(manager));
        }

        Typed typed() {
            return new Typed(
                    text(ja),
                    text(en),
                    text(modules),
                    text(staff),
                    text(leader),
                    text(manager),
                    retired,
                    version == null ? 0 : version);
        }
    }

    private final CurrentActor actor;
    private final Skills skills;
    private final DescribeSkill describeSkill;
    private final AddSkill addSkill;
    private final NameSkillArea nameSkillArea;
    private final SkillAreas areas;
    private final Forms forms;

    SkillModelPages(
            CurrentActor actor,
            Skills skills,
            DescribeSkill describeSkill,
            AddSkill addSkill,
            NameSkillArea nameSkillArea,
            SkillAreas areas,
            Forms forms) {
        this.actor = actor;
        this.skills = skills;
        this.describeSkill = describeSkill;
        this.addSkill = addSkill;
        this.nameSkillArea = nameSkillArea;
        this.areas = areas;
        this.forms = forms;
    }

    @GET
    public TemplateInstance model() {
        return model(null, Errors.NONE);
    }

    /** Calls an area otherwise. */
    @POST
    @Path("areas")
    public Response name(@BeanParam AreaForm form) {
        return forms.submit(
                form,
                () -> {
                    nameSkillArea.name(actor.get(), text(form.area()), form.areaJa(), form.areaEn());
                    return null;
                },
                done -> "/skills/model#areas",
                errors -> model(form, errors));
    }

    @GET
    @Path("new")
    public TemplateInstance fresh() {
        return new SkillNew("", new Typed("", "", "", "0", "0", "0", false, 0), Errors.NONE);
    }

    @POST
    @Path("new")
    public Response add(@BeanParam DescriptionForm form) {
        return forms.submit(
                form,
                () -> addSkill.add(actor.get(), form.code(), form.described()),
                made -> "/skills/model",
                errors -> new SkillNew(text(form.code()), form.typed(), errors));
    }

    private TemplateInstance model(@Nullable AreaForm typed, Errors errors) {
        Actor who = actor.get();
        List<Skill> all = skills.all(who);
        Map<String, Words> names = areas.names(who.body());
        List<AreaView> views = all.stream()
                .map(Skill::area)
                .distinct()
                .map(code -> typed != null && code.equals(typed.area())
                        ? new AreaView(code, text(typed.areaJa()), text(typed.areaEn()), true)
                        : area(code, names.get(code)))
                .toList();
        return new SkillModel(
                all, skills.outOfReach(who, all), List.of(SkillGroup.values()), views, who.locale(), errors);
    }

    private static AreaView area(String code, @Nullable Words name) {
        return new AreaView(code, name == null ? "" : name.ja(), name == null ? "" : text(name.en()), false);
    }

    @GET
    @Path("{id}")
    public TemplateInstance edit(@RestPath UUID id) {
        return form(id, null, Errors.NONE);
    }

    @POST
    @Path("{id}")
    public Response edit(@RestPath UUID id, @BeanParam DescriptionForm form) {
        return forms.submit(
                form,
                () -> {
                    describeSkill.describe(actor.get(), id, form.described(), form.retired(), form.version());
                    return null;
                },
                done -> "/skills/model",
                errors -> form(id, form.typed(), errors));
    }

    private TemplateInstance form(UUID id, @Nullable Typed typed, Errors errors) {
        Actor who = actor.get();
        Skill skill = skills.of(who, id);
        return new SkillForm(
                skill,
                !skills.outOfReach(who, List.of(skill)).isEmpty(),
                typed == null ? Typed.of(skill) : typed,
                errors);
    }

    /** Codes with spaces, commas or 、 between them. */
    static List<String> codes(@Nullable String typed) {
        return Arrays.stream(Text.clean(typed).split("[\\s,、，]+"))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** A level; an impossible one where there is no number. */
    private static int level(@Nullable String typed) {
        String text = Text.clean(typed);
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
