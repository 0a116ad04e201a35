package org.meguri.people.organisation.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Bodies;
import org.meguri.people.OpenFurtherBody;
import org.meguri.people.OpenFurtherBody.Link;
import org.meguri.people.organisation.BodyLists;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Limit;

/** The bodies of the installation, for whom opens them. */
@Path("/bodies")
@RolesAllowed("INSTALLATION")
public class BodyPages {

    /** All bodies. */
    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record BodyListPage(List<BodyLists.Row> bodies, Errors errors, Locale locale) implements TemplateInstance {}

    /** A body to be opened. */
    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record BodyPage(BodyForm form, Errors errors) implements TemplateInstance {}

    /** The link, shown this once. */
    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record BodyLink(String name, String link, Instant endsAt) implements TemplateInstance {}

    /** A body as typed. */
    public record BodyForm(
            @RestForm @NotBlank(message = "required") @Limit(20)
            String lgCode,

            @RestForm @NotBlank(message = "required") @Limit(100)
            String name,

            @RestForm @Limit(100) @Nullable String nameEn,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        static BodyForm empty() {
            return new BodyForm("", "", "", null);
        }
    }

    /** A button without fields. */
    public record ActForm(@RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final BodyLists lists;
    private final Bodies bodies;
    private final OpenFurtherBody openFurtherBody;
    private final Forms forms;

    BodyPages(CurrentActor actor, BodyLists lists, Bodies bodies, OpenFurtherBody openFurtherBody, Forms forms) {
        this.actor = actor;
        this.lists = lists;
        this.bodies = bodies;
        this.openFurtherBody = openFurtherBody;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list() {
        return list(Errors.NONE);
    }

    @GET
    @Path("new")
    public TemplateInstance create() {
        return new BodyPage(BodyForm.empty(), Errors.NONE);
    }

    @POST
    public Response create(@BeanParam BodyForm form, @Context UriInfo address) {
        return once(
                form,
                address,
                () -> openFurtherBody.open(actor.get(), form.lgCode(), form.name(), form.nameEn()),
                errors -> new BodyPage(form, errors));
    }

    @POST
    @Path("{id}/link")
    public Response renew(@RestPath UUID id, @BeanParam ActForm form, @Context UriInfo address) {
        return once(form, address, () -> openFurtherBody.renew(actor.get(), id), this::list);
    }

    /** Shows the link in the answer itself: it is kept nowhere, and sending the form again leads to the list. */
    private Response once(
            Forms.Form form, UriInfo address, Supplier<Link> act, Function<Errors, TemplateInstance> again) {
        List<Link> made = new ArrayList<>();
        Response answer = forms.submit(
                form,
                () -> {
                    Link link = act.get();
                    made.add(link);
                    return link.body();
                },
                done -> "/bodies",
                again);
        if (made.isEmpty()) {
            return answer;
        }
        Link link = made.get(0);
        return Response.ok(new BodyLink(
                        bodies.findById(link.body()).name().in(actor.get().locale()),
                        address.getBaseUri()
                                .resolve("/setup/body/" + link.token())
                                .toString(),
                        link.endsAt()))
                .build();
    }

    private TemplateInstance list(Errors errors) {
        return new BodyListPage(lists.of(actor.get()), errors, actor.get().locale());
    }
}
