package org.meguri.share.trouble.web;

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
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.When;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;
import org.meguri.practice.web.Numbers;
import org.meguri.share.CaseRow;
import org.meguri.share.trouble.AnswerMatch;
import org.meguri.share.trouble.Found;
import org.meguri.share.trouble.Frequency;
import org.meguri.share.trouble.MatchKind;
import org.meguri.share.trouble.MatchTrouble;
import org.meguri.share.trouble.StartFromTrouble;
import org.meguri.share.trouble.TellTrouble;
import org.meguri.share.trouble.Told;
import org.meguri.share.trouble.Trouble;
import org.meguri.share.trouble.TroubleConfig;
import org.meguri.share.trouble.Troubles;
import org.meguri.share.trouble.WaitingTroubles;

/** What is hard at work: told, looked into by a trainer, and whether it helped. */
@Path("/troubles")
@RolesAllowed("EMPLOYEE")
public class TroublePages {

    /** A trouble as listed; {@code who} is empty where the reader does not see whose it is. */
    public record Line(Trouble trouble, String who, String unit, boolean late) {}

    /** One that waits for the reader. */
    public record WaitingLine(Troubles.Waiting trouble, String unit, boolean late) {}

    /** The list. */
    @CheckedTemplate(basePath = "trouble", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TroubleList(
            boolean trains, List<WaitingLine> waiting, List<Line> mine, List<Line> section, int days, Locale locale)
            implements TemplateInstance {}

    /** The form with which somebody tells. */
    @CheckedTemplate(basePath = "trouble", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TroubleForm(
            List<WorkTask> tasks, List<Frequency> frequencies, ToldForm typed, int days, Errors errors, Locale locale)
            implements TemplateInstance {}

    /** What the reader may do. */
    public record Acts(boolean matches, boolean says, boolean withdraws) {}

    /** One trouble. */
    @CheckedTemplate(basePath = "trouble", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TroublePage(
            Line line,
            List<TroubleViews.Answer> answers,
            Acts acts,
            List<MatchKind> kinds,
            List<ModuleOutline> modules,
            List<CaseRow> cases,
            String q,
            FoundForm typed,
            Errors errors,
            Locale locale)
            implements TemplateInstance {}

    /** A trouble as typed. */
    public record ToldForm(
            @RestForm @Nullable @NoPersonalData String what,
            @RestForm @Nullable String frequency,
            @RestForm @Nullable String minutes,
            @RestForm @Nullable String task,
            @RestForm boolean anonymous,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        public boolean isTask(UUID id) {
            return id.toString().equals(task);
        }

        public boolean isFrequency(Frequency one) {
            return one.name().equals(frequency);
        }

        Told told() {
            String chosen = Text.clean(task);
            return Told.typed(
                    what,
                    Stream.of(Frequency.values())
                            .filter(this::isFrequency)
                            .findFirst()
                            .orElse(null),
                    Numbers.orNull("minutes", minutes),
                    chosen.isEmpty() ? null : Inputs.id(chosen).orElseThrow(() -> new Invalid("task", "task-unknown")),
                    anonymous);
        }
    }

    /** What a trainer found, as typed. */
    public record FoundForm(
            @RestForm @Nullable String kind,
            @RestForm @Nullable String module,
            @RestForm @Nullable String source,
            @RestForm @Nullable String staffNumber,
            @RestForm @Nullable @NoPersonalData String note,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        static final FoundForm EMPTY = new FoundForm(null, null, null, null, null, null, null);

        public boolean isKind(MatchKind one) {
            return one.name().equals(kind);
        }

        public boolean isModule(UUID id) {
            return id.toString().equals(module);
        }

        public boolean isSource(UUID id) {
            return id.toString().equals(source);
        }

        Found found() {
            return Found.typed(
                    Stream.of(MatchKind.values())
                            .filter(this::isKind)
                            .findFirst()
                            .orElse(null),
                    Inputs.id(module).orElse(null),
                    Inputs.id(source).orElse(null),
                    staffNumber,
                    note);
        }
    }

    /** Whether it helped, as typed. */
    public record HelpForm(
            @RestForm @Nullable String helped,
            @RestForm @Nullable @NoPersonalData String note,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        @Nullable
        Boolean answer() {
            return "true".equals(helped) ? Boolean.TRUE : "false".equals(helped) ? Boolean.FALSE : null;
        }
    }

    /** Which version is taken back. */
    public record TakeBackForm(
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Troubles troubles;
    private final WaitingTroubles waiting;
    private final TroubleViews views;
    private final TellTrouble tellTrouble;
    private final MatchTrouble matchTrouble;
    private final AnswerMatch answerMatch;
    private final StartFromTrouble startFromTrouble;
    private final WorkTasks tasks;
    private final TroubleConfig config;
    private final Units units;
    private final Forms forms;
    private final When when;

    TroublePages(
            CurrentActor actor,
            Troubles troubles,
            WaitingTroubles waiting,
            TroubleViews views,
            TellTrouble tellTrouble,
            MatchTrouble matchTrouble,
            AnswerMatch answerMatch,
            StartFromTrouble startFromTrouble,
            WorkTasks tasks,
            TroubleConfig config,
            Units units,
            Forms forms,
            When when) {
        this.actor = actor;
        this.troubles = troubles;
        this.waiting = waiting;
        this.views = views;
        this.tellTrouble = tellTrouble;
        this.matchTrouble = matchTrouble;
        this.answerMatch = answerMatch;
        this.startFromTrouble = startFromTrouble;
        this.tasks = tasks;
        this.config = config;
        this.units = units;
        this.forms = forms;
        this.when = when;
    }

    @GET
    public TemplateInstance list() {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        return new TroubleList(
                !who.trains().isEmpty(),
                waiting.of(who).stream()
                        .map(one ->
                                new WaitingLine(one, tree.label(one.unit(), who.locale()), one.isOverdue(when.today())))
                        .toList(),
                troubles.mine(who).stream().map(one -> line(who, one, tree)).toList(),
                troubles.ofSection(who).stream()
                        .map(one -> line(who, one, tree))
                        .toList(),
                config.answerDays(),
                who.locale());
    }

    private Line line(Actor who, Trouble one, UnitTree tree) {
        return new Line(
                one,
                one.isNamedFor(who) ? one.person().name() : "",
                tree.label(one.unit().id(), who.locale()),
                one.isOverdue(when.today()));
    }

    @GET
    @Path("new")
    public TemplateInstance form(@RestQuery @Nullable String task) {
        return page(new ToldForm("", "", "", task, false, null), Errors.NONE);
    }

    @POST
    public Response tell(@BeanParam ToldForm form) {
        return forms.submit(
                form,
                () -> tellTrouble.tell(actor.get(), form.told()),
                made -> "/troubles/" + made,
                errors -> page(form, errors));
    }

    private TroubleForm page(ToldForm typed, Errors errors) {
        Actor who = actor.get();
        return new TroubleForm(
                tasks.forSection(who.body(), who.division()),
                List.of(Frequency.values()),
                typed,
                config.answerDays(),
                errors,
                who.locale());
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String q) {
        return page(id, q, FoundForm.EMPTY, Errors.NONE);
    }

    @POST
    @Path("{id}/matches")
    public Response match(@RestPath UUID id, @BeanParam FoundForm form) {
        return forms.submit(
                form,
                () -> {
                    matchTrouble.match(actor.get(), id, form.found(), form.version());
                    return null;
                },
                done -> "/troubles/" + id,
                errors -> page(id, null, form, errors));
    }

    @POST
    @Path("{id}/help")
    public Response say(@RestPath UUID id, @BeanParam HelpForm form) {
        return forms.submit(
                form,
                () -> {
                    answerMatch.say(actor.get(), id, form.answer(), form.note(), form.version());
                    return null;
                },
                done -> "/troubles/" + id,
                errors -> page(
                        id, null, new FoundForm(null, null, null, null, form.note(), null, form.helped()), errors));
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(@RestPath UUID id, @BeanParam TakeBackForm form) {
        return forms.submit(
                form,
                () -> {
                    answerMatch.withdraw(actor.get(), id, form.version());
                    return null;
                },
                done -> "/troubles",
                errors -> page(id, null, FoundForm.EMPTY, errors));
    }

    @POST
    @Path("{id}/practice")
    public Response start(@RestPath UUID id, @BeanParam TakeBackForm form) {
        return forms.submit(
                form,
                () -> startFromTrouble.start(actor.get(), id),
                made -> "/practices/" + made,
                errors -> page(id, null, FoundForm.EMPTY, errors));
    }

    private TroublePage page(UUID id, @Nullable String q, FoundForm typed, Errors errors) {
        Actor who = actor.get();
        Trouble trouble = troubles.of(who, id);
        boolean matches = trouble.mayMatch(who);
        String words = Text.abbreviate(Text.clean(q), 100);
        return new TroublePage(
                line(who, trouble, units.tree(who.body())),
                views.answers(who, trouble),
                new Acts(
                        matches,
                        trouble.isOf(who) && trouble.state() == Trouble.State.ANSWERED,
                        trouble.isOf(who) && trouble.isOpen()),
                List.of(MatchKind.values()),
                matches ? views.modules(who) : List.of(),
                matches ? views.cases(trouble, words) : List.of(),
                words,
                typed,
                errors,
                who.locale());
    }
}
