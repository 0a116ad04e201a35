package org.meguri.practice.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Role;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.Limit;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.Practices;
import org.meguri.practice.WorkTask;
import org.meguri.practice.register.Occasions;

/** A trainer, or the contact of a unit for colleagues in it, gives a brief to people or sections, after seeing who has it already. */
@Path("/assignments")
@RolesAllowed({"TRAINER", "CONTACT"})
public class AssignmentPages {

    private static final int MOST = 2_000;

    /**
     * A person in the preview.
     *
     * @param rare whether nothing for which the practice is meant is likely to occur in their section soon
     * @param other the id of a task of theirs that is, empty where there is none; {@code otherName} what it is called
     */
    public record Candidate(
            UUID id, String name, String unit, boolean has, boolean rare, String other, String otherName) {}

    /** The form. */
    @CheckedTemplate(basePath = "practice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AssignmentPage(
            List<ModuleOutline> modules,
            List<UnitTree.Node> units,
            boolean trains,
            Errors errors,
            Typed typed,
            Locale locale)
            implements TemplateInstance {}

    /** Who would get it. */
    @CheckedTemplate(basePath = "practice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AssignmentPreview(
            ModuleOutline module, String dueOn, List<Candidate> people, long fresh, long rare, int days, Locale locale)
            implements TemplateInstance {}

    /** What was chosen. */
    public record ChoiceForm(
            @RestQuery @NotBlank(message = "choose-one") String brief,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable @Limit(2000) String people,
            @RestQuery @Nullable String dueOn,
            @RestQuery("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** Who was ticked in the preview. */
    public record AssignForm(
            @RestForm @NotBlank(message = "choose-one") String brief,
            @RestForm List<String> person,
            @RestForm @Nullable List<String> instead,
            @RestForm @Nullable String dueOn,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final Curricula curricula;
    private final Units units;
    private final People people;
    private final Practices practices;
    private final AssignPractice assignPractice;
    private final Occasions occasions;
    private final Forms forms;
    private final Inputs inputs;
    private final Clock clock;

    AssignmentPages(
            CurrentActor actor,
            Curricula curricula,
            Units units,
            People people,
            Practices practices,
            AssignPractice assignPractice,
            Occasions occasions,
            Forms forms,
            Inputs inputs,
            Clock clock) {
        this.actor = actor;
        this.curricula = curricula;
        this.units = units;
        this.people = people;
        this.practices = practices;
        this.assignPractice = assignPractice;
        this.occasions = occasions;
        this.forms = forms;
        this.inputs = inputs;
        this.clock = clock;
    }

    @GET
    @Path("new")
    public TemplateInstance form() {
        return page(
                Errors.NONE,
                Typed.of("assign", "dueOn", LocalDate.now(clock).plusDays(30).toString()));
    }

    @GET
    @Path("preview")
    public Response preview(@BeanParam ChoiceForm form) {
        try {
            inputs.check(form);
            ModuleOutline module = module(form.brief());
            LocalDate due = Fields.dayOrNull("dueOn", form.dueOn());
            new Invalid.Check()
                    .that(due == null || !due.isBefore(LocalDate.now(clock)), "dueOn", "date-past")
                    .orThrow();
            List<Candidate> found = candidates(module, form);
            return Response.ok(new AssignmentPreview(
                            module,
                            due == null ? "" : due.toString(),
                            found,
                            found.stream().filter(one -> !one.has()).count(),
                            found.stream()
                                    .filter(one -> one.rare() && !one.has())
                                    .count(),
                            Occasions.DAYS,
                            actor.get().locale()))
                    .build();
        } catch (Invalid refusal) {
            return Response.status(422)
                    .entity(page(
                            forms.errors(refusal),
                            Typed.of(
                                    "assign",
                                    "brief",
                                    form.brief(),
                                    "unit",
                                    form.unit(),
                                    "people",
                                    form.people(),
                                    "dueOn",
                                    form.dueOn())))
                    .build();
        }
    }

    @POST
    public Response assign(@BeanParam AssignForm form) {
        return forms.submit(
                form,
                () -> {
                    List<String> chosen = form.person() == null ? List.of() : form.person();
                    new Invalid.Check()
                            .that(!chosen.isEmpty(), "people", "choose-one")
                            .orThrow();
                    UUID brief =
                            Objects.requireNonNull(module(form.brief()).brief()).id();
                    assignPractice.assignAll(
                            actor.get(),
                            brief,
                            chosen.stream()
                                    .flatMap(one -> Ids.parse(one).stream())
                                    .toList(),
                            instead(form),
                            Fields.dayOrNull("dueOn", form.dueOn()));
                    return null;
                },
                done -> actor.get().is(Role.TRAINER) ? "/home/trainer" : "/entries",
                errors -> page(errors, Typed.of("assign", "brief", form.brief(), "dueOn", form.dueOn())));
    }

    /** By person, which task is suggested; each stands there as person:task. */
    private static Map<UUID, UUID> instead(AssignForm form) {
        Map<UUID, UUID> found = new HashMap<>();
        List<String> chosen = form.instead() == null ? List.of() : form.instead();
        for (String one : chosen) {
            String[] parts = one.split(":", 2);
            if (parts.length == 2) {
                Ids.parse(parts[0]).ifPresent(person -> Ids.parse(parts[1]).ifPresent(task -> found.put(person, task)));
            }
        }
        return found;
    }

    private ModuleOutline module(String brief) {
        return curricula.of(actor.get().body()).modulesWithBrief().stream()
                .filter(module ->
                        Objects.requireNonNull(module.brief()).id().toString().equals(brief))
                .findFirst()
                .orElseThrow(() -> new Invalid("brief", "choose-one"));
    }

    private List<Candidate> candidates(ModuleOutline module, ChoiceForm form) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        LocalDate today = LocalDate.now(clock);
        Map<UUID, People.Card> cards = new LinkedHashMap<>();
        Ids.parse(form.unit())
                .flatMap(tree::find)
                .ifPresent(node -> people.search(who.body(), today, tree.subtree(node.id()), null, 0, MOST)
                        .items()
                        .forEach(card -> cards.put(card.id(), card)));
        List<Invalid.Fault> faults = new ArrayList<>();
        for (String number : Text.clean(form.people()).split("[\\s,、，]+")) {
            if (!number.isEmpty()) {
                people.findByStaffNumber(who, Normalizer.normalize(number, Normalizer.Form.NFKC))
                        .flatMap(person -> people.cards(who.body(), Set.of(person.id()), today).values().stream()
                                .findFirst())
                        .ifPresentOrElse(
                                card -> cards.put(card.id(), card),
                                () -> faults.add(new Invalid.Fault("people", "staff-number-unknown", number)));
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        cards.values().removeIf(card -> !assigns(who, card.unit()));
        new Invalid.Check().that(!cards.isEmpty(), "unit", "nobody-chosen").orThrow();
        Map<UUID, UUID> having =
                practices.ofBrief(Objects.requireNonNull(module.brief()).id(), cards.keySet());
        Map<UUID, UUID> sections = new HashMap<>();
        cards.values()
                .forEach(card -> sections.put(
                        card.id(),
                        tree.division(card.unit()).map(UnitTree.Node::id).orElse(card.unit())));
        Map<UUID, Occasions.Offer> offers = occasions.of(
                who.body(),
                Set.copyOf(sections.values()),
                Objects.requireNonNull(module.brief()).taskCodes());
        return cards.values().stream()
                .map(card -> candidate(
                        card,
                        tree.label(card.unit(), who.locale()),
                        having.containsKey(card.id()),
                        Objects.requireNonNull(offers.get(sections.get(card.id()))),
                        who.locale()))
                .toList();
    }

    private static Candidate candidate(
            People.Card card, String unit, boolean has, Occasions.Offer offer, Locale locale) {
        WorkTask other = offer.other();
        return new Candidate(
                card.id(),
                card.name(),
                unit,
                has,
                !offer.likely(),
                other == null ? "" : other.id().toString(),
                other == null ? "" : other.name().in(locale));
    }

    private static boolean assigns(Actor who, UUID unit) {
        return who.trains().includes(unit) || who.entersFor(unit);
    }

    private TemplateInstance page(Errors errors, Typed typed) {
        Actor who = actor.get();
        return new AssignmentPage(
                curricula.of(who.body()).modulesWithBrief(),
                units.tree(who.body()).all().stream()
                        .filter(node -> assigns(who, node.id()))
                        .toList(),
                who.is(Role.TRAINER),
                errors,
                typed,
                who.locale());
    }
}
