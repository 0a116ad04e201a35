package org.meguri.practice.lookback.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.practice.lookback.LookBack;
import org.meguri.practice.lookback.LookBackEnding;
import org.meguri.practice.lookback.LookBackPart;
import org.meguri.practice.lookback.LookBackText;
import org.meguri.practice.lookback.LookBacks;
import org.meguri.practice.lookback.StartLookBack;
import org.meguri.practice.lookback.WriteLookBack;

/** Looking back, alone or as a team, with what was before and after beside it. */
@Path("/look-backs")
@RolesAllowed("EMPLOYEE")
public class LookBackPages {

    /** Those in which the reader takes part. */
    @CheckedTemplate(basePath = "lookback", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LookBackList(List<LookBacks.Row> rows) implements TemplateInstance {}

    /** Somebody with whom one can look back. */
    public record Colleague(String id, String label, boolean chosen) {}

    /** The form with which it begins. */
    @CheckedTemplate(basePath = "lookback", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LookBackForm(
            List<LookBacks.Own> practices,
            List<Colleague> colleagues,
            String title,
            String practice,
            Errors errors,
            Locale locale)
            implements TemplateInstance {}

    /** What somebody has handed in, with their practice before and after. */
    public record Line(LookBackPart part, LookBacks.@Nullable Effort effort, boolean mine) {}

    /** One occasion. */
    @CheckedTemplate(basePath = "lookback", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LookBackPage(
            LookBack occasion,
            LookBackPart own,
            List<Line> lines,
            List<LookBacks.Own> practices,
            List<LookBackEnding> endings,
            boolean team,
            boolean mayEnd,
            Typed typed,
            Errors errors,
            Locale locale)
            implements TemplateInstance {}

    /** What stands in the fields. */
    public record Typed(
            String practice,
            String intended,
            String happened,
            String difference,
            String nextStep,
            String ending,
            String nextOn) {

        static Typed of(LookBackText text) {
            return new Typed(
                    Objects.toString(text.practice(), ""),
                    Objects.toString(text.intended(), ""),
                    Objects.toString(text.happened(), ""),
                    Objects.toString(text.difference(), ""),
                    Objects.toString(text.next(), ""),
                    Objects.toString(text.ending(), ""),
                    Objects.toString(text.nextOn(), ""));
        }
    }

    /** With whom and on what, as typed. */
    public record StartForm(
            @RestForm @Nullable @NoPersonalData String title,
            @RestForm @Nullable String practice,
            @RestForm List<String> colleagues,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** One's own part as typed; {@code act} is HAND_IN for the button that hands it in. */
    public record PartForm(
            @RestForm @Nullable String practice,
            @RestForm @Nullable @NoPersonalData String intended,
            @RestForm @Nullable @NoPersonalData String happened,
            @RestForm @Nullable @NoPersonalData String difference,
            @RestForm @Nullable @NoPersonalData String nextStep,
            @RestForm @Nullable String ending,
            @RestForm @Nullable String nextOn,
            @RestForm @Nullable String act,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        LookBackText text() {
            return LookBackText.typed(
                    id(practice),
                    intended,
                    happened,
                    difference,
                    nextStep,
                    Arrays.stream(LookBackEnding.values())
                            .filter(one -> one.name().equals(ending))
                            .findFirst()
                            .orElse(null),
                    DateText.typedOrNull("nextOn", nextOn));
        }

        Typed typed() {
            return new Typed(
                    shown(practice),
                    shown(intended),
                    shown(happened),
                    shown(difference),
                    shown(nextStep),
                    shown(ending),
                    shown(nextOn));
        }
    }

    /** Ending it carries nothing. */
    public record EndForm(@RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final LookBacks lookBacks;
    private final StartLookBack startLookBack;
    private final WriteLookBack writeLookBack;
    private final Units units;
    private final Forms forms;

    LookBackPages(
            CurrentActor actor,
            LookBacks lookBacks,
            StartLookBack startLookBack,
            WriteLookBack writeLookBack,
            Units units,
            Forms forms) {
        this.actor = actor;
        this.lookBacks = lookBacks;
        this.startLookBack = startLookBack;
        this.writeLookBack = writeLookBack;
        this.units = units;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list() {
        return new LookBackList(lookBacks.mine(actor.get()));
    }

    @GET
    @Path("new")
    public TemplateInstance form(@RestQuery @Nullable String practice) {
        String chosen = shown(practice);
        Locale locale = actor.get().locale();
        String title = lookBacks.practices(actor.get()).stream()
                .filter(one -> one.practice().toString().equals(chosen))
                .map(one -> one.task().in(locale))
                .findFirst()
                .orElse("");
        return form(title, chosen, List.of(), Errors.NONE);
    }

    @POST
    public Response start(@BeanParam StartForm form) {
        return forms.submit(
                form,
                () -> startLookBack.start(
                        actor.get(),
                        form.title(),
                        id(form.practice()),
                        form.colleagues().stream()
                                .map(one ->
                                        Inputs.id(one).orElseThrow(() -> new Invalid("colleagues", "look-back-far")))
                                .toList()),
                made -> "/look-backs/" + made,
                errors -> form(shown(form.title()), shown(form.practice()), form.colleagues(), errors));
    }

    private LookBackForm form(String title, String practice, Collection<String> chosen, Errors errors) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        return new LookBackForm(
                lookBacks.practices(who),
                lookBacks.colleagues(who).stream()
                        .map(one -> new Colleague(
                                one.id().toString(),
                                one.name() + "　" + tree.label(one.unit(), who.locale()),
                                chosen.contains(one.id().toString())))
                        .toList(),
                title,
                practice,
                errors,
                who.locale());
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id) {
        return page(id, null, Errors.NONE);
    }

    @POST
    @Path("{id}/part")
    public Response write(@RestPath UUID id, @BeanParam PartForm form) {
        return forms.submit(
                form,
                () -> {
                    writeLookBack.write(actor.get(), id, form.text(), "HAND_IN".equals(form.act()), form.version());
                    return null;
                },
                done -> "/look-backs/" + id,
                errors -> page(id, form.typed(), errors));
    }

    @POST
    @Path("{id}/end")
    public Response end(@RestPath UUID id, @BeanParam EndForm form) {
        return forms.submit(
                form,
                () -> {
                    writeLookBack.end(actor.get(), id);
                    return null;
                },
                done -> "/look-backs/" + id,
                errors -> page(id, null, errors));
    }

    private LookBackPage page(UUID id, @Nullable Typed typed, Errors errors) {
        Actor who = actor.get();
        LookBack occasion = lookBacks.of(who, id);
        List<LookBackPart> parts = lookBacks.parts(occasion);
        LookBackPart own = parts.stream()
                .filter(one -> who.isSelf(one.person().id()))
                .findFirst()
                .orElseThrow();
        var efforts = lookBacks.efforts(parts);
        return new LookBackPage(
                occasion,
                own,
                parts.stream()
                        .map(one -> new Line(
                                one,
                                one.practiceId() == null ? null : efforts.get(one.practiceId()),
                                who.isSelf(one.person().id())))
                        .toList(),
                lookBacks.practices(who),
                List.of(LookBackEnding.values()),
                parts.size() > 1,
                occasion.mayEnd(who),
                typed == null ? Typed.of(own.text()) : typed,
                errors,
                who.locale());
    }

    private static @Nullable UUID id(@Nullable String typed) {
        String named = Text.clean(typed);
        return named.isEmpty() ? null : Inputs.id(named).orElseThrow(() -> new Invalid("practice", "choice-unknown"));
    }

    private static String shown(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
