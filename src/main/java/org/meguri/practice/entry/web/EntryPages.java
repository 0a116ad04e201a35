package org.meguri.practice.entry.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.practice.EnterTry;
import org.meguri.practice.Outcome;
import org.meguri.practice.RecordTry;
import org.meguri.practice.entry.Entries;
import org.meguri.practice.web.Numbers;

/** The contact of a unit enters for colleagues. */
@Path("/entries")
@RolesAllowed("CONTACT")
public class EntryPages {

    /** A colleague's practice as shown; {@code title} is the task, or the brief until one is chosen. */
    public record Line(Entries.Waiting waiting, String title, String unit) {}

    /** What was entered lately. */
    public record Past(Entries.Entered entered, String unit) {}

    /** What can be entered. */
    @CheckedTemplate(basePath = "entry", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record EntryList(List<Line> lines, List<Past> lately) implements TemplateInstance {}

    /** A try to be written down. */
    @CheckedTemplate(basePath = "entry", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record EntryPage(Line line, List<Outcome> outcomes, EntryForm typed, Errors errors)
            implements TemplateInstance {}

    /** A try as told. */
    public record EntryForm(
            @RestForm @NotBlank(message = "choose-one") @Nullable
            String outcome,

            @RestForm @NotBlank(message = "required") @Nullable
            String minutes,

            @RestForm @Nullable String checkingMinutes,
            @RestForm @Nullable String count,

            @RestForm @NotBlank(message = "required") @Limit(1000) @NoPersonalData @Nullable
            String note,

            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        static EntryForm empty() {
            return new EntryForm("", "", "", "", "", null);
        }
    }

    private final CurrentActor actor;
    private final Entries entries;
    private final EnterTry enterTry;
    private final Curricula curricula;
    private final Units units;
    private final EntryWords words;
    private final Forms forms;

    EntryPages(
            CurrentActor actor,
            Entries entries,
            EnterTry enterTry,
            Curricula curricula,
            Units units,
            EntryWords words,
            Forms forms) {
        this.actor = actor;
        this.entries = entries;
        this.enterTry = enterTry;
        this.curricula = curricula;
        this.units = units;
        this.words = words;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list() {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        return new EntryList(
                entries.waiting(who).stream().map(one -> line(who, one)).toList(),
                entries.entered(who).stream()
                        .map(one -> new Past(one, tree.label(one.unit(), who.locale())))
                        .toList());
    }

    @GET
    @Path("{id}/new")
    public Response form(@RestPath UUID id) {
        Line line = of(id);
        return line.waiting().isPlanned()
                ? Response.ok(page(line, EntryForm.empty(), Errors.NONE)).build()
                : Forms.seeOther("/entries");
    }

    @POST
    @Path("{id}")
    public Response enter(@RestPath UUID id, @BeanParam EntryForm form) {
        return forms.submit(
                form,
                () -> enterTry.enter(
                        actor.get(),
                        id,
                        new RecordTry.Try(
                                outcome(form.outcome()),
                                Numbers.of("minutes", form.minutes()),
                                Numbers.orNull("checkingMinutes", form.checkingMinutes()),
                                Numbers.orNull("count", form.count()),
                                Objects.requireNonNull(form.note()),
                                null)),
                done -> "/entries",
                errors -> page(of(id), form, errors));
    }

    private Line of(UUID id) {
        Actor who = actor.get();
        return entries.of(who, id).stream()
                .findFirst()
                .map(one -> line(who, one))
                .orElseThrow(NotFound::new);
    }

    private Line line(Actor who, Entries.Waiting one) {
        String task = one.taskJa();
        String title = task != null
                ? new Words(task, one.taskEn()).in(who.locale())
                : curricula
                        .of(who.body())
                        .findBrief(one.brief())
                        .map(brief -> brief.title().in(who.locale()))
                        .orElse(words.texts().followsCase());
        return new Line(one, title, units.tree(who.body()).label(one.unit(), who.locale()));
    }

    private static Outcome outcome(@Nullable String named) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new Invalid("outcome", "choose-one"));
    }

    private static TemplateInstance page(Line line, EntryForm typed, Errors errors) {
        return new EntryPage(line, List.of(Outcome.values()), typed, errors);
    }
}
