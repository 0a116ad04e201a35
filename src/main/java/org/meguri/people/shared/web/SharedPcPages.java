package org.meguri.people.shared.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.shared.AnnounceSharedPc;
import org.meguri.people.shared.DescribeSharedPc;
import org.meguri.people.shared.Description;
import org.meguri.people.shared.RegisterSharedPc;
import org.meguri.people.shared.RevokeSharedPc;
import org.meguri.people.shared.SharedPcs;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** The list of shared PCs for who keeps them, and the page at the PC itself. */
@Path("/")
public class SharedPcPages {

    /** The list, with the form for one more. */
    @CheckedTemplate(basePath = "shared", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SharedPcList(
            List<SharedPcs.Item> pcs, List<UnitTree.Node> units, PcForm typed, Errors errors, Locale locale)
            implements TemplateInstance {}

    /** The code, shown this once. */
    @CheckedTemplate(basePath = "shared", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SharedPcCode(String code, String name, String place, String address) implements TemplateInstance {}

    /** At the PC: where the code is typed. */
    @CheckedTemplate(basePath = "shared", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SharedPcHere(@Nullable String label, Errors errors) implements TemplateInstance {}

    /** A shared PC as it is described. */
    public record PcForm(
            @RestForm @Nullable String name,
            @RestForm @Nullable String place,
            @RestForm @Nullable String unit,
            @RestForm @Nullable String names,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        static PcForm empty() {
            return new PcForm("", "", "", null, null, null);
        }

        Description description() {
            return Description.of(name, place, id(unit), names != null);
        }

        private static @Nullable UUID id(@Nullable String typed) {
            if (typed == null || typed.isBlank()) {
                return null;
            }
            return Ids.parse(typed).orElseThrow(() -> new Invalid("unit", "unit-unknown"));
        }
    }

    /** The code, typed at the PC. */
    public record CodeForm(
            @RestForm @Nullable String code,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    /** A button without fields. */
    public record ActForm(@RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final SharedPcs sharedPcs;
    private final Units units;
    private final AnnounceSharedPc announce;
    private final DescribeSharedPc describe;
    private final RevokeSharedPc revoke;
    private final RegisterSharedPc register;
    private final ThisPc here;
    private final Forms forms;

    SharedPcPages(
            CurrentActor actor,
            SharedPcs sharedPcs,
            Units units,
            AnnounceSharedPc announce,
            DescribeSharedPc describe,
            RevokeSharedPc revoke,
            RegisterSharedPc register,
            ThisPc here,
            Forms forms) {
        this.actor = actor;
        this.sharedPcs = sharedPcs;
        this.units = units;
        this.announce = announce;
        this.describe = describe;
        this.revoke = revoke;
        this.register = register;
        this.here = here;
        this.forms = forms;
    }

    @GET
    @Path("shared-pcs")
    @RolesAllowed({"EMPLOYEE", "ADMIN"})
    public TemplateInstance list() {
        return page(PcForm.empty(), Errors.NONE);
    }

    /** The code stands in the answer itself: it is kept nowhere, and sending the form again leads to the list. */
    @POST
    @Path("shared-pcs")
    @RolesAllowed({"MANAGER", "ADMIN"})
    public Response announce(@BeanParam PcForm form, RoutingContext context) {
        List<String> codes = new ArrayList<>();
        Response answer = forms.submit(
                form,
                () -> {
                    codes.add(announce.announce(actor.get(), form.description()));
                    return null;
                },
                done -> "/shared-pcs",
                errors -> page(form, errors));
        Description said = codes.isEmpty() ? null : form.description();
        return said == null
                ? answer
                : Response.ok(new SharedPcCode(codes.get(0), said.name(), said.place(), address(context)))
                        .build();
    }

    @POST
    @Path("shared-pcs/{id}")
    @RolesAllowed({"MANAGER", "ADMIN"})
    public Response describe(@RestPath UUID id, @BeanParam PcForm form) {
        return forms.submit(
                form,
                () -> {
                    describe.describe(actor.get(), id, form.version(), form.description());
                    return null;
                },
                done -> "/shared-pcs",
                errors -> page(PcForm.empty(), errors));
    }

    @POST
    @Path("shared-pcs/{id}/end")
    @RolesAllowed({"EMPLOYEE", "ADMIN"})
    public Response revoke(@RestPath UUID id, @BeanParam ActForm form, RoutingContext context) {
        boolean self = here.find().filter(pc -> pc.id().equals(id)).isPresent();
        Response answer = forms.submit(
                form,
                () -> {
                    revoke.revoke(actor.get(), id);
                    return null;
                },
                done -> "/shared-pcs",
                errors -> page(PcForm.empty(), errors));
        if (self && answer.getStatus() < 400) {
            ThisPc.forget(context);
        }
        return answer;
    }

    @GET
    @Path("shared-pc")
    @PermitAll
    public TemplateInstance here() {
        return new SharedPcHere(here.find().map(SharedPcs.Known::label).orElse(null), Errors.NONE);
    }

    @POST
    @Path("shared-pc")
    @PermitAll
    public Response register(@BeanParam CodeForm form, RoutingContext context) {
        return forms.submit(
                new CodeForm(form.code(), null),
                () -> {
                    ThisPc.keep(context, register.register(form.code()));
                    return null;
                },
                done -> "/sign-in",
                errors -> new SharedPcHere(null, errors));
    }

    /** A sign of life: whoever is signed in here is still here. */
    @POST
    @Path("presence")
    @RolesAllowed({
        "EMPLOYEE",
        "ADMIN",
        "AUDITOR",
        "PARTNER",
        "INSTALLATION",
        org.meguri.people.web.ActorAugmentor.PASSWORD_TEMPORARY
    })
    public Response present() {
        return Response.noContent().build();
    }

    private SharedPcList page(PcForm typed, Errors errors) {
        Actor who = actor.get();
        List<UnitTree.Node> mine = units.tree(who.body()).all().stream()
                .filter(node -> SharedPcs.mayKeep(who, node.id()))
                .toList();
        return new SharedPcList(sharedPcs.kept(who), mine, typed, errors, who.locale());
    }

    private static String address(RoutingContext context) {
        return context.request().scheme() + "://" + context.request().authority() + "/shared-pc";
    }
}
