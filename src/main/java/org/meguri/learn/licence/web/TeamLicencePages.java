package org.meguri.learn.licence.web;

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
import org.jspecify.annotations.Nullable;
import org.meguri.learn.licence.ApproveLicences;
import org.meguri.learn.licence.Licence;
import org.meguri.learn.licence.LicenceHolders;
import org.meguri.learn.licence.LicenceHolders.Holder;
import org.meguri.learn.licence.LicenceHolders.Waiting;
import org.meguri.learn.licence.Licences;
import org.meguri.learn.licence.RefuseLicence;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.audit.PersonViews;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.NoPersonalData;

/** The pledges that wait for a head, to be approved together or refused one by one; and who of the head's people is licensed. */
@Path("/team/licences")
@RolesAllowed({"MANAGER", "HR"})
public class TeamLicencePages {

    /** A pledge as listed. */
    public record Item(Waiting waiting, String unit) {}

    /** People of a section. */
    public record Group(String unit, long held, long all, List<Holder> people) {}

    /** What waits, and the people. */
    @CheckedTemplate(basePath = "licence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TeamLicences(List<Item> items, List<Group> groups, Locale locale, Errors errors)
            implements TemplateInstance {}

    /** One pledge, with the form to refuse it. */
    @CheckedTemplate(basePath = "licence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TeamLicence(Licence licence, boolean answers, String reason, Locale locale, Errors errors)
            implements TemplateInstance {}

    /** What is approved. */
    public record ApproveForm(
            @RestForm @Nullable List<String> licences,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    /** A reason. */
    public record ReasonForm(
            @RestForm @Nullable @NoPersonalData String reason,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final LicenceHolders holders;
    private final Licences licences;
    private final ApproveLicences approveLicences;
    private final RefuseLicence refuseLicence;
    private final Units units;
    private final Forms forms;
    private final PersonViews views;

    TeamLicencePages(
            CurrentActor actor,
            LicenceHolders holders,
            Licences licences,
            ApproveLicences approveLicences,
            RefuseLicence refuseLicence,
            Units units,
            Forms forms,
            PersonViews views) {
        this.actor = actor;
        this.holders = holders;
        this.licences = licences;
        this.approveLicences = approveLicences;
        this.refuseLicence = refuseLicence;
        this.units = units;
        this.forms = forms;
        this.views = views;
    }

    @GET
    public TemplateInstance list() {
        return page(Errors.NONE);
    }

    @POST
    public Response approve(@BeanParam ApproveForm form) {
        return forms.submit(
                form,
                () -> {
                    approveLicences.approve(actor.get(), ids(form.licences()));
                    return null;
                },
                done -> "/team/licences",
                this::page);
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id) {
        return one(id, "", Errors.NONE);
    }

    @POST
    @Path("{id}/refusal")
    public Response refuse(@RestPath UUID id, @BeanParam ReasonForm form) {
        return forms.submit(
                form,
                () -> {
                    refuseLicence.refuse(actor.get(), id, form.reason(), form.version());
                    return null;
                },
                done -> "/team/licences",
                errors -> one(id, form.reason(), errors));
    }

    /** What was ticked; what is not an identifier names nothing. */
    static List<UUID> ids(@Nullable List<String> chosen) {
        return chosen == null
                ? List.of()
                : chosen.stream()
                        .map(one -> Inputs.id(one).orElseThrow(NotFound::new))
                        .toList();
    }

    private TemplateInstance one(UUID id, @Nullable String reason, Errors errors) {
        Actor who = actor.get();
        Licence licence = licences.of(who, id);
        if (who.isSelf(licence.person().id())) {
            // one's own is on one's own page
            throw new NotFound();
        }
        views.viewed(who, licence.person().id(), PersonViews.What.LICENCE);
        return new TeamLicence(
                licence,
                licence.isWaiting() && licences.mayAnswer(who, licence.person().id()),
                reason == null ? "" : reason,
                who.locale(),
                errors);
    }

    private TemplateInstance page(Errors errors) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        List<Item> items = holders.waiting(who).stream()
                .map(one -> new Item(one, tree.label(one.unit(), who.locale())))
                .toList();
        List<Holder> people = who.leads().isEmpty()
                ? List.of()
                : holders.of(who, who.leads().whole() ? null : who.leads().units()).stream()
                        .filter(one -> !who.isSelf(one.person()))
                        .toList();
        List<Group> groups = tree.all().stream()
                .map(node -> people.stream()
                        .filter(one -> one.unit().equals(node.id()))
                        .toList())
                .filter(group -> !group.isEmpty())
                .map(group -> new Group(
                        tree.label(group.get(0).unit(), who.locale()),
                        group.stream().filter(one -> one.standing().holds()).count(),
                        group.size(),
                        group))
                .toList();
        return new TeamLicences(items, groups, who.locale(), errors);
    }
}
