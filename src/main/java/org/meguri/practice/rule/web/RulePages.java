package org.meguri.practice.rule.web;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.practice.rule.AssignmentRule;
import org.meguri.practice.rule.AssignmentRules;
import org.meguri.practice.rule.KeepRule;

/** What a trainer lets be assigned by itself: the rules that hold, and a form that shows first whom a new one reaches. */
@Path("/assignment-rules")
@RolesAllowed("TRAINER")
public class RulePages {

    /** A rule as listed. */
    public record Line(AssignmentRule rule, String after, String next, String unit) {}

    /** Somebody who would be given the practice at once. */
    public record Person(String name, String unit) {}

    /** Whom the rule would reach; shown before it is made. */
    public record Reach(long people, long passed, List<Person> fresh) {}

    /** The page. */
    @CheckedTemplate(basePath = "rule", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RuleList(
            List<Line> rules,
            List<ModuleOutline> modules,
            List<UnitTree.Node> units,
            boolean whole,
            @Nullable Reach reach,
            RuleForm typed,
            Errors errors,
            Locale locale)
            implements TemplateInstance {}

    /** Which version is ended. */
    public record EndForm(
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final AssignmentRules rules;
    private final KeepRule keepRule;
    private final Curricula curricula;
    private final Units units;
    private final Forms forms;

    RulePages(
            CurrentActor actor,
            AssignmentRules rules,
            KeepRule keepRule,
            Curricula curricula,
            Units units,
            Forms forms) {
        this.actor = actor;
        this.rules = rules;
        this.keepRule = keepRule;
        this.curricula = curricula;
        this.units = units;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list() {
        return page(null, RuleForm.EMPTY, Errors.NONE);
    }

    @GET
    @Path("preview")
    public Response preview(
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String next,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String dueDays) {
        RuleForm typed = new RuleForm(after, next, unit, dueDays, false, null);
        try {
            return Response.ok(page(reach(rules.preview(actor.get(), typed.terms())), typed, Errors.NONE))
                    .build();
        } catch (Invalid refusal) {
            return Response.status(422)
                    .entity(page(null, typed, forms.errors(refusal)))
                    .build();
        }
    }

    @POST
    public Response make(@BeanParam RuleForm form) {
        return forms.submit(
                form,
                () -> keepRule.make(actor.get(), form.terms(), form.atOnce()),
                done -> "/assignment-rules",
                errors -> page(null, form, errors));
    }

    @POST
    @Path("{id}/end")
    public Response end(@RestPath UUID id, @BeanParam EndForm form) {
        return forms.submit(
                form,
                () -> {
                    keepRule.end(actor.get(), id, form.version());
                    return null;
                },
                done -> "/assignment-rules",
                errors -> page(null, RuleForm.EMPTY, errors));
    }

    private Reach reach(AssignmentRules.Preview preview) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        return new Reach(
                preview.people(),
                preview.passed(),
                preview.fresh().stream()
                        .map(one -> new Person(one.name(), tree.label(one.unit(), who.locale())))
                        .toList());
    }

    private RuleList page(@Nullable Reach reach, RuleForm typed, Errors errors) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        List<ModuleOutline> modules = curricula.of(who.body()).modulesWithBrief();
        return new RuleList(
                rules.of(who).stream()
                        .map(rule -> new Line(
                                rule,
                                title(modules, rule.afterCode(), who.locale()),
                                title(modules, rule.nextCode(), who.locale()),
                                rule.unitId() == null ? "" : tree.label(rule.unitId(), who.locale())))
                        .toList(),
                modules,
                tree.all().stream()
                        .filter(node -> node.parent() != null && who.trains().includes(node.id()))
                        .toList(),
                who.trains().whole(),
                reach,
                typed,
                errors,
                who.locale());
    }

    private static String title(List<ModuleOutline> modules, String code, Locale locale) {
        return modules.stream()
                .filter(one -> one.code().equals(code))
                .map(one -> code + " " + one.title().in(locale))
                .findFirst()
                .orElse(code);
    }
}
