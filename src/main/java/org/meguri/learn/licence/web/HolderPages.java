package org.meguri.learn.licence.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.licence.Guideline;
import org.meguri.learn.licence.Guidelines;
import org.meguri.learn.licence.Licence;
import org.meguri.learn.licence.LicenceHolders;
import org.meguri.learn.licence.LicenceHolders.Holder;
import org.meguri.learn.licence.LicenceHolders.Section;
import org.meguri.learn.licence.Licences;
import org.meguri.learn.licence.RegisterLicences;
import org.meguri.learn.licence.Standing;
import org.meguri.learn.licence.WithdrawLicence;
import org.meguri.people.Actor;
import org.meguri.people.Role;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.audit.PersonViews;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.Page;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.web.Downloads;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;

/** Who is licensed in which section, as a page and as a file; for HR also taking a licence back and registering paper. */
@Path("/ai-licences")
@RolesAllowed({"HR", "OWNER", "MANAGER"})
public class HolderPages {

    private static final int PAGE = 50;
    private static final int WHOLE = 5_000;

    /** A section as shown. */
    public record Row(Section section, String department, String name) {

        /** In percent, rounded. */
        public long percent() {
            return section.all() == 0 ? 0 : Math.round(100.0 * section.held() / section.all());
        }
    }

    /** Somebody as shown. */
    public record Line(Holder holder, String unit) {}

    /** All sections, or the people of one. */
    @CheckedTemplate(basePath = "licence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record HolderList(
            List<Row> rows,
            long held,
            long all,
            long review,
            long waiting,
            Page<Line> people,
            String unit,
            String unitName,
            String show,
            List<Standing> standings,
            String address,
            String export,
            boolean keeper,
            Locale locale)
            implements TemplateInstance {}

    /** One licence, with the form to take it back. */
    @CheckedTemplate(basePath = "licence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record HolderPage(
            Licence licence, List<Licence> others, boolean withdraws, String reason, Locale locale, Errors errors)
            implements TemplateInstance {}

    /** Licences on paper. */
    @CheckedTemplate(basePath = "licence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RegistrationPage(List<Guideline> guidelines, RegisterForm typed, Errors errors)
            implements TemplateInstance {}

    /** Licences on paper, as typed. */
    public record RegisterForm(
            @RestForm @Nullable String staffNumbers,
            @RestForm @Nullable String grantedOn,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final LicenceHolders holders;
    private final Licences licences;
    private final Guidelines guidelines;
    private final WithdrawLicence withdrawLicence;
    private final RegisterLicences registerLicences;
    private final Units units;
    private final Downloads downloads;
    private final Forms forms;
    private final Audit audit;
    private final PersonViews views;

    HolderPages(
            CurrentActor actor,
            LicenceHolders holders,
            Licences licences,
            Guidelines guidelines,
            WithdrawLicence withdrawLicence,
            RegisterLicences registerLicences,
            Units units,
            Downloads downloads,
            Forms forms,
            Audit audit,
            PersonViews views) {
        this.actor = actor;
        this.holders = holders;
        this.licences = licences;
        this.guidelines = guidelines;
        this.withdrawLicence = withdrawLicence;
        this.registerLicences = registerLicences;
        this.units = units;
        this.downloads = downloads;
        this.forms = forms;
        this.audit = audit;
        this.views = views;
    }

    @GET
    public TemplateInstance list(
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String show,
            @RestQuery @Nullable String offset,
            @RestQuery boolean whole) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        List<Section> sections = holders.sections(who);
        Standing wanted = standing(show);
        List<Line> lines = people(who, unit, wanted).stream()
                .map(one -> new Line(one, tree.label(one.unit(), who.locale())))
                .toList();
        // a sheet of paper has no next page to click
        int size = whole ? WHOLE : PAGE;
        int from = Math.min(Inputs.offset(offset), lines.size());
        String code = unit == null ? "" : unit;
        String shown = wanted == null ? "" : wanted.name();
        String query = "unit=" + (tree.findByCode(code).isPresent() ? code : "") + "&show=" + shown + "&";
        return new HolderList(
                sections.stream()
                        .map(one -> new Row(
                                one,
                                one.department() == null
                                        ? ""
                                        : one.department().name().in(who.locale()),
                                one.node().name().in(who.locale())))
                        .toList(),
                sections.stream().mapToLong(Section::held).sum(),
                sections.stream().mapToLong(Section::all).sum(),
                sections.stream().mapToLong(one -> one.count("REVIEW")).sum(),
                sections.stream().mapToLong(Section::awaiting).sum(),
                new Page<>(lines.subList(from, Math.min(from + size, lines.size())), from, size, lines.size()),
                code,
                tree.findByCode(code).map(node -> node.name().in(who.locale())).orElse(""),
                shown,
                List.of(Standing.values()),
                "/ai-licences?" + query,
                "/ai-licences/list.csv?" + query,
                who.is(Role.HR),
                who.locale());
    }

    /** The same as a file. */
    @GET
    @Path("list.csv")
    public Response csv(
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String show,
            @RestQuery @Nullable String format,
            @RestQuery boolean marks) {
        Actor who = actor.get();
        audit.record(Act.EXPORTED, who.body(), who.person(), null, "file:licences");
        return downloads.of(
                HolderTable.of(people(who, unit, standing(show)), units.tree(who.body()), who.locale()), format, marks);
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id) {
        return one(id, "", Errors.NONE);
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed("HR")
    public Response withdraw(@RestPath UUID id, @BeanParam TeamLicencePages.ReasonForm form) {
        return forms.submit(
                form,
                () -> {
                    withdrawLicence.withdraw(actor.get(), id, form.reason(), form.version());
                    return null;
                },
                done -> "/ai-licences/" + id,
                errors -> one(id, form.reason(), errors));
    }

    @GET
    @Path("registration")
    @RolesAllowed("HR")
    public TemplateInstance registration() {
        return registration(new RegisterForm("", "", null), Errors.NONE);
    }

    @POST
    @Path("registration")
    @RolesAllowed("HR")
    public Response register(@BeanParam RegisterForm form) {
        return forms.submit(
                form,
                () -> {
                    String numbers = form.staffNumbers() == null ? "" : form.staffNumbers();
                    registerLicences.register(
                            actor.get(), numbers, DateText.typed("grantedOn", form.grantedOn()), null);
                    return null;
                },
                done -> "/ai-licences",
                errors -> registration(form, errors));
    }

    private TemplateInstance registration(RegisterForm typed, Errors errors) {
        List<Guideline> editions = guidelines.all(actor.get());
        if (editions.isEmpty() && errors.isEmpty()) {
            throw new Conflict("licence-no-guideline");
        }
        return new RegistrationPage(editions, typed, errors);
    }

    private TemplateInstance one(UUID id, @Nullable String reason, Errors errors) {
        Actor who = actor.get();
        Licence licence = licences.of(who, id);
        views.viewed(who, licence.person().id(), PersonViews.What.LICENCE);
        return new HolderPage(
                licence,
                licences.ofPerson(licence.person().id()).stream()
                        .filter(other -> !other.id().equals(id))
                        .toList(),
                who.is(Role.HR)
                        && licence.isGranted()
                        && !who.isSelf(licence.person().id()),
                reason == null ? "" : reason,
                who.locale(),
                errors);
    }

    /** Those who are looked for; a unit that is not there, or may not be seen, has nobody. */
    private List<Holder> people(Actor who, @Nullable String unitCode, @Nullable Standing wanted) {
        Collection<UUID> within = unitCode == null || unitCode.isBlank() ? null : holders.below(who, unitCode);
        List<Holder> found = within == null || !within.isEmpty() ? holders.of(who, within) : List.of();
        return found.stream()
                .filter(one ->
                        wanted == null || one.standing() == wanted || (wanted == Standing.WAITING && one.isAwaiting()))
                .toList();
    }

    static @Nullable Standing standing(@Nullable String named) {
        return Stream.of(Standing.values())
                .filter(one -> one.name().equals(named))
                .findFirst()
                .orElse(null);
    }
}
