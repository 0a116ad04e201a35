package org.meguri.people.file.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Person;
import org.meguri.people.audit.PersonViews;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** Everything that is held about one person, to take away: for HR, with a reason. */
@Path("/people/{id}/file")
@RolesAllowed("HR")
public class PersonFilePages {

    /** What the file holds, and the button. */
    @CheckedTemplate(basePath = "people/file", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record FilePage(boolean own, UUID id, String name, String action, String reason, Errors errors)
            implements TemplateInstance {}

    /** Why it is needed. */
    public record ReasonForm(
            @RestForm @Nullable String reason,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final People people;
    private final PersonFiles files;
    private final Forms forms;
    private final PersonViews seen;

    PersonFilePages(CurrentActor actor, People people, PersonFiles files, Forms forms, PersonViews seen) {
        this.actor = actor;
        this.people = people;
        this.files = files;
        this.forms = forms;
        this.seen = seen;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id) {
        FilePage page = page(id, "", Errors.NONE);
        seen.viewed(actor.get(), id, PersonViews.What.FILE);
        return page;
    }

    @POST
    public Response download(@RestPath UUID id, @BeanParam ReasonForm form) {
        try {
            return files.of(actor.get(), id, form.reason());
        } catch (Invalid refused) {
            return Response.status(refused.status())
                    .entity(page(id, Objects.requireNonNullElse(form.reason(), ""), forms.errors(refused)))
                    .build();
        }
    }

    private FilePage page(UUID id, String reason, Errors errors) {
        Actor who = actor.get();
        Person person = people.of(who, id);
        return new FilePage(who.isSelf(id), id, person.name(), "/people/" + id + "/file", reason, errors);
    }
}
