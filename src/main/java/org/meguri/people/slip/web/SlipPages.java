package org.meguri.people.slip.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.slip.IssueSlips;
import org.meguri.people.slip.ShowSlips;
import org.meguri.people.slip.Slip;
import org.meguri.people.slip.SlipCandidates;
import org.meguri.people.slip.SlipRun;
import org.meguri.people.slip.SlipRuns;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** First passwords for a whole section: choose, let the accounts be opened, print the slips once. */
@Path("/account-slips")
@RolesAllowed({"HR", "ADMIN"})
public class SlipPages {

    /** Where the people are chosen. */
    @CheckedTemplate(basePath = "slip", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SlipStart(
            List<UnitTree.Node> units,
            String chosen,
            boolean again,
            SlipCandidates.@Nullable Choice choice,
            List<SlipCandidates.Candidate> shown,
            Errors errors,
            Locale locale)
            implements TemplateInstance {}

    /** How far it is. */
    @CheckedTemplate(basePath = "slip", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SlipProgress(
            UUID id, SlipRun.State state, String scope, int done, int total, int skipped, int ready, int percent)
            implements TemplateInstance {}

    /** The slips, eight on a sheet, shown this once. */
    @CheckedTemplate(basePath = "slip", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SlipSheets(List<Sheet> sheets, int total, String address, Instant until)
            implements TemplateInstance {}

    /** One A4 sheet of one section. */
    public record Sheet(String section, int page, int pages, List<Slip> slips) {}

    /** Whose accounts are opened. */
    public record StartForm(
            @RestForm @Nullable String unit,
            @RestForm @Nullable String again,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private static final String WHOLE = "all";
    private static final int ON_A_SHEET = 8;
    private static final int SHOWN = 30;

    private final CurrentActor actor;
    private final Units units;
    private final SlipCandidates candidates;
    private final IssueSlips issueSlips;
    private final ShowSlips showSlips;
    private final SlipRuns runs;
    private final Forms forms;

    SlipPages(
            CurrentActor actor,
            Units units,
            SlipCandidates candidates,
            IssueSlips issueSlips,
            ShowSlips showSlips,
            SlipRuns runs,
            Forms forms) {
        this.actor = actor;
        this.units = units;
        this.candidates = candidates;
        this.issueSlips = issueSlips;
        this.showSlips = showSlips;
        this.runs = runs;
        this.forms = forms;
    }

    @GET
    public TemplateInstance start(@RestQuery @Nullable String unit, @RestQuery @Nullable String again) {
        if (unit == null) {
            return page("", false, null, Errors.NONE);
        }
        try {
            return page(unit, again != null, candidates.choose(actor.get(), id(unit), again != null), Errors.NONE);
        } catch (Invalid refusal) {
            return page("", again != null, null, forms.errors(refusal));
        }
    }

    @POST
    public Response issue(@BeanParam StartForm form) {
        boolean again = form.again() != null;
        return forms.submit(
                form,
                () -> issueSlips.issue(actor.get(), id(form.unit()), again),
                made -> "/account-slips/" + made,
                errors -> page(form.unit() == null ? "" : form.unit(), again, null, errors));
    }

    @GET
    @Path("{id}")
    public Response progress(@RestPath UUID id) {
        SlipRun run = runs.of(actor.get(), id);
        SlipRun.State state = run.state();
        Response.ResponseBuilder answer = Response.ok(new SlipProgress(
                id,
                state,
                run.scope(),
                run.done(),
                run.total(),
                run.skipped(),
                run.ready(),
                100 * run.done() / run.total()));
        // the page asks again by itself, with and without scripts
        return state == SlipRun.State.WORKING ? answer.header("Refresh", "2").build() : answer.build();
    }

    @POST
    @Path("{id}/sheet")
    public Response show(@RestPath UUID id, RoutingContext context) {
        try {
            Instant until = runs.of(actor.get(), id).until();
            List<Slip> slips = showSlips.show(actor.get(), id);
            String address =
                    context.request().scheme() + "://" + context.request().authority() + "/";
            return Response.ok(new SlipSheets(sheets(slips), slips.size(), address, until))
                    .build();
        } catch (Conflict already) {
            return Forms.seeOther("/account-slips/" + id);
        }
    }

    private SlipStart page(String chosen, boolean again, SlipCandidates.@Nullable Choice choice, Errors errors) {
        Actor who = actor.get();
        return new SlipStart(
                units.tree(who.body()).all(),
                chosen,
                again,
                choice,
                choice == null
                        ? List.of()
                        : choice.people().stream().limit(SHOWN).toList(),
                errors,
                who.locale());
    }

    /** Eight on a sheet, a new sheet for each section. */
    static List<Sheet> sheets(List<Slip> slips) {
        Map<String, List<Slip>> bySection = new LinkedHashMap<>();
        slips.forEach(slip -> bySection
                .computeIfAbsent(slip.section(), section -> new ArrayList<>())
                .add(slip));
        List<Sheet> sheets = new ArrayList<>();
        bySection.forEach((section, all) -> {
            int pages = (all.size() + ON_A_SHEET - 1) / ON_A_SHEET;
            for (int page = 0; page < pages; page++) {
                sheets.add(new Sheet(
                        section,
                        page + 1,
                        pages,
                        all.subList(page * ON_A_SHEET, Math.min(all.size(), (page + 1) * ON_A_SHEET))));
            }
        });
        return sheets;
    }

    /** The unit that was chosen; null for the whole body, which has to be said. */
    private static @Nullable UUID id(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new Invalid("unit", "choose-one");
        }
        if (typed.equals(WHOLE)) {
            return null;
        }
        return Ids.parse(typed).orElseThrow(() -> new Invalid("unit", "unit-unknown"));
    }
}
