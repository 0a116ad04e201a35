package org.meguri.practice.decision.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.OrgUnit;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Page;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.When;
import org.meguri.practice.Blocker;
import org.meguri.practice.BlockerReason;
import org.meguri.practice.decision.Decide;
import org.meguri.practice.decision.Deciders;
import org.meguri.practice.decision.Deciders.Decider;
import org.meguri.practice.decision.Decision;
import org.meguri.practice.decision.DecisionRequest;
import org.meguri.practice.decision.Decisions;
import org.meguri.practice.decision.EndPrecedent;
import org.meguri.practice.decision.Obstacle;
import org.meguri.practice.decision.PassOnDecision;
import org.meguri.practice.decision.Question;
import org.meguri.practice.decision.RequestDecision;
import org.meguri.practice.decision.Ruling;
import org.meguri.practice.decision.WithdrawDecision;

/** Precedents to search, one's own questions, what waits for one's decision, and the forms that go with them. */
@Path("/decisions")
@RolesAllowed("EMPLOYEE")
public class DecisionPages {

    private static final int PAGE = 20;

    /** What is looked for, as it stands in the address. */
    public record Asked(String q, @Nullable Ruling ruling, boolean here, boolean lapsed) {

        public boolean isAny() {
            return !q.isEmpty() || ruling != null || here || lapsed;
        }

        public boolean isRuling(Ruling one) {
            return one == ruling;
        }

        /** The same search among those that hold. */
        public String ofHolding() {
            return address(false);
        }

        /** The same search among those that hold no more. */
        public String ofLapsed() {
            return address(true);
        }

        /** The address to which the place in the list is appended. */
        public String path() {
            String address = address(lapsed);
            return address + (address.contains("?") ? "&" : "?");
        }

        private String address(boolean others) {
            UriBuilder address = UriBuilder.fromPath("/decisions");
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("q", q);
            parts.put("ruling", ruling == null ? "" : ruling.name());
            parts.put("here", here ? "true" : "");
            parts.put("lapsed", others ? "true" : "");
            parts.forEach((name, value) -> {
                if (!value.isEmpty()) {
                    address.queryParam(name, "{" + name + "}");
                }
            });
            return address.buildFromMap(parts).toString();
        }
    }

    /** A precedent as listed. */
    public record Line(DecisionRequest decision, String scope, DecisionRequest.State state) {}

    /** A question that waits, as listed. */
    public record WaitingLine(Decisions.Waiting request, String unit, boolean overdue) {}

    /** Somebody who can be asked, with where they work. */
    public record Choice(String id, String label, boolean above, boolean chosen) {}

    /** A unit in which a precedent can hold. */
    public record Place(String id, String label, boolean chosen) {}

    /** The list. */
    @CheckedTemplate(basePath = "decision", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record DecisionList(
            List<WaitingLine> waiting,
            List<Line> mine,
            Page<DecisionRequest> found,
            List<Line> lines,
            Asked asked,
            List<Ruling> rulings,
            Locale locale)
            implements TemplateInstance {}

    /** The form with which somebody asks. */
    @CheckedTemplate(basePath = "decision", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record DecisionForm(
            @Nullable Obstacle obstacle,
            @Nullable BlockerReason reason,
            List<Choice> deciders,
            AskForm typed,
            Errors errors,
            Locale locale)
            implements TemplateInstance {}

    /** One question or precedent. */
    @CheckedTemplate(basePath = "decision", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record DecisionPage(
            DecisionRequest decision,
            DecisionRequest.State state,
            String unit,
            String scope,
            boolean concerned,
            boolean overdue,
            Acts acts,
            List<Ruling> rulings,
            List<Place> places,
            List<Choice> deciders,
            Typed typed,
            Errors errors,
            Locale locale)
            implements TemplateInstance {}

    /** What the reader may do with it. */
    public record Acts(boolean decides, boolean passesOn, boolean withdraws, boolean ends) {}

    /** What stands in the fields of the page of one question. */
    public record Typed(String ruling, String answer, String holdsUntil, String dueOn, String reason) {}

    /** A question as typed. */
    public record AskForm(
            @RestForm @Nullable @NoPersonalData String question,
            @RestForm @Nullable @NoPersonalData String background,
            @RestForm @Nullable String decider,
            @RestForm @Nullable String dueOn,
            @RestForm @Nullable String practice,
            @RestForm @Nullable String blocker,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        @Nullable
        Obstacle obstacle() {
            return obstacle(practice, blocker);
        }

        static @Nullable Obstacle obstacle(@Nullable String practice, @Nullable String blocker) {
            if (Text.clean(practice).isEmpty() && Text.clean(blocker).isEmpty()) {
                return null;
            }
            return new Obstacle(
                    Inputs.id(practice).orElseThrow(NotFound::new),
                    Inputs.id(blocker).orElseThrow(NotFound::new));
        }
    }

    /** A decision as typed. */
    public record DecideForm(
            @RestForm @Nullable String ruling,
            @RestForm @Nullable @NoPersonalData String answer,
            @RestForm @Nullable String scope,
            @RestForm @Nullable String holdsUntil,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** To whom it is passed on. */
    public record PassOnForm(
            @RestForm @Nullable String decider,
            @RestForm @Nullable String dueOn,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** Which version is taken back. */
    public record WithdrawalForm(
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    /** Why a precedent holds no more. */
    public record EndForm(
            @RestForm @Nullable @NoPersonalData String reason,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final Decisions decisions;
    private final Deciders deciders;
    private final RequestDecision requestDecision;
    private final Decide decide;
    private final PassOnDecision passOn;
    private final WithdrawDecision withdrawDecision;
    private final EndPrecedent endPrecedent;
    private final Units units;
    private final Forms forms;
    private final When when;

    DecisionPages(
            CurrentActor actor,
            Decisions decisions,
            Deciders deciders,
            RequestDecision requestDecision,
            Decide decide,
            PassOnDecision passOn,
            WithdrawDecision withdrawDecision,
            EndPrecedent endPrecedent,
            Units units,
            Forms forms,
            When when) {
        this.actor = actor;
        this.decisions = decisions;
        this.deciders = deciders;
        this.requestDecision = requestDecision;
        this.decide = decide;
        this.passOn = passOn;
        this.withdrawDecision = withdrawDecision;
        this.endPrecedent = endPrecedent;
        this.units = units;
        this.forms = forms;
        this.when = when;
    }

    @GET
    public TemplateInstance list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String ruling,
            @RestQuery boolean here,
            @RestQuery boolean lapsed,
            @RestQuery @Nullable String offset) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        Asked asked =
                new Asked(Text.abbreviate(Text.clean(q), 100), ruling(ruling).orElse(null), here, lapsed);
        int from = Inputs.offset(offset);
        Page<DecisionRequest> found =
                decisions.precedents(who, new Decisions.Filter(asked.q(), asked.ruling(), here, lapsed), from, PAGE);
        boolean first = from == 0 && !asked.isAny();
        return new DecisionList(
                first ? waiting(who, tree) : List.of(),
                first
                        ? decisions.asked(who).stream()
                                .filter(DecisionRequest::isOpen)
                                .map(one -> line(one, tree, who.locale()))
                                .toList()
                        : List.of(),
                found,
                found.items().stream().map(one -> line(one, tree, who.locale())).toList(),
                asked,
                List.of(Ruling.values()),
                who.locale());
    }

    private List<WaitingLine> waiting(Actor who, UnitTree tree) {
        return decisions.waiting(who).stream()
                .map(one -> new WaitingLine(one, tree.label(one.unit(), who.locale()), one.isOverdue(when.today())))
                .toList();
    }

    private Line line(DecisionRequest one, UnitTree tree, Locale locale) {
        return new Line(one, scope(one, tree, locale), one.state(when.today()));
    }

    private static String scope(DecisionRequest one, UnitTree tree, Locale locale) {
        OrgUnit scope = one.scope();
        return scope == null || !one.isDecided() ? "" : tree.label(scope.id(), locale);
    }

    @GET
    @Path("new")
    public TemplateInstance form(@RestQuery @Nullable String practice, @RestQuery @Nullable String blocker) {
        Obstacle obstacle = AskForm.obstacle(practice, blocker);
        String background = obstacle == null
                ? ""
                : Optional.ofNullable(
                                requestDecision.about(actor.get(), obstacle).note())
                        .orElse("");
        return page(
                new AskForm("", background, "", requestDecision.usualDay().toString(), practice, blocker, null),
                Errors.NONE);
    }

    @POST
    public Response ask(@BeanParam AskForm form) {
        return forms.submit(
                form,
                () -> requestDecision.request(
                        actor.get(),
                        Question.typed(form.question(), form.background()),
                        chosen(form.decider()),
                        DateText.typedOrNull("dueOn", form.dueOn()),
                        form.obstacle()),
                made -> "/decisions/" + made,
                errors -> page(form, errors));
    }

    private DecisionForm page(AskForm typed, Errors errors) {
        Actor who = actor.get();
        Obstacle obstacle = typed.obstacle();
        Blocker blocker = obstacle == null || !errors.isEmpty() ? null : requestDecision.about(who, obstacle);
        return new DecisionForm(
                obstacle,
                blocker == null ? null : blocker.reason(),
                choices(who, typed.decider()),
                typed,
                errors,
                who.locale());
    }

    private List<Choice> choices(Actor who, @Nullable String chosen) {
        UnitTree tree = units.tree(who.body());
        return deciders.of(who).stream()
                .map(one -> new Choice(
                        one.id().toString(),
                        label(one, tree, who.locale()),
                        one.above(),
                        one.id().toString().equals(chosen)))
                .toList();
    }

    private static String label(Decider one, UnitTree tree, Locale locale) {
        return tree.label(one.unit(), locale) + "　" + one.title().in(locale) + "　" + one.name();
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id) {
        LocalDate today = when.today();
        return page(
                id,
                new Typed(
                        "",
                        "",
                        FiscalYear.of(today).lastDay().toString(),
                        requestDecision.usualDay().toString(),
                        ""),
                null,
                Errors.NONE);
    }

    @POST
    @Path("{id}/ruling")
    public Response decide(@RestPath UUID id, @BeanParam DecideForm form) {
        return forms.submit(
                form,
                () -> {
                    decide.decide(actor.get(), id, decision(form), form.version());
                    return null;
                },
                done -> "/decisions/" + id,
                errors -> page(
                        id,
                        new Typed(shown(form.ruling()), shown(form.answer()), shown(form.holdsUntil()), "", ""),
                        form.scope(),
                        errors));
    }

    private Decision decision(DecideForm form) {
        String scope = Text.clean(form.scope());
        return Decision.typed(
                ruling(form.ruling()).orElse(null),
                form.answer(),
                scope.isEmpty() ? null : Inputs.id(scope).orElseThrow(() -> new Invalid("scope", "unit-unknown")),
                DateText.typedOrNull("holdsUntil", form.holdsUntil()));
    }

    @POST
    @Path("{id}/decider")
    public Response passOn(@RestPath UUID id, @BeanParam PassOnForm form) {
        return forms.submit(
                form,
                () -> {
                    passOn.passOn(
                            actor.get(),
                            id,
                            chosen(form.decider()),
                            DateText.typedOrNull("dueOn", form.dueOn()),
                            form.version());
                    return null;
                },
                done -> "/decisions",
                errors -> page(id, new Typed("", "", "", shown(form.dueOn()), ""), form.decider(), errors));
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(@RestPath UUID id, @BeanParam WithdrawalForm form) {
        return forms.submit(
                form,
                () -> {
                    withdrawDecision.withdraw(actor.get(), id, form.version());
                    return null;
                },
                done -> "/decisions/" + id,
                errors -> page(id, new Typed("", "", "", "", ""), null, errors));
    }

    @POST
    @Path("{id}/end")
    public Response end(@RestPath UUID id, @BeanParam EndForm form) {
        return forms.submit(
                form,
                () -> {
                    endPrecedent.end(actor.get(), id, form.reason(), form.version());
                    return null;
                },
                done -> "/decisions/" + id,
                errors -> page(id, new Typed("", "", "", "", shown(form.reason())), null, errors));
    }

    private TemplateInstance page(UUID id, Typed typed, @Nullable String chosen, Errors errors) {
        Actor who = actor.get();
        DecisionRequest decision = decisions.of(who, id);
        UnitTree tree = units.tree(who.body());
        boolean decides = decision.mayDecide(who);
        boolean passesOn = decision.mayPassOn(who);
        return new DecisionPage(
                decision,
                decision.state(when.today()),
                tree.label(decision.unit().id(), who.locale()),
                scope(decision, tree, who.locale()),
                decision.isAskedBy(who) || decision.isDecidedBy(who) || decision.isOpen(),
                decision.isOpen() && decision.dueOn().isBefore(when.today()),
                new Acts(decides, passesOn, decision.mayWithdraw(who), decision.mayEnd(who)),
                List.of(Ruling.values()),
                decides ? places(tree, chosen, who.locale()) : List.of(),
                passesOn
                        ? choices(who, chosen).stream()
                                .filter(one -> !one.id()
                                                .equals(decision.decider().id().toString())
                                        && !one.id()
                                                .equals(decision.asker().id().toString()))
                                .toList()
                        : List.of(),
                typed,
                errors,
                who.locale());
    }

    private static List<Place> places(UnitTree tree, @Nullable String chosen, Locale locale) {
        return tree.all().stream()
                .filter(node -> node.parent() != null && tree.reachesSection(node))
                .map(node -> new Place(
                        node.id().toString(),
                        node.indent() + node.name().in(locale),
                        node.id().toString().equals(chosen)))
                .toList();
    }

    private static Optional<Ruling> ruling(@Nullable String named) {
        return List.of(Ruling.values()).stream()
                .filter(one -> one.name().equals(named))
                .findFirst();
    }

    private static @Nullable UUID chosen(@Nullable String decider) {
        String typed = Text.clean(decider);
        return typed.isEmpty() ? null : Inputs.id(typed).orElseThrow(() -> new Invalid("decider", "decider-unknown"));
    }

    private static String shown(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
